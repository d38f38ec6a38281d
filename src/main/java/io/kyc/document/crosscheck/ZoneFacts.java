package io.kyc.document.crosscheck;

import io.kyc.decision.Agreement;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.decision.Source;
import io.kyc.document.page.PrintedLines;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzDefect;
import io.kyc.mrz.MrzField;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzReading;
import io.kyc.mrz.MrzRepair;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the facts about a document's machine-readable zone for the decision. */
final class ZoneFacts {
    private static final Map<MrzDefect, Zone.Digit> DIGITS = new EnumMap<>(Map.of(
            MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT, Zone.Digit.DOCUMENT_NUMBER,
            MrzDefect.BIRTH_DATE_CHECK_DIGIT, Zone.Digit.BIRTH_DATE,
            MrzDefect.EXPIRY_DATE_CHECK_DIGIT, Zone.Digit.EXPIRY_DATE,
            MrzDefect.OPTIONAL_DATA_CHECK_DIGIT, Zone.Digit.OPTIONAL_DATA,
            MrzDefect.COMPOSITE_CHECK_DIGIT, Zone.Digit.COMPOSITE));

    private ZoneFacts() {}

    /** @param shown the zone that was found, whether or not its page is tied to the front */
    static Zone of(DocumentSources shown, Source.Need need) {
        MrzReading reading = shown.zone().reading();
        if (reading.mrz().isEmpty()) {
            return Zone.absent(need == Source.Need.REQUIRED);
        }
        Mrz mrz = reading.mrz().get();
        Set<Zone.Digit> wrong = EnumSet.noneOf(Zone.Digit.class);
        reading.defects().stream().filter(DIGITS::containsKey).map(DIGITS::get).forEach(wrong::add);
        return new Zone(
                Zone.State.FOUND,
                digits(mrz.format()),
                wrong,
                doubts(reading, shown.names().zoneAgreement()),
                shown.zoneComparison(),
                details(mrz, shown.print()));
    }

    private static Set<Zone.Doubt> doubts(MrzReading reading, Agreement names) {
        Set<Zone.Doubt> doubts = EnumSet.noneOf(Zone.Doubt.class);
        if (reading.defects().stream().anyMatch(defect -> !defect.isCheckDigit())
                || reading.namesCut() && !names.isCompared()) {
            doubts.add(Zone.Doubt.MALFORMED);
        }
        if (reading.repairs().stream().anyMatch(repair -> repair.basis() != MrzRepair.Basis.FILLERS)) {
            doubts.add(Zone.Doubt.REPAIRED);
        }
        if (reading.repairUnconfirmed()) {
            doubts.add(Zone.Doubt.UNCONFIRMED);
        }
        if (reading.ambiguities().stream()
                .anyMatch(place -> place.field() == MrzField.DOCUMENT_NUMBER || place.field() == MrzField.NAMES)) {
            doubts.add(Zone.Doubt.AMBIGUOUS);
        }
        return doubts;
    }

    private static Set<Zone.Digit> digits(MrzFormat format) {
        return switch (format) {
            case TD3 -> EnumSet.allOf(Zone.Digit.class);
            case TD1, TD2 -> EnumSet.complementOf(EnumSet.of(Zone.Digit.OPTIONAL_DATA));
            case FRENCH_CARD -> EnumSet.of(Zone.Digit.DOCUMENT_NUMBER, Zone.Digit.BIRTH_DATE, Zone.Digit.COMPOSITE);
            case RUSSIAN_PASSPORT -> EnumSet.complementOf(EnumSet.of(Zone.Digit.EXPIRY_DATE));
            case MRV_A, MRV_B -> EnumSet.of(Zone.Digit.DOCUMENT_NUMBER, Zone.Digit.BIRTH_DATE, Zone.Digit.EXPIRY_DATE);
        };
    }

    /**
     * Compares details that no check digit covers and AnalyzeID has no label for. The code of a nationality other than
     * the issuing state must be printed. A sex other than the zone's must not be printed.
     */
    private static Agreement details(Mrz mrz, Print print) {
        Set<String> sexes = print.lines().flatMap(PrintedLines::sexes).collect(Collectors.toSet());
        // Unspecified is printed as X. It contradicts another letter, because no check digit would notice a lost one.
        String sex =
                mrz.holder().sex() == '<' ? "X" : String.valueOf(mrz.holder().sex());
        if (!sexes.isEmpty() && !sexes.contains(sex)) {
            return Agreement.DIFFERS;
        }
        boolean states = mrz.document().issuer().equals(mrz.holder().nationality())
                || Stream.of(mrz.document().issuer(), mrz.holder().nationality())
                        .allMatch(code -> print.lines().anyMatch(lines -> lines.haveWord(code)));
        return states ? Agreement.AGREES : Agreement.NOT_PRINTED;
    }
}
