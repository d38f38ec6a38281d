package io.kyc.decision;

import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.decision.DocumentFacts.Zone.Digit;
import io.kyc.decision.DocumentFacts.Zone.Doubt;
import java.util.List;
import java.util.stream.Stream;

/** Compares what the document says twice: in print, and in its machine-readable zone or barcode. */
final class SecondSourceChecks {
    private SecondSourceChecks() {}

    static Check zone(Zone zone) {
        CheckName name = CheckName.MRZ;
        return switch (zone.state()) {
            case NOT_EXPECTED -> Check.notApplicable(name);
            case MISSING -> Check.of(name, List.of(Reason.MRZ_NOT_FOUND));
            case FOUND ->
                Check.ofFound(
                        name,
                        List.of(
                                Reason.MRZ_MALFORMED.when(zone.doubts().contains(Doubt.MALFORMED)),
                                Reason.MRZ_REPAIR_UNCONFIRMED.when(zone.doubts().contains(Doubt.UNCONFIRMED)),
                                Reason.MRZ_REPAIRED.when(zone.doubts().contains(Doubt.REPAIRED)),
                                Reason.MRZ_AMBIGUOUS.when(zone.doubts().contains(Doubt.AMBIGUOUS))));
        };
    }

    static Check digit(Zone zone, Digit digit) {
        CheckName name = CheckName.ofDigit(digit);
        return zone.digits().contains(digit)
                ? Check.ofFound(
                        name,
                        List.of(Reason.MRZ_CHECK_DIGIT_WRONG.when(zone.wrong().contains(digit))))
                : Check.notApplicable(name);
    }

    static Check zoneAgainstPrint(Zone zone) {
        Comparison print = zone.print();
        CheckName name = CheckName.MRZ_AGAINST_PRINT;
        if (zone.state() != Zone.State.FOUND) {
            return Check.notApplicable(name);
        }
        boolean incomplete =
                Stream.concat(parts(print), Stream.of(zone.details())).anyMatch(part -> !part.isCompared());
        return Check.ofFound(
                name,
                List.of(
                        Reason.MRZ_PRINT_NOT_FOUND.when(incomplete),
                        Reason.MRZ_NAME_MISMATCH.when(print.name() == Agreement.DIFFERS),
                        Reason.MRZ_NAME_PARTIAL.when(print.name() == Agreement.CUT),
                        Reason.MRZ_NUMBER_MISMATCH.when(print.number() == Agreement.DIFFERS),
                        Reason.MRZ_BIRTH_DATE_MISMATCH.when(print.birthDate() == Agreement.DIFFERS),
                        Reason.MRZ_EXPIRY_DATE_MISMATCH.when(print.expiryDate() == Agreement.DIFFERS),
                        Reason.MRZ_SEX_MISMATCH.when(zone.details() == Agreement.DIFFERS)));
    }

    static Check barcode(Barcode barcode) {
        CheckName name = CheckName.BARCODE;
        return switch (barcode.state()) {
            case NOT_EXPECTED -> Check.notApplicable(name);
            case READ -> Check.pass(name);
            // The barcode is optional. The result is the same as without a photo of it: reported, but not passed.
            case UNREADABLE -> new Check(name, Check.Result.NOT_APPLICABLE, List.of(Reason.BARCODE_UNREADABLE));
            case MISSING -> Check.of(name, List.of(Reason.BARCODE_NOT_FOUND));
            case MALFORMED -> Check.of(name, List.of(Reason.BARCODE_MALFORMED));
        };
    }

    static Check barcodeAgainstFront(Barcode barcode) {
        Comparison front = barcode.front();
        CheckName name = CheckName.BARCODE_AGAINST_FRONT;
        if (barcode.state() != Barcode.State.READ) {
            return Check.notApplicable(name);
        }
        // Data that the barcode leaves out is still printed on the front. If nothing at all was compared, the check
        // must not pass.
        boolean incomplete = parts(front).anyMatch(part -> !part.isCompared() && part != Agreement.NOT_SAID)
                || parts(front).noneMatch(Agreement::isCompared);
        return Check.ofFound(
                name,
                List.of(
                        Reason.BARCODE_PRINT_NOT_FOUND.when(incomplete),
                        Reason.BARCODE_NAME_MISMATCH.when(front.name() == Agreement.DIFFERS),
                        Reason.BARCODE_NAME_PARTIAL.when(front.name() == Agreement.CUT),
                        Reason.BARCODE_NUMBER_MISMATCH.when(front.number() == Agreement.DIFFERS),
                        Reason.BARCODE_BIRTH_DATE_MISMATCH.when(front.birthDate() == Agreement.DIFFERS),
                        Reason.BARCODE_EXPIRY_DATE_MISMATCH.when(front.expiryDate() == Agreement.DIFFERS)));
    }

    private static Stream<Agreement> parts(Comparison comparison) {
        return Stream.of(comparison.name(), comparison.number(), comparison.birthDate(), comparison.expiryDate());
    }
}
