package io.kyc.decision;

import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Zone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    static Check digit(Zone zone, Zone.Digit digit) {
        String name = "mrz_check_digit_" + digit.name().toLowerCase(Locale.ROOT);
        return zone.digits().contains(digit)
                ? Check.ofFound(
                        name,
                        List.of(Reason.MRZ_CHECK_DIGIT_WRONG.when(zone.wrong().contains(digit))))
                : Check.notApplicable(name);
    }

    static Check zoneAgainstPrint(Zone zone) {
        Comparison print = zone.print();
        return compared(
                "mrz_against_print",
                print,
                List.of(
                        Reason.MRZ_NAME_MISMATCH.when(print.name() == Agreement.DIFFERS),
                        Reason.MRZ_NAME_PARTIAL.when(print.name() == Agreement.PARTLY),
                        Reason.MRZ_NUMBER_MISMATCH.when(print.number() == Agreement.DIFFERS),
                        Reason.MRZ_BIRTH_DATE_MISMATCH.when(print.birthDate() == Agreement.DIFFERS),
                        Reason.MRZ_EXPIRY_DATE_MISMATCH.when(print.expiryDate() == Agreement.DIFFERS)));
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
        return compared(
                "barcode_against_front",
                front,
                List.of(
                        Reason.BARCODE_NAME_MISMATCH.when(front.name() == Agreement.DIFFERS),
                        Reason.BARCODE_NAME_PARTIAL.when(front.name() == Agreement.PARTLY),
                        Reason.BARCODE_NUMBER_MISMATCH.when(front.number() == Agreement.DIFFERS),
                        Reason.BARCODE_BIRTH_DATE_MISMATCH.when(front.birthDate() == Agreement.DIFFERS),
                        Reason.BARCODE_EXPIRY_DATE_MISMATCH.when(front.expiryDate() == Agreement.DIFFERS)));
    }

    private static Check compared(String name, Comparison comparison, List<Stream<Reason>> found) {
        return comparison.equals(Comparison.NONE) ? Check.notApplicable(name) : Check.ofFound(name, found);
    }
}
