package io.kyc.mrz;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes contents for zones. */
final class MrzHolders {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String[] STATES = "UTO D DEU USA GBR GBD CHE ITA RKS UNO EUE XOM CAN BRA TWN".split(" ");
    private static final String[] NATIONALITIES = "UTO D USA GBN XXA XXB XXC XXX PRK ZMB POL".split(" ");
    private static final String PRINTED = "abcdefghijklmnopqrstuvwxyzäöüßñçéèåøæłđžšşğıþœìõβжщ'";

    private MrzHolders() {}

    static MrzContents passport(String state, String family, String given) {
        return holder(MrzFormat.TD3, "P", state, "L898902C3", "", family, given);
    }

    static MrzContents card(String number, String optionalData) {
        return holder(MrzFormat.TD1, "I", "UTO", number, optionalData, "Stevenson", "Peter John");
    }

    static MrzContents holder(
            MrzFormat format,
            String code,
            String state,
            String number,
            String optionalData,
            String family,
            String given) {
        return new MrzContents(
                format,
                new MrzDocument(code, state, number, MrzDate.of(LocalDate.of(2032, 4, 15))),
                new MrzHolder(family, given, state, MrzDate.of(LocalDate.of(1974, 8, 12)), 'F'),
                optionalData);
    }

    /** Any holder of a document of any format. */
    static MrzContents any(Random random) {
        List<MrzFormat> formats =
                Stream.of(MrzFormat.values()).filter(MrzFormat::isIcao).toList();
        return any(formats.get(random.nextInt(formats.size())), random);
    }

    static MrzContents any(MrzFormat format, Random random) {
        boolean longNumber = longestNumber(format) > 9 && random.nextInt(3) == 0;
        LocalDate birth = LocalDate.of(1927, 1, 1).plusDays(random.nextInt(36_000));
        MrzDate printedBirth = MrzDate.of(birth);
        if (random.nextInt(10) == 0) {
            int known = 2 * random.nextInt(3);
            printedBirth = new MrzDate(printedBirth.text().substring(0, known) + "<".repeat(6 - known));
        }
        String first = random.nextBoolean() ? "" : text(random, LETTERS + DIGITS, 1, optionalData(format, longNumber));
        boolean second = format == MrzFormat.TD1 && !first.isEmpty() && random.nextBoolean();
        // The values are drawn in the zone's order, so that a seed always gives the same zones.
        String code = code(format, random);
        String issuer = STATES[random.nextInt(STATES.length)];
        String number = text(random, LETTERS + DIGITS, longNumber ? 10 : 1, longNumber ? longestNumber(format) : 9);
        String nationality = NATIONALITIES[random.nextInt(NATIONALITIES.length)];
        char sex = "MFX<".charAt(random.nextInt(4));
        MrzDate expiry = MrzDate.of(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(7_000)));
        String optionalData = first + (second ? " " + text(random, LETTERS, 1, 11) : "");
        String family = names(random, 4);
        String given = random.nextInt(20) == 0 ? "" : names(random, 5);
        return new MrzContents(
                format,
                new MrzDocument(code, issuer, number, expiry),
                new MrzHolder(family, given, nationality, printedBirth, sex),
                optionalData);
    }

    private static String code(MrzFormat format, Random random) {
        return switch (format) {
            case TD1, TD2 -> text(random, "IAC", 1, 1) + text(random, "DR", 0, 1);
            case TD3 -> "P" + text(random, "MDS", 0, 1);
            case MRV_A, MRV_B -> "V" + text(random, "CS", 0, 1);
            case FRENCH_CARD, RUSSIAN_PASSPORT -> throw new IllegalArgumentException("nobody writes these");
        };
    }

    private static int longestNumber(MrzFormat format) {
        return format == MrzFormat.TD1 ? 16 : format == MrzFormat.TD2 ? 12 : 9;
    }

    /** The number of characters for which there is room; on a TD1, in the first line. */
    private static int optionalData(MrzFormat format, boolean longNumber) {
        return switch (format) {
            case TD1 -> longNumber ? 6 : 15;
            case TD2 -> longNumber ? 2 : 7;
            case TD3 -> 14;
            case MRV_A -> 16;
            case MRV_B -> 8;
            case FRENCH_CARD, RUSSIAN_PASSPORT -> throw new IllegalArgumentException("nobody writes these");
        };
    }

    private static String names(Random random, int most) {
        StringBuilder names = new StringBuilder();
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            names.append(names.isEmpty() ? "" : random.nextInt(4) == 0 ? "-" : " ");
            names.append(text(random, LETTERS, 1, 1)).append(text(random, PRINTED, 0, random.nextInt(9) == 0 ? 30 : 9));
        }
        return names.toString();
    }

    private static String text(Random random, String alphabet, int least, int most) {
        StringBuilder text = new StringBuilder();
        for (int n = least + random.nextInt(most - least + 1); n > 0; n--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
