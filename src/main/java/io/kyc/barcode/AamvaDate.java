package io.kyc.barcode;

import io.kyc.barcode.AamvaIssuer.Practice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

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
