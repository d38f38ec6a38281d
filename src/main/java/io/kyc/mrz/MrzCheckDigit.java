package io.kyc.mrz;

/**
 * Computes check digits (ICAO 9303-3, 4.9): weights 7, 3, 1 over the values 0-9, A = 10 ... Z = 35, {@code <} = 0,
 * modulo 10.
 */
public final class MrzCheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};

    private MrzCheckDigit() {}

    /**
     * @param field characters out of {@code 0-9 A-Z <}; the check digit of an empty field is {@code 0}
     * @return {@code '0'} to {@code '9'}
     * @throws IllegalArgumentException for any other character
     */
    public static char of(CharSequence field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += value(field.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    /**
     * Whether {@code digit} is the check digit of the field; also false when the field has characters that no MRZ has.
     */
    public static boolean holds(CharSequence field, char digit) {
        for (int i = 0; i < field.length(); i++) {
            if (!isMrz(field.charAt(i))) {
                return false;
            }
        }
        return of(field) == digit;
    }

    /**
     * As {@link #holds}, for the optional data of TD3 (ICAO 9303-4, 4.2.2.2). If these are all fillers, the issuer may
     * print {@code <} in place of {@code 0}. No other field has this choice.
     */
    public static boolean holdsForOptionalData(CharSequence field, char digit) {
        return holds(field, digit) || digit == '<' && field.chars().allMatch(c -> c == '<');
    }

    static boolean isMrz(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '<';
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        if (c == '<') {
            return 0;
        }
        throw new IllegalArgumentException("not a character of a machine-readable zone");
    }
}
