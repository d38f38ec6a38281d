package io.kyc.mrz;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes names in the letters of a machine-readable zone, by the tables of ICAO 9303-3, section 6: Latin letters with
 * diacritics (table A) and Cyrillic (table B). If the table leaves a choice, the longer form is used for
 * {@code Ä Å Ö Ø Ü} (AE, AA, OE, OE, UE) and the bare letter for {@code Ñ}.
 */
public final class MrzTransliteration {
    private static final Map<Integer, String> LETTERS = letters();
    /** Unicode letters that names have in place of an apostrophe. */
    private static final String APOSTROPHES = "\u02B9\u02BA\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8";

    private MrzTransliteration() {}

    /**
     * @param name as printed, in any case
     * @return {@code A-Z}, with one {@code <} between words. Apostrophes are removed, hyphens and spaces separate
     *     words, and other characters without a rule are removed; empty when nothing remains
     */
    public static String of(String name) {
        String upper = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        upper.codePoints().forEach(c -> out.append(letter(c)));
        return out.toString().replaceAll("<+", "<").replaceAll("^<|<$", "");
    }

    /** Whether {@link #of} drops a letter, digit or symbol of the name because there is no rule for it. */
    public static boolean loses(String name) {
        String upper = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return upper.codePoints().anyMatch(c -> letter(c).isEmpty() && !LETTERS.containsKey(c) && !mayVanish(c));
    }

    /**
     * Whether the character may be dropped: apostrophes and other signs that are not part of a word, and diacritics.
     */
    private static boolean mayVanish(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.NON_SPACING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_SYMBOL -> true;
            default -> APOSTROPHES.indexOf(c) >= 0;
        };
    }

    private static String letter(int c) {
        if (c >= 'A' && c <= 'Z') {
            return Character.toString(c);
        }
        if (LETTERS.containsKey(c)) {
            return LETTERS.get(c);
        }
        if (Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION || c == '<') {
            return "<";
        }
        String bare = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        String ascii = bare.replaceAll("[^A-Z]", "");
        if (!ascii.isEmpty() || bare.codePointCount(0, bare.length()) == 1) {
            return ascii;
        }
        return LETTERS.getOrDefault(bare.codePointAt(0), "");
    }

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        put(letters, "Ä AE Å AA Æ AE Ð D Ö OE Ø OE Ü UE Þ TH Đ D Ħ H İ I Ĳ IJ Ł L Ŀ L Ŋ N Œ OE Ŧ T ẞ SS ß SS");
        put(letters, "А A Б B В V Г G Д D Е E Ё E Ж ZH З Z И I І I Й I К K Л L М M Н N О O П P Р R С S Т T У U Ф F");
        put(letters, "Х KH Ц TS Ч CH Ш SH Щ SHCH Ъ IE Ы Y Э E Ю IU Я IA Ѳ F Ѵ Y Ґ G Ў U Ѫ U Ѓ G Ђ D Ѕ DZ Ј J Ќ K");
        put(letters, "Љ LJ Њ NJ Ћ C Џ DZ Є IE Ї I");
        letters.put((int) 'Ь', ""); // The soft sign is left out.
        return Map.copyOf(letters);
    }

    private static void put(Map<Integer, String> letters, String pairs) {
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            letters.put(words[i].codePointAt(0), words[i + 1]);
        }
    }
}
