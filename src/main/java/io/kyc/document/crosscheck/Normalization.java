package io.kyc.document.crosscheck;

import io.kyc.decision.DaySpan;
import io.kyc.decision.Expiry;
import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.FieldName;
import io.kyc.document.text.NameCompletion;
import io.kyc.document.text.PersonName;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzReading;
import io.kyc.pii.Redacted;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Converts the fields of a document to one form for all documents. Values that check digits or error correction cover
 * go before print. Print that agrees completes a name of such a source word by word: accents, hyphens, and what was
 * cut. Ambiguous values are left out.
 */
public final class Normalization {
    /** Because of its error correction, a barcode is read correctly or not at all. */
    private static final double CERTAIN = 100;

    /** In the order in which they are compared with a second source. */
    private static final List<FieldName> NAMES =
            List.of(FieldName.LAST_NAME, FieldName.SUFFIX, FieldName.FIRST_NAME, FieldName.MIDDLE_NAME);

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

    /** The expiry by the issuer's rule, if there is one. That a document does not expire is a value of its own. */
    private void expiry(Expiry expiry) {
        FieldName name = FieldName.EXPIRATION_DATE;
        SourcedExpiry sourced = sources.dates().expiry();
        boolean byRule = sources.dates().expiryByRule().isPresent();
        if (expiry.never()) {
            FieldSource source = byRule ? FieldSource.MRZ : sourced.neverBy().orElseThrow();
            put(name, NormalizedField.DOES_NOT_EXPIRE, confidence(name, source), source);
        } else if (byRule) {
            expiry.days()
                    .filter(DaySpan::exact)
                    .ifPresent(days ->
                            put(name, days.earliest().toString(), confidence(FieldSource.MRZ), FieldSource.MRZ));
        } else if (!sourced.never()) {
            date(name, sourced.date());
        }
    }

    private void names() {
        MrzReading reading = sources.zone().reading();
        Optional<PersonName> zone =
                reading.verified() && !reading.namesCut() ? sources.names().inZone() : Optional.empty();
        Optional<PersonName> vouched = zone.or(() -> sources.names().inBarcode());
        if (vouched.isPresent()) {
            put(vouched.get(), zone.isPresent() ? FieldSource.MRZ : FieldSource.BARCODE);
        } else if (sources.names().printed().isPresent()) {
            NAMES.forEach(name ->
                    printed(name).ifPresent(field -> put(field, field.text().reveal())));
        } else {
            sources.names().inZone().ifPresent(name -> put(name.family(), name.given(), FieldSource.MRZ));
        }
    }

    /** A name of a second source. It counts as printed if the print has all its words beside the right labels, and no others. */
    private void put(PersonName vouched, FieldSource source) {
        NameCompletion.Completed name = NameCompletion.of(
                vouched,
                texts(FieldName.LAST_NAME, FieldName.SUFFIX),
                texts(FieldName.FIRST_NAME, FieldName.MIDDLE_NAME));
        boolean printed = name.unused().stream().allMatch(part -> part == NAMES.indexOf(FieldName.SUFFIX))
                && isBeside(name.family(), FieldName.LAST_NAME, FieldName.SUFFIX)
                && isBeside(name.given(), FieldName.FIRST_NAME, FieldName.MIDDLE_NAME);
        if (!printed) {
            put(text(name.family()), text(name.given()), source);
            return;
        }
        List<NameCompletion.Word> words =
                Stream.of(name.family(), name.given()).flatMap(List::stream).toList();
        for (FieldName field : NAMES) {
            List<NameCompletion.Word> its = words.stream()
                    .filter(word -> word.part().stream().anyMatch(part -> part == NAMES.indexOf(field)))
                    .toList();
            printed(field).ifPresent(as -> put(as, its.isEmpty() ? as.text().reveal() : text(its)));
        }
    }

    private static boolean isBeside(List<NameCompletion.Word> words, FieldName... labels) {
        return words.stream()
                .allMatch(word -> word.part()
                        .filter(part -> List.of(labels).contains(NAMES.get(part)))
                        .isPresent());
    }

    private static String text(List<NameCompletion.Word> words) {
        return NameCompletion.Completed.text(words);
    }

    private List<String> texts(FieldName... names) {
        return Stream.of(names)
                .map(name -> printed(name).map(field -> field.text().reveal()).orElse(""))
                .toList();
    }

    private Optional<Field> printed(FieldName name) {
        return sources.print().front().printed(name);
    }

    private void put(Field field, String value) {
        put(FieldName.valueOf(field.type()), value, field.confidence(), FieldSource.PRINTED);
    }

    private void put(String family, String given, FieldSource source) {
        put(FieldName.LAST_NAME, family, confidence(source), source);
        put(FieldName.FIRST_NAME, given, confidence(source), source);
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
                        confidence(name, settled.source()),
                        settled.source()));
    }

    private void rest() {
        sources.zone().mrz().filter(mrz -> sources.zone().reading().verified()).ifPresent(this::rest);
        sources.card().ifPresent(card -> {
            card.sex().ifPresent(sex -> put(FieldName.SEX, String.valueOf(sex), CERTAIN, FieldSource.BARCODE));
            card.country().ifPresent(country -> put(FieldName.ISSUING_STATE, country, CERTAIN, FieldSource.BARCODE));
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

    private double confidence(FieldName name, FieldSource source) {
        return source == FieldSource.PRINTED
                ? sources.print().field(name).map(Field::confidence).orElse(0.0)
                : confidence(source);
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
