package io.kyc.document.crosscheck;

import io.kyc.decision.Agreement;
import io.kyc.document.page.PrintedPage;
import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.FieldName;
import io.kyc.document.text.DateRole;
import io.kyc.document.text.DayMonthOrder;
import io.kyc.document.text.DocumentDate;
import io.kyc.image.Sides;
import io.kyc.mrz.MrzDate;
import io.kyc.mrz.MrzLicence;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The machine-readable line of a driving licence. It shows that the document is a licence, and its state. It counts if the
 * front prints the line's number and no other date of expiry. It supplies nothing else.
 */
final class LicenceLine {
    private LicenceLine() {}

    /**
     * Finds the line on either side.
     *
     * @param front what the page with the portrait prints
     * @param today the day of the check
     */
    static Optional<MrzLicence> in(Sides<PrintedPage> pages, Print front, LocalDate today) {
        return pages.stream()
                .flatMap(page ->
                        MrzLicence.in(page.lines().stream()
                                        .map(line -> line.text().reveal())
                                        .toList())
                                .stream())
                .filter(line -> hasNumber(line, front.field(FieldName.DOCUMENT_NUMBER)))
                .filter(line -> !hasOtherExpiry(line, front.field(FieldName.EXPIRATION_DATE), today))
                .findFirst();
    }

    private static boolean hasNumber(MrzLicence line, Optional<Field> printed) {
        Optional<String> number = printed.map(field -> field.text().reveal());
        return DocumentNumber.agreement(number, Optional.of(line.number()), "") == Agreement.AGREES;
    }

    private static boolean hasOtherExpiry(MrzLicence line, Optional<Field> printed, LocalDate today) {
        return line.expiryDate().isPresent()
                && printed.isPresent()
                && DocumentDate.parse(
                                printed.get().text().reveal(), DayMonthOrder.of(line.issuer()), DateRole.EXPIRY, today)
                        .candidates()
                        .stream()
                        .noneMatch(
                                day -> MrzDate.of(day).equals(line.expiryDate().get()));
    }
}
