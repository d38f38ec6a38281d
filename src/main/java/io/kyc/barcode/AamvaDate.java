package io.kyc.barcode;

import io.kyc.barcode.AamvaIssuer.Practice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of eight digits: {@code CCYYMMDD} in version 1 and in Canada, {@code MMDDCCYY} in the United States from
 * version 2 on (AAMVA DL/ID, annex D). Some issuers use the other order. No text is a plausible day in both orders, so
 * a card with the other order can be read as well.
 *
 * @param asExpected whether it is in the order that the card should have
 */
record AamvaDate(LocalDate day, boolean asExpected) {
    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2120;
    /**
     * Year 9999 in either order, nines alone, or a word. Where the date must be there, {@code NONE} says by the
     * standard that there is none (annex D.12.5).
     */
    private static final Pattern NO_EXPIRY = Pattern.compile(
            "9{4,8}|\\d{4}9999|9999\\d{4}|INDEF.*|PERM.*|MIL|MILITARY|NEVER.*|UNLIMITED|NON? ?EXP.*|DOES ?NOT ?EXPIRE|NONE");

    static Optional<AamvaDate> parse(String text, AamvaCard card) {
        String digits = digits(text);
        if (!digits.matches("[0-9]{8}")) {
            return Optional.empty();
        }
        boolean yearFirst = yearFirst(card);
        return day(digits, yearFirst)
                .map(day -> new AamvaDate(day, true))
                .or(() -> day(digits, !yearFirst).map(day -> new AamvaDate(day, false)));
    }

    /** Whether a date of expiry says that there is none. */
    static boolean saysNoExpiry(String text) {
        return NO_EXPIRY.matcher(digits(text.toUpperCase(Locale.ROOT))).matches();
    }

    private static String digits(String text) {
        return text.replaceAll("[-/.]", "");
    }

    private static boolean yearFirst(AamvaCard card) {
        Optional<AamvaIssuer> issuer = AamvaIssuers.issuer(card.issuer());
        if (issuer.stream().anyMatch(i -> i.does(Practice.YEAR_FIRST, card.version()))) {
            return true;
        }
        boolean monthFirst = issuer.stream().anyMatch(i -> i.does(Practice.MONTH_FIRST, card.version()));
        return !monthFirst && (card.version() < 2 || card.isCanadian());
    }

    private static Optional<LocalDate> day(String digits, boolean yearFirst) {
        int at = yearFirst ? 4 : 0;
        int year = Integer.parseInt(yearFirst ? digits.substring(0, 4) : digits.substring(4));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    year,
                    Integer.parseInt(digits.substring(at, at + 2)),
                    Integer.parseInt(digits.substring(at + 2, at + 4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
