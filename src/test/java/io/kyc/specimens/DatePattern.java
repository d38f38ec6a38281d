package io.kyc.specimens;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A form of printed dates: {@code DD}, {@code MM}, {@code YYYY} and {@code YY}; {@code LLL} is the month in the state's language and {@code EEE} in English. */
record DatePattern(String pattern, List<String> months) {
    private static final List<String> ENGLISH =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    /** @param months in the state's language, parted by spaces; empty if the pattern has none */
    static DatePattern of(String pattern, String months) {
        return new DatePattern(pattern, List.of(months.split(" ")));
    }

    String print(LocalDate date) {
        int month = date.getMonthValue() - 1;
        String text = pattern.replace("DD", two(date.getDayOfMonth()))
                .replace("YYYY", String.valueOf(date.getYear()))
                .replace("YY", two(date.getYear() % 100))
                .replace("MM", two(date.getMonthValue()));
        String local = months.get(Math.min(month, months.size() - 1));
        String english = local.equals(local.toUpperCase(Locale.ROOT)) ? ENGLISH.get(month) : capitalised(month);
        return text.replace("EEE", english).replace("LLL", local);
    }

    private static String capitalised(int month) {
        return ENGLISH.get(month).charAt(0) + ENGLISH.get(month).substring(1).toLowerCase(Locale.ROOT);
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
