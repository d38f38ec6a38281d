package io.kyc.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The last valid day of a document by its issuer's rules. The zone states no date of expiry, but the holder's age and the
 * date of issue.
 *
 * @param earliest the first day that may be the last valid day
 * @param latest the last day that may be the last valid day, not before the first
 * @param never whether the document does not expire; the days then have no meaning
 */
public record MrzValidity(LocalDate earliest, LocalDate latest, boolean never) {
    /** Years by which the decree of 2013 extended French cards beyond the printed date. */
    public static final int EXTENDED_YEARS = 5;

    /** Where the second line of an internal passport of Russia has the date of issue. */
    private static final int RUSSIAN_ISSUE = 29;

    /** Cards of adults are valid for 15 years if they were issued since 2 January 2004: decree 2013-1188 of 18 December 2013. */
    private static final YearMonth FRENCH_FIFTEEN_YEARS = YearMonth.of(2004, 1);

    private static final int FRENCH_FIRST_YEAR = 1987;
    private static final int ADULT = 18;
    /**
     * Internal passports of Russia end at these ages and stay valid 90 days longer: statute on the passport, government
     * decree 2267 of 23 December 2023.
     */
    private static final int[] RUSSIAN_AGES = {20, 45};

    private static final int RUSSIAN_DAYS_MORE = 90;

    /**
     * Applies the issuer's rule.
     *
     * @param zone a verified zone
     * @param today the day of the check, which decides the centuries
     * @return empty if the issuer has no such rule, or if the zone's date of issue is not a date
     */
    public static Optional<MrzValidity> of(Mrz zone, LocalDate today) {
        return zone.holder().birthDate().birth(today).flatMap(birth -> switch (zone.format()) {
            case FRENCH_CARD -> frenchIssue(zone).map(issue -> french(issue, birth));
            case RUSSIAN_PASSPORT ->
                new MrzDate(zone.lines().get(1).substring(RUSSIAN_ISSUE, RUSSIAN_ISSUE + 6))
                        .birth(today)
                        .map(issue -> russian(issue, birth));
            default -> Optional.empty();
        });
    }

    /** The last valid day of a French card that prints this day: five years later if the decree extended it. */
    public LocalDate extended(LocalDate printed) {
        LocalDate extended = printed.plusYears(EXTENDED_YEARS);
        return !extended.isBefore(earliest) && !extended.isAfter(latest) && printed.isBefore(earliest)
                ? extended
                : printed;
    }

    private static Optional<YearMonth> frenchIssue(Mrz zone) {
        try {
            int year = Integer.parseInt(zone.document().number().substring(0, 2));
            int month = Integer.parseInt(zone.document().number().substring(2, 4));
            int century = year < FRENCH_FIRST_YEAR % 100 ? 2000 : 1900;
            return Optional.of(YearMonth.of(century + year, month));
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The zone has only the month of issue. */
    private static MrzValidity french(YearMonth issue, LocalDate birth) {
        LocalDate first = issue.atDay(1);
        LocalDate last = issue.atEndOfMonth();
        boolean fifteen = !issue.isBefore(FRENCH_FIFTEEN_YEARS);
        boolean surelyAdult = !birth.plusYears(ADULT).isAfter(first);
        boolean perhapsAdult = !birth.plusYears(ADULT).isAfter(last);
        return new MrzValidity(
                first.plusYears(fifteen && surelyAdult ? 15 : 10).minusDays(1),
                last.plusYears(fifteen && perhapsAdult ? 15 : 10).minusDays(1),
                false);
    }

    private static MrzValidity russian(LocalDate issue, LocalDate birth) {
        for (int age : RUSSIAN_AGES) {
            LocalDate reached = birth.plusYears(age);
            if (issue.isBefore(reached)) {
                LocalDate end = reached.plus(RUSSIAN_DAYS_MORE, ChronoUnit.DAYS);
                return new MrzValidity(end, end, false);
            }
        }
        return new MrzValidity(LocalDate.MAX, LocalDate.MAX, true);
    }

    /** Masked: it follows from a date of birth. */
    @Override
    public String toString() {
        return "MrzValidity[***]";
    }
}
