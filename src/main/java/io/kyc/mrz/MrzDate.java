package io.kyc.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A date in a machine-readable zone: {@code YYMMDD}. A birth date may have {@code <<} for each unknown part (ICAO
 * 9303-3, 4.8). The century is not written; it follows from a reference date.
 *
 * @param text six characters out of {@code 0-9 A-Z <}; a letter means that the zone was misread, and then it is not a
 *     day
 */
public record MrzDate(String text) {
    /** Six fillers: the zone states no date. */
    public static final MrzDate NONE = new MrzDate("<<<<<<");

    public MrzDate {
        if (text.length() != 6 || !text.chars().allMatch(c -> MrzCheckDigit.isMrz((char) c))) {
            throw new IllegalArgumentException("not six characters of a machine-readable zone");
        }
    }

    /** The date without its century; the year must be 0 to 9999. */
    public static MrzDate of(LocalDate date) {
        return new MrzDate(String.format(
                Locale.ROOT, "%02d%02d%02d", date.getYear() % 100, date.getMonthValue(), date.getDayOfMonth()));
    }

    /**
     * The day as a date of birth: the latest day with these digits that is not after the reference. A person over a
     * hundred therefore appears a hundred years younger; the zone does not show the difference.
     *
     * @param reference the day of the check
     * @return empty when a part is unknown or the digits are not a day
     */
    public Optional<LocalDate> birth(LocalDate reference) {
        if (!digitsOnly()) {
            return Optional.empty();
        }
        int latest = reference.getYear() - Math.floorMod(reference.getYear() - part(0), 100);
        return day(latest).filter(day -> !day.isAfter(reference)).or(() -> day(latest - 100));
    }

    /**
     * The day as a date of expiry: the year with these digits from 50 years before to 49 years after the reference's
     * year.
     *
     * @param reference the day of the check
     * @return empty when the digits are not a day
     */
    public Optional<LocalDate> expiry(LocalDate reference) {
        if (!digitsOnly()) {
            return Optional.empty();
        }
        int first = reference.getYear() - 50;
        return day(first + Math.floorMod(part(0) - first, 100));
    }

    /** Whether all six places are fillers. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether every part is known, so that {@link #birth} can give a day. */
    public boolean complete() {
        return text.indexOf('<') < 0;
    }

    /** Whether this can be a date of birth: each part is two digits in their range or {@code <<}. */
    boolean plausibleBirth() {
        boolean year = digits(0) || unknown(0);
        boolean month = unknown(2) || digits(2) && part(2) >= 1 && part(2) <= 12;
        boolean dayOfMonth = unknown(4) || digits(4) && part(4) >= 1 && part(4) <= 31;
        return year && month && dayOfMonth && (!complete() || plausibleDay());
    }

    /** Whether this can be a date of expiry: six digits that are a day. */
    boolean plausibleDay() {
        // 20YY lets every possible day pass, because 2000 was a leap year although 1900 was not and 2100 will not be.
        return digitsOnly() && day(2000 + part(0)).isPresent();
    }

    private boolean digitsOnly() {
        return digits(0) && digits(2) && digits(4);
    }

    private boolean digits(int at) {
        return isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1));
    }

    private boolean unknown(int at) {
        return text.startsWith("<<", at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int part(int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private Optional<LocalDate> day(int year) {
        try {
            return Optional.of(LocalDate.of(year, part(2), part(4)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Masked, because a date of birth is personal. */
    @Override
    public String toString() {
        return "MrzDate[******]";
    }
}
