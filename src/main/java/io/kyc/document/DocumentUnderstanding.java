package io.kyc.document;

import io.kyc.barcode.AamvaCard;
import io.kyc.barcode.BarcodeOutcome;
import io.kyc.decision.Agreement;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Part;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzDefect;
import io.kyc.mrz.MrzField;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzReading;
import io.kyc.mrz.MrzRepair;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes the sources of a document together and says how they compare. Pure. */
final class DocumentUnderstanding {
    private static final Map<MrzDefect, Zone.Digit> DIGITS = new EnumMap<>(Map.of(
            MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT, Zone.Digit.DOCUMENT_NUMBER,
            MrzDefect.BIRTH_DATE_CHECK_DIGIT, Zone.Digit.BIRTH_DATE,
            MrzDefect.EXPIRY_DATE_CHECK_DIGIT, Zone.Digit.EXPIRY_DATE,
            MrzDefect.OPTIONAL_DATA_CHECK_DIGIT, Zone.Digit.OPTIONAL_DATA,
            MrzDefect.COMPOSITE_CHECK_DIGIT, Zone.Digit.COMPOSITE));

    private final DocumentSources sources;
    private final Optional<DocumentType> asked;
    private final double confidenceFloor;

    private DocumentUnderstanding(DocumentSources sources, Optional<DocumentType> asked, double confidenceFloor) {
        this.sources = sources;
        this.asked = asked;
        this.confidenceFloor = confidenceFloor;
    }

    /**
     * @param text what was read
     * @param barcode what became of reading the back's barcode; empty when it was not tried
     * @param faces see {@link DocumentFacts#faces}
     * @param asked the kind of document asked for
     * @param confidenceFloor below which what print alone says is doubtful, 0 to 100
     * @param today the day of the check, from which centuries follow
     */
    static UnderstoodDocument of(
            DocumentText text,
            Optional<BarcodeOutcome> barcode,
            int faces,
            Optional<DocumentType> asked,
            double confidenceFloor,
            LocalDate today) {
        DocumentSources sources = DocumentSources.of(text, barcode, today);
        return new UnderstoodDocument(
                new DocumentUnderstanding(sources, asked, confidenceFloor).facts(faces), NormalizedFields.of(sources));
    }

    private DocumentFacts facts(int faces) {
        Set<DocumentType> kinds = DocumentKind.in(
                sources.zone().mrz(),
                sources.card(),
                DocumentSources.value(sources.text().fields().stream()
                        .filter(field -> field.type().equals(DocumentText.ID_TYPE))
                        .findFirst()));
        return new DocumentFacts(
                DocumentKind.type(kinds, asked),
                missing(),
                doubtful(),
                sources.birth().days(),
                sources.issue().days(),
                sources.expiry().days(),
                zone(kinds),
                barcode(kinds),
                faces);
    }

    private Set<Part> missing() {
        Set<Part> missing = EnumSet.noneOf(Part.class);
        note(
                missing,
                Part.NAME,
                Stream.of(sources.printedName(), sources.zoneName(), sources.barcodeName())
                        .allMatch(Optional::isEmpty));
        note(
                missing,
                Part.NUMBER,
                sources.printed("DOCUMENT_NUMBER").isEmpty()
                        && sources.zoneNumber().isEmpty()
                        && sources.card().flatMap(AamvaCard::documentNumber).isEmpty());
        note(missing, Part.BIRTH_DATE, sources.birth().days().isEmpty());
        note(missing, Part.EXPIRY_DATE, sources.expiry().days().isEmpty());
        return missing;
    }

