package io.kyc.specimens;

import java.util.Random;

/** Draws values of specimens by lot. */
final class Draw {
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTVWXYZ";

    private Draw() {}

    /** One of the choices, which are parted by {@code " | "}. */
    static String one(String choices, Random random) {
        String[] each = choices.split(" \\| ");
        return each[random.nextInt(each.length)];
    }

    /** A number after a pattern: {@code #} becomes a digit and {@code @} a letter, except in {@code <>}. */
    static String number(String pattern, Random random) {
        StringBuilder number = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            number.append(
                    switch (c) {
                        case '#' -> (char) ('0' + random.nextInt(10));
                        case '@' -> LETTERS.charAt(random.nextInt(LETTERS.length()));
                        default -> c;
                    });
        }
        return number.toString();
    }
}
