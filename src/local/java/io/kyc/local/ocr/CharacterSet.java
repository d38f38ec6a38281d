package io.kyc.local.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The characters to look for among the classes of a recognition net.
 *
 * <p>Class 0 of the nets is the CTC blank, 1 to 6623 are the lines of {@code ppocr_keys_v1.txt}, 6624 is the space.
 * Most are Chinese; only Latin characters are kept, and full-width or look-alike variants count as the plain character.
 */
final class CharacterSet {
    /** Index of the blank in this set. */
    static final int BLANK = 0;

    /** The 37 characters of a machine-readable zone, ICAO 9303-3, 4.3. */
    static final String MRZ = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

    private static final Map<Character, Character> VARIANTS = Map.ofEntries(
            Map.entry('，', ','),
            Map.entry('、', ','),
            Map.entry('。', '.'),
            Map.entry('·', '.'),
            Map.entry('•', '.'),
            Map.entry('∶', ':'),
            Map.entry('’', '\''),
            Map.entry('‘', '\''),
            Map.entry('′', '\''),
            Map.entry('´', '\''),
            Map.entry('“', '"'),
            Map.entry('”', '"'),
            Map.entry('″', '"'),
            Map.entry('—', '-'),
            Map.entry('─', '-'),
            Map.entry('━', '-'),
            Map.entry('∣', '|'),
            Map.entry('│', '|'),
            Map.entry('〈', '<'),
            Map.entry('《', '<'),
            Map.entry('〉', '>'),
            Map.entry('》', '>'),
            Map.entry('【', '['),
            Map.entry('】', ']'));

    private final String characters;
    private final int[][] classes;

    private CharacterSet(TreeMap<Character, List<Integer>> classesOf) {
        StringBuilder kept = new StringBuilder("\0");
        this.classes = new int[classesOf.size() + 1][];
        classes[BLANK] = new int[] {0};
        classesOf.forEach((character, indices) -> {
            classes[kept.length()] =
                    indices.stream().mapToInt(Integer::intValue).toArray();
            kept.append(character);
        });
        this.characters = kept.toString();
    }

    /** All Latin characters, with space, digits and punctuation. */
    static CharacterSet latin() {
        return of(CharacterSet::isLatin);
    }

    /** Only the characters of {@link #MRZ}, in that order. */
    static CharacterSet mrz() {
        return of(c -> MRZ.indexOf(c) >= 0);
    }

    private interface Wanted {
        boolean test(char c);
    }

    private static CharacterSet of(Wanted wanted) {
        TreeMap<Character, List<Integer>> classesOf = new TreeMap<>((a, b) -> {
            int byMrz = Integer.compare(rank(a), rank(b));
            return byMrz != 0 ? byMrz : Character.compare(a, b);
        });
        List<String> keys = keys();
        for (int i = 0; i <= keys.size(); i++) {
            char c = i == keys.size() ? ' ' : plain(keys.get(i));
            if (wanted.test(c)) {
                classesOf.computeIfAbsent(c, ignored -> new ArrayList<>()).add(i + 1);
            }
        }
        return new CharacterSet(classesOf);
    }

    private static int rank(char c) {
        int position = MRZ.indexOf(c);
        return position < 0 ? MRZ.length() : position;
    }

    private static char plain(String key) {
        char c = key.charAt(0);
        if (c >= '！' && c <= '～') {
            return Normalizer.normalize(key, Normalizer.Form.NFKC).charAt(0);
        }
        return VARIANTS.getOrDefault(c, c);
    }

    private static boolean isLatin(char c) {
        return c >= ' ' && c < 0x7F
                || c >= 0xA1 && c < 0x250 && (Character.isLetter(c) || c == '°' || c == '£')
                || c == '€'
                || c == '№';
    }

    private static List<String> keys() {
        try (InputStream in = CharacterSet.class.getResourceAsStream("/models/ppocr_keys_v1.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of characters is not on the class path");
            }
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the list of characters", e);
        }
    }

    /** The number of characters, including the blank. */
    int size() {
        return characters.length();
    }

    /** @param index 1 to {@code size() - 1} */
    char character(int index) {
        return characters.charAt(index);
    }

    /** Index of the character, or -1. */
    int indexOf(char character) {
        return characters.indexOf(character, 1);
    }

    /**
     * @param output a recognition net's output of shape 1 x steps x classes
     * @return the probabilities of this set's characters only; their sum may be below 1
     */
    Posteriors select(OcrNet.Output output) {
        int steps = (int) output.shape()[1];
        int width = (int) output.shape()[2];
        float[][] selected = new float[steps][size()];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < classes.length; i++) {
                for (int c : classes[i]) {
                    selected[t][i] += output.values()[t * width + c];
                }
            }
        }
        return new Posteriors(this, selected);
    }
}
