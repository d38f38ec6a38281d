package io.kyc.document;

import io.kyc.decision.Binding;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Part;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.decision.Kind;
import io.kyc.decision.Source;
import io.kyc.document.reading.FieldName;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzDefect;
import io.kyc.mrz.MrzField;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzReading;
import io.kyc.mrz.MrzRepair;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the sources of a document together and says how they compare. Pure. */
final class DocumentUnderstanding {
    /** ICAO's state for specimens (9303-3, section 5). */
    private static final String UTOPIA = "UTO";

    private static final Map<MrzDefect, Zone.Digit> DIGITS = new EnumMap<>(Map.of(
            MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT, Zone.Digit.DOCUMENT_NUMBER,
            MrzDefect.BIRTH_DATE_CHECK_DIGIT, Zone.Digit.BIRTH_DATE,
            MrzDefect.EXPIRY_DATE_CHECK_DIGIT, Zone.Digit.EXPIRY_DATE,
            MrzDefect.OPTIONAL_DATA_CHECK_DIGIT, Zone.Digit.OPTIONAL_DATA,
            MrzDefect.COMPOSITE_CHECK_DIGIT, Zone.Digit.COMPOSITE));

    private final DocumentSources sources;
    private final Optional<DocumentType> asked;
    private final DocumentConfig config;
    private final Kind kind;
    private final Kind required;

    private DocumentUnderstanding(DocumentSources sources, Optional<DocumentType> asked, DocumentConfig config) {
        this.sources = sources;
        this.asked = asked;
        this.config = config;
        this.kind = DocumentKind.of(sources);
        this.required = DocumentKind.required(kind, asked);
    }

    /**
     * @param sources what was read
     * @param portrait where the portrait lies
     * @param others who else is in the picture of the front
     * @param asked the kind of document asked for
     * @param config below which confidence print is doubtful, and what is required
     */
    static DocumentFacts of(
            DocumentSources sources,
            Binding.Portrait portrait,
            Binding.OtherFaces others,
            Optional<DocumentType> asked,
            DocumentConfig config) {
        return new DocumentUnderstanding(sources, asked, config).facts(portrait, others);
    }

    private DocumentFacts facts(Binding.Portrait portrait, Binding.OtherFaces others) {
        DocumentDates dates = sources.dates(true);
        return new DocumentFacts(
                kind,
                DocumentKind.type(kind, asked),
                missing(),
                doubtful(),
                sources.birthDays(),
                dates.issue().days(),
                sources.expiry(),
                zone(),
                barcode(),
                new Binding(
                        sources.front().isOfDocument() || sources.front().isWithoutLines()
                                ? Binding.Page.DOCUMENT
                                : Binding.Page.NOT_A_DOCUMENT,
                        sources.front().isWithoutLines() ? Binding.Print.NOT_READ : Binding.Print.READ,
                        portrait,
                        others,
                        sources.back(),
                        specimen()));
    }

    private Binding.Specimen specimen() {
        if (sources.zone().mrz().stream().anyMatch(mrz -> mrz.issuer().equals(UTOPIA))) {
            return Binding.Specimen.ISSUER;
        }
        PrintedPage front = sources.front();
        return front.print().callItSpecimen(front.text().fields()) ? Binding.Specimen.WORD : Binding.Specimen.NO;
    }

    /** What is read nowhere; of a document without a zone, what its front does not print. */
    private Set<Part> missing() {
        PrintedPage front = sources.front();
        boolean frontOnly = required.need(Source.ZONE) == Source.Need.ABSENT;
        DocumentDates dates = sources.dates(true);
        Set<Part> missing = EnumSet.noneOf(Part.class);
        note(
                missing,
                Part.NAME,
                frontOnly
                        ? front.joined(FieldName.LAST_NAME).isEmpty()
                                || front.joined(FieldName.FIRST_NAME).isEmpty()
                        : sources.printedName().isEmpty() && sources.zoneName().isEmpty());
        note(
                missing,
                Part.NUMBER,
                frontOnly
                        ? sources.frontNumber().isEmpty()
                        : sources.printed(FieldName.DOCUMENT_NUMBER).isEmpty()
                                && sources.zoneNumber().isEmpty());
        note(
                missing,
                Part.BIRTH_DATE,
                frontOnly
                        ? dates.birth().printed().isEmpty()
                        : dates.birth().days().isEmpty());
        note(
                missing,
                Part.EXPIRY_DATE,
                !dates.noExpiryIsPrinted()
                        && (frontOnly
                                ? dates.expiry().printed().isEmpty()
                                : dates.expiry().days().isEmpty()));
        return missing;
    }

    private Set<Part> doubtful() {
        DocumentDates dates = sources.dates(true);
        Set<Part> doubtful = EnumSet.noneOf(Part.class);
        boolean vouchedFor = sources.zoneCounts() && sources.zone().reading().verified()
                || sources.card().isPresent();
        note(doubtful, Part.NAME, !vouchedFor && (isDoubtful(FieldName.LAST_NAME) || isDoubtful(FieldName.FIRST_NAME)));
        note(doubtful, Part.NUMBER, !vouchedFor && isDoubtful(FieldName.DOCUMENT_NUMBER));
        note(doubtful, Part.BIRTH_DATE, isOfPrintOnly(dates.birth()) && isDoubtful(FieldName.DATE_OF_BIRTH));
        note(doubtful, Part.EXPIRY_DATE, isOfPrintOnly(dates.expiry()) && isDoubtful(FieldName.EXPIRATION_DATE));
        return doubtful;
    }

    private boolean isDoubtful(FieldName name) {
        return sources.printed(name)
                .filter(field -> field.confidence() < config.confidenceFloor())
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

    private Zone zone() {
        MrzReading reading = sources.zone().reading();
        if (reading.mrz().isEmpty()) {
            return Zone.absent(required.need(Source.ZONE) == Source.Need.REQUIRED);
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
                reading.repairUnconfirmed(),
                reading.ambiguities().stream()
                        .anyMatch(
                                place -> place.field() == MrzField.DOCUMENT_NUMBER || place.field() == MrzField.NAMES),
                sources.zoneComparison(),
                sources.zoneDetails());
    }

    private static Set<Zone.Digit> digits(MrzFormat format) {
        return switch (format) {
            case TD3 -> EnumSet.allOf(Zone.Digit.class);
            case TD1, TD2 -> EnumSet.complementOf(EnumSet.of(Zone.Digit.OPTIONAL_DATA));
            case MRV_A, MRV_B -> EnumSet.of(Zone.Digit.DOCUMENT_NUMBER, Zone.Digit.BIRTH_DATE, Zone.Digit.EXPIRY_DATE);
        };
    }

    private Barcode barcode() {
        if (sources.hasCard()) {
            return new Barcode(Barcode.State.READ, sources.cardComparison());
        }
        boolean optional = required.need(Source.BARCODE) == Source.Need.OPTIONAL;
        boolean needed = required.need(Source.BARCODE) == Source.Need.REQUIRED
                || optional && config.licenceBack() == DocumentConfig.LicenceBack.REQUIRED;
        // One that was not sought to the end may contradict the front.
        if (needed || optional && sources.barcodeHadNoTime()) {
            return Barcode.absent(Barcode.State.MISSING);
        }
        if (optional && sources.barcodeIsMalformed()) {
            return Barcode.absent(Barcode.State.MALFORMED);
        }
        return Barcode.absent(
                optional && sources.barcodeWasSought() ? Barcode.State.UNREADABLE : Barcode.State.NOT_EXPECTED);
    }
}
