package io.kyc.decision;

import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.decision.DocumentFacts.Zone.Digit;
import java.util.List;
import java.util.Locale;

/** Looks at what the document says a second time: in its machine-readable zone, in its barcode. */
final class SecondSourceChecks {
    private SecondSourceChecks() {}

    static Check zone(Zone zone) {
        String name = "mrz";
        return switch (zone.state()) {
            case NOT_EXPECTED -> Check.notApplicable(name);
            case MISSING -> Check.of(name, List.of(Reason.MRZ_NOT_FOUND));
            case FOUND ->
                Check.ofFound(
                        name,
                        List.of(
                                Reason.MRZ_MALFORMED.when(zone.malformed()),
                                Reason.MRZ_REPAIRED.when(zone.repaired()),
                                Reason.MRZ_AMBIGUOUS.when(zone.ambiguous())));
        };
    }

    static Check digit(Zone zone, Digit digit) {
        String name = "mrz_check_digit_" + digit.name().toLowerCase(Locale.ROOT);
        return zone.digits().contains(digit)
                ? Check.ofFound(
                        name,
                        List.of(Reason.MRZ_CHECK_DIGIT_WRONG.when(zone.wrong().contains(digit))))
                : Check.notApplicable(name);
    }

    static Check zoneAgainstPrint(Zone zone) {
        Comparison print = zone.print();
        String name = "mrz_against_print";
        if (zone.state() != Zone.State.FOUND) {
            return Check.notApplicable(name);
        }
        return Check.ofFound(
                name,
                List.of(
                        Reason.MRZ_PRINT_NOT_FOUND.when(isIncomplete(zone)),
                        Reason.MRZ_NAME_MISMATCH.when(print.name() == Agreement.DIFFERS),
                        Reason.MRZ_NAME_PARTIAL.when(print.name() == Agreement.PARTLY),
                        Reason.MRZ_NUMBER_MISMATCH.when(print.number() == Agreement.DIFFERS),
                        Reason.MRZ_BIRTH_DATE_MISMATCH.when(print.birthDate() == Agreement.DIFFERS),
                        Reason.MRZ_EXPIRY_DATE_MISMATCH.when(print.expiryDate() == Agreement.DIFFERS)));
    }

    /** What the zone says soundly, and was not found in print to be compared with. */
    private static boolean isIncomplete(Zone zone) {
        Comparison print = zone.print();
        return print.name() == Agreement.UNKNOWN && !zone.malformed()
                || isMissing(zone, Digit.DOCUMENT_NUMBER, print.number())
                || isMissing(zone, Digit.BIRTH_DATE, print.birthDate())
                || isMissing(zone, Digit.EXPIRY_DATE, print.expiryDate());
    }

    private static boolean isMissing(Zone zone, Digit digit, Agreement inPrint) {
        return inPrint == Agreement.UNKNOWN && !zone.wrong().contains(digit);
    }

    static Check barcode(Barcode barcode) {
        String name = "barcode";
        return switch (barcode.state()) {
            case NOT_EXPECTED -> Check.notApplicable(name);
            case READ -> Check.pass(name);
            case UNREADABLE -> Check.of(name, List.of(Reason.BARCODE_UNREADABLE));
            case MALFORMED -> Check.of(name, List.of(Reason.BARCODE_MALFORMED));
        };
    }

    static Check barcodeAgainstFront(Barcode barcode) {
        Comparison front = barcode.front();
        String name = "barcode_against_front";
        if (front.equals(Comparison.NONE)) {
            return Check.notApplicable(name);
        }
        return Check.ofFound(
                name,
                List.of(
                        Reason.BARCODE_NAME_MISMATCH.when(front.name() == Agreement.DIFFERS),
                        Reason.BARCODE_NAME_PARTIAL.when(front.name() == Agreement.PARTLY),
                        Reason.BARCODE_NUMBER_MISMATCH.when(front.number() == Agreement.DIFFERS),
                        Reason.BARCODE_BIRTH_DATE_MISMATCH.when(front.birthDate() == Agreement.DIFFERS),
                        Reason.BARCODE_EXPIRY_DATE_MISMATCH.when(front.expiryDate() == Agreement.DIFFERS)));
    }
}
