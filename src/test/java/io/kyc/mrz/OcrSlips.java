package io.kyc.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Turns a zone into a page as a reader with mistakes would return it. */
final class OcrSlips {
    private static final String PAIRS = "O0I1S5B8Z2";
    private static final List<String> PRINT = List.of(
            "PASSPORT / PASSEPORT",
            "Type/Type  P   Code UTO",
            "UTOPIA",
            "12 AUG/AOUT 1974",
            "Surname/Nom",
            "Date of expiry 15 APR 2032",
            "SPECIMEN",
            "L898902C3",
            "0123456789",
            "<<",
            "~*#");

    private OcrSlips() {}

    /** Changes that lose nothing: print above and below, spaces, lower case, no fillers at the ends of lines. */
    static List<String> harmless(List<String> zone, Random random) {
        List<String> page = print(random, 4);
        for (String line : zone) {
            String text = line;
            if (random.nextInt(4) == 0) {
                text = text.toLowerCase(Locale.ROOT);
            }
            if (random.nextInt(3) == 0) {
                int at = random.nextInt(text.length());
                text = text.substring(0, at) + " " + text.substring(at);
            }
            page.add(random.nextInt(5) == 0 ? "  " + text + " " : text);
            if (random.nextInt(6) == 0) {
                page.add(random.nextBoolean() ? "" : "· ·");
            }
        }
        page.addAll(print(random, 3));
        return page;
    }

    /** Replaces characters by look-alikes, each with this chance. */
    static List<String> confused(List<String> zone, double chance, Random random) {
        List<String> confused = new ArrayList<>();
        for (String line : zone) {
            StringBuilder text = new StringBuilder(line);
            for (int i = 0; i < text.length(); i++) {
                int pair = PAIRS.indexOf(text.charAt(i));
                if (pair >= 0 && random.nextDouble() < chance) {
                    text.setCharAt(i, PAIRS.charAt(pair ^ 1));
                }
            }
            confused.add(text.toString());
        }
        return confused;
    }

    /** Changes anything: replaces, drops and doubles characters, and loses lines. */
    static List<String> mangled(List<String> page, Random random) {
        List<String> mangled = new ArrayList<>();
        for (String line : page) {
            StringBuilder text = new StringBuilder(line);
            for (int n = random.nextInt(4); n > 0 && !text.isEmpty(); n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(5)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, text.charAt(at));
                    case 2 -> text.insert(at, any(random));
                    default -> text.setCharAt(at, any(random));
                }
            }
            if (random.nextInt(20) > 0) {
                mangled.add(random.nextInt(200) == 0 ? null : text.toString());
            }
        }
        return mangled;
    }

    private static char any(Random random) {
        return random.nextInt(40) == 0
                ? (char) random.nextInt(0x10000)
                : "<<<<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZkKo ".charAt(random.nextInt(44));
    }

    private static List<String> print(Random random, int most) {
        List<String> lines = new ArrayList<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            lines.add(PRINT.get(random.nextInt(PRINT.size())));
        }
        return lines;
    }
}
