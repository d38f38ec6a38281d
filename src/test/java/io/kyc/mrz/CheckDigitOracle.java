package io.kyc.mrz;

import java.util.List;

/** Checks the digits of a zone, independently of the code under test. */
final class CheckDigitOracle {
    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigitOracle() {}

    static boolean holds(List<String> lines) {
        if (lines.size() == 3) {
            String one = lines.get(0);
            String two = lines.get(1);
            return number(one.substring(5, 15), one.substring(15))
                    && digit(two.substring(0, 6), two.charAt(6))
                    && digit(two.substring(8, 14), two.charAt(14))
                    && digit(
                            one.substring(5) + two.substring(0, 7) + two.substring(8, 15) + two.substring(18, 29),
                            two.charAt(29));
        }
        String two = lines.get(1);
        boolean visa = lines.get(0).startsWith("V");
        boolean td2 = two.length() == 36 && !visa;
        boolean td3 = two.length() == 44 && !visa;
        boolean fields = number(two.substring(0, 10), td2 ? two.substring(28, 35) : "")
                && digit(two.substring(13, 19), two.charAt(19))
                && digit(two.substring(21, 27), two.charAt(27));
        boolean optional = !td3
                || digit(two.substring(28, 42), two.charAt(42))
                || two.substring(28, 43).equals("<".repeat(15));
        int last = two.length() - 1;
        return fields
                && optional
                && (visa
                        || digit(
                                two.substring(0, 10) + two.substring(13, 20) + two.substring(21, last),
                                two.charAt(last)));
    }

    private static boolean number(String field, String optional) {
        String number = field.substring(0, 9);
        if (field.charAt(9) != '<' || optional.isEmpty()) {
            return digit(number, field.charAt(9));
        }
        String rest = optional.split("<", 2)[0];
        return rest.length() >= 2
                && digit(number + rest.substring(0, rest.length() - 1), rest.charAt(rest.length() - 1));
    }

    private static boolean digit(String field, char digit) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            sum += (c == '<' ? 0 : Character.getNumericValue(c)) * WEIGHTS[i % 3];
        }
        return digit == '0' + sum % 10;
    }
}
