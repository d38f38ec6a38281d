package io.kyc.document.crosscheck;

import io.kyc.decision.DaySpan;
import io.kyc.decision.Expiry;
import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.FieldName;
import io.kyc.document.text.NameMatch;
import io.kyc.document.text.PersonName;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzReading;
import io.kyc.mrz.MrzTransliteration;
import io.kyc.pii.Redacted;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Converts the fields of a document to one form for all documents. Values that check digits or error correction cover
 * go before print. Names are taken from the print, which has accents, hyphens and all names, unless a zone or barcode
 * names somebody else, has more of the names, or shows that family and given names were swapped. Ambiguous values are
 * left out.
 */
public final class Normalization {
    /** Because of its error correction, a barcode is read correctly or not at all. */
    private static final double CERTAIN = 100;

    private static final Set<FieldName> NAMES =
            EnumSet.of(FieldName.LAST_NAME, FieldName.FIRST_NAME, FieldName.MIDDLE_NAME, FieldName.SUFFIX);

    private final DocumentSources sources;
    private final Map<FieldName, NormalizedField> fields = new EnumMap<>(FieldName.class);

    private Normalization(DocumentSources sources) {
        this.sources = sources;
    }

    public static NormalizedFields of(TiedSources sources) {
        Normalization normalized = new Normalization(sources.counting());
        normalized.names();
        normalized.number();
        normalized.date(FieldName.DATE_OF_BIRTH, normalized.sources.dates().birth());
        normalized.date(FieldName.DATE_OF_ISSUE, normalized.sources.dates().issue());
        normalized.expiry(sources.expiry());
        normalized.rest();
        return new NormalizedFields(normalized.fields);
    }

    /** The expiry by the issuer's rule, if there is one. A document that does not expire has no date. */
    private void expiry(Expiry expiry) {
        if (sources.dates().expiryByRule().isPresent()) {
            expiry.days()
                    .filter(DaySpan::exact)
                    .ifPresent(days -> put(
                            FieldName.EXPIRATION_DATE,
                            days.earliest().toString(),
                            confidence(FieldSource.MRZ),
                            FieldSource.MRZ));
        } else if (!expiry.never()) {
            date(FieldName.EXPIRATION_DATE, sources.dates().expiry());
        }
    }

    private void names() {
        MrzReading reading = sources.zone().reading();
        Optional<PersonName> zone =
                reading.verified() && !reading.namesCut() ? sources.names().inZone() : Optional.empty();
        Optional<PersonName> second = zone.or(() -> sources.names().inBarcode());
        FieldSource source = zone.isPresent() ? FieldSource.MRZ : FieldSource.BARCODE;
        Optional<PersonName> printed = sources.names().printed();
        boolean printCounts =
                printed.isPresent() && second.stream().allMatch(name -> isAsComplete(printed.get(), name));
        if (printCounts) {
            WordBreaks breaks = WordBreaks.of(zone);
            NAMES.forEach(name -> sources.print()
                    .front()
                    .printed(name)
                    .ifPresent(field -> put(
                            name, breaks.set(name, field.text().reveal()), field.confidence(), FieldSource.PRINTED)));
        } else if (second.isPresent()) {
            put(second.get(), source);
        } else {
            sources.names().inZone().ifPresent(name -> put(name, FieldSource.MRZ));
        }
    }

    /**
     * Whether the print's name goes before the second source's, because it has at least as many words; with fewer
     * words, some were not read.
     */
    private static boolean isAsComplete(PersonName printed, PersonName second) {
        NameMatch match = NameMatch.compare(printed, second);
        return match.result() == NameMatch.Result.MATCH && match.reason() != NameMatch.Reason.REORDERED
                || match.result() == NameMatch.Result.PARTIAL && words(printed) >= words(second);
    }

    private static int words(PersonName name) {
        return MrzTransliteration.of(name.family() + " " + name.given()).split("<").length;
    }

    private void put(PersonName name, FieldSource source) {
        put(FieldName.LAST_NAME, name.family(), confidence(source), source);
        put(FieldName.FIRST_NAME, name.given(), confidence(source), source);
    }

    private void number() {
        Optional<Field> printed = sources.print().field(FieldName.DOCUMENT_NUMBER);
        Optional<String> zone = sources.numbers().inZone();
        Optional<String> barcode = sources.numbers().inBarcode();
        if (zone.isPresent() && sources.zone().reading().verified()) {
            put(FieldName.DOCUMENT_NUMBER, zone.get(), confidence(FieldSource.MRZ), FieldSource.MRZ);
        } else if (barcode.isPresent()) {
            put(FieldName.DOCUMENT_NUMBER, barcode.get(), CERTAIN, FieldSource.BARCODE);
        } else {
            // As printed: national formats are not known here, so nothing is corrected.
            printed.ifPresent(field ->
                    put(FieldName.DOCUMENT_NUMBER, field.text().reveal(), field.confidence(), FieldSource.PRINTED));
        }
    }

    private void date(FieldName name, SourcedDate date) {
        date.settled()
                .filter(settled -> settled.days().exact())
                .ifPresent(settled -> put(
                        name,
                        settled.days().earliest().toString(),
                        settled.source() == FieldSource.PRINTED
                                ? sources.print()
                                        .field(name)
                                        .map(Field::confidence)
                                        .orElse(0.0)
                                : confidence(settled.source()),
                        settled.source()));
    }

    private void rest() {
        sources.zone().mrz().filter(mrz -> sources.zone().reading().verified()).ifPresent(this::rest);
        sources.card().ifPresent(card -> {
            card.sex().ifPresent(sex -> put(FieldName.SEX, String.valueOf(sex), CERTAIN, FieldSource.BARCODE));
            put(FieldName.ISSUING_STATE, card.isCanadian() ? "CAN" : "USA", CERTAIN, FieldSource.BARCODE);
        });
    }

    private void rest(Mrz mrz) {
        double confidence = confidence(FieldSource.MRZ);
        put(FieldName.ISSUING_STATE, mrz.document().issuer(), confidence, FieldSource.MRZ);
        put(FieldName.NATIONALITY, mrz.holder().nationality(), confidence, FieldSource.MRZ);
        put(
                FieldName.SEX,
                mrz.holder().sex() == '<' ? "X" : String.valueOf(mrz.holder().sex()),
                confidence,
                FieldSource.MRZ);
    }

    private double confidence(FieldSource source) {
        return source == FieldSource.BARCODE ? CERTAIN : sources.zone().confidence();
    }

    private void put(FieldName name, String value, double confidence, FieldSource source) {
        String normal = value.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        if (!normal.isEmpty()) {
            fields.putIfAbsent(name, new NormalizedField(Redacted.of(normal), confidence, source));
        }
    }
}
