package io.kyc.mrz;

import java.time.LocalDate;
import java.util.Random;

/** Holders to write zones for. */
final class MrzHolders {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String PRINTED = "abcdefghijklmnopqrstuvwxyzäöüßñçéèåøæłđžšşğıþœìõβжщ'";

    private MrzHolders() {}

    static MrzHolder passport(String state, String family, String given) {
        return holder(MrzFormat.TD3, state, "L898902C3", "", family, given);
    }

    static MrzHolder card(String number, String optionalData) {
        return holder(MrzFormat.TD1, "UTO", number, optionalData, "Stevenson", "Peter John");
    }

    private static MrzHolder holder(
            MrzFormat format, String state, String number, String optionalData, String family, String given) {
        return new MrzHolder(
                format,
                format == MrzFormat.TD3 ? "P" : "I",
                state,
                number,
                state,
                MrzDate.of(LocalDate.of(1974, 8, 12)),
                'F',
                MrzDate.of(LocalDate.of(2032, 4, 15)),
                optionalData,
                family,
                given);
    }

    /** Any holder of documents that can be issued. */
    static MrzHolder any(Random random) {
        MrzFormat format = MrzFormat.values()[random.nextInt(MrzFormat.values().length)];
        boolean card = format == MrzFormat.TD1;
        boolean longNumber = card && random.nextInt(3) == 0;
        LocalDate birth = LocalDate.of(1927, 1, 1).plusDays(random.nextInt(36_000));
        MrzDate printedBirth = MrzDate.of(birth);
        if (random.nextInt(10) == 0) {
            int known = 2 * random.nextInt(3);
            printedBirth = new MrzDate(printedBirth.text().substring(0, known) + "<".repeat(6 - known));
        }
        String first = random.nextBoolean() ? "" : text(random, LETTERS + DIGITS, 1, longNumber ? 6 : 14);
        String second = card && !first.isEmpty() && random.nextBoolean() ? " " + text(random, LETTERS, 1, 11) : "";
        return new MrzHolder(
                format,
                card ? "I" + text(random, "DR", 0, 1) : "P" + text(random, "MDS", 0, 1),
                text(random, LETTERS, random.nextInt(9) == 0 ? 1 : 3, 3),
                text(random, LETTERS + DIGITS, longNumber ? 10 : 1, longNumber ? 16 : 9),
                text(random, LETTERS, 3, 3),
                printedBirth,
                "MFX<".charAt(random.nextInt(4)),
                MrzDate.of(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(7_000))),
                first + second,
                names(random, 4),
                random.nextInt(20) == 0 ? "" : names(random, 5));
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