    private Set<Part> doubtful() {
        Set<Part> doubtful = EnumSet.noneOf(Part.class);
        boolean vouchedFor =
                sources.zone().reading().verified() || sources.card().isPresent();
        note(doubtful, Part.NAME, !vouchedFor && (isDoubtful("LAST_NAME") || isDoubtful("FIRST_NAME")));
        note(doubtful, Part.NUMBER, !vouchedFor && isDoubtful("DOCUMENT_NUMBER"));
        note(doubtful, Part.BIRTH_DATE, isOfPrintOnly(sources.birth()) && isDoubtful("DATE_OF_BIRTH"));
        note(doubtful, Part.EXPIRY_DATE, isOfPrintOnly(sources.expiry()) && isDoubtful("EXPIRATION_DATE"));
        return doubtful;
    }

    private boolean isDoubtful(String type) {
        return sources.printed(type)
                .filter(field -> field.confidence() < confidenceFloor)
                .isPresent();
    }

    private static boolean isOfPrintOnly(SourcedDate date) {
        return date.settled()
                .filter(settled -> settled.source() == FieldSource.PRINTED)
                .isPresent();
    }

    private static void note(Set<Part> parts, Part part, boolean holds) {
        if (holds) {
            parts.add(part);
        }
    }

    private Zone zone(Set<DocumentType> kinds) {
        MrzReading reading = sources.zone().reading();
        if (reading.mrz().isEmpty()) {
            // What it is counts; what was asked for only while nothing says what it is.
            boolean expected = kinds.isEmpty()
                    ? asked.filter(type -> type != DocumentType.DRIVERS_LICENSE).isPresent()
                    : kinds.contains(DocumentType.PASSPORT);
            return Zone.absent(expected);
        }
        Mrz mrz = reading.mrz().get();
        Set<Zone.Digit> wrong = EnumSet.noneOf(Zone.Digit.class);
        reading.defects().stream().filter(DIGITS::containsKey).map(DIGITS::get).forEach(wrong::add);
        return new Zone(
                Zone.State.FOUND,
                digits(mrz.format()),
                wrong,
                reading.defects().stream().anyMatch(defect -> !defect.isCheckDigit()),
                reading.repairs().stream().anyMatch(repair -> repair.basis() != MrzRepair.Basis.FILLERS),
                reading.ambiguities().stream()
                        .anyMatch(
                                place -> place.field() == MrzField.DOCUMENT_NUMBER || place.field() == MrzField.NAMES),
                new Comparison(
                        reading.defects().contains(MrzDefect.NAMES) ? Agreement.UNKNOWN : sources.zoneNameAgreement(),
                        DocumentNumber.agreement(sources.printedNumber(), sources.zoneNumber(), mrz.optionalData()),
                        sources.birth().zoneAgreement(),
                        sources.expiry().zoneAgreement()));
    }

    private static Set<Zone.Digit> digits(MrzFormat format) {
        return switch (format) {
            case TD3 -> EnumSet.allOf(Zone.Digit.class);
            case TD1, TD2 -> EnumSet.complementOf(EnumSet.of(Zone.Digit.OPTIONAL_DATA));
            case MRV_A, MRV_B -> EnumSet.of(Zone.Digit.DOCUMENT_NUMBER, Zone.Digit.BIRTH_DATE, Zone.Digit.EXPIRY_DATE);
        };
    }

    private Barcode barcode(Set<DocumentType> kinds) {
        boolean licence = kinds.contains(DocumentType.DRIVERS_LICENSE)
                || asked.filter(type -> type == DocumentType.DRIVERS_LICENSE).isPresent();
        if (sources.card().isPresent()) {
            AamvaCard card = sources.card().get();
            return new Barcode(
                    Barcode.State.READ,
                    new Comparison(
                            HolderName.agreement(sources.printedName(), sources.barcodeName()),
                            DocumentNumber.agreement(sources.printedNumber(), card.documentNumber(), ""),
                            sources.birth().barcodeAgreement(),
                            sources.expiry().barcodeAgreement()));
        }
        return licence && sources.barcodeIsMalformed()
                ? new Barcode(Barcode.State.MALFORMED, Comparison.NONE)
                : Barcode.absent(licence && sources.barcode().isPresent());
    }
}
