package io.kyc.seen;

import io.kyc.document.crosscheck.DocumentFields;
import io.kyc.document.crosscheck.FieldSource;
import io.kyc.document.crosscheck.NormalizedField;
import io.kyc.document.crosscheck.NormalizedFields;
import io.kyc.document.reading.FieldName;
import io.kyc.mrz.MrzTransliteration;
import io.kyc.pii.Redacted;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Identifies a document and its holder, in one form for all ways of reading them.
 *
 * @param issuer the issuing state in the zone; else the printed state; else the kind of document; empty when none is
 *     known
 * @param number {@code A-Z0-9}, at least five characters
 * @param names words of {@code A-Z}, in order; empty when no name is known
 * @param birthDate ISO 8601
 */
public record DocumentIdentity(
        String issuer, Redacted<String> number, Redacted<Set<String>> names, Optional<Redacted<String>> birthDate) {
    /** A shorter number is more likely a misreading. */
    private static final int SHORTEST = 5;

    /** @return empty when the document has no number */
    public static Optional<DocumentIdentity> of(DocumentFields document) {
        NormalizedFields fields = document.normalized();
        String number = bare(fields.text(FieldName.DOCUMENT_NUMBER), "[^A-Z0-9]");
        if (number.length() < SHORTEST) {
            return Optional.empty();
        }
        Set<String> names = Stream.of(FieldName.LAST_NAME, FieldName.FIRST_NAME, FieldName.MIDDLE_NAME)
                .flatMap(name -> words(fields.text(name)))
                .collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(new DocumentIdentity(
                issuer(document),
                Redacted.of(number),
                Redacted.of(names),
                fields.field(FieldName.DATE_OF_BIRTH).map(NormalizedField::value)));
    }

    /**
     * A licence's number is unique only in its state. The barcode names no state but only the country, so the issuer is
     * read from a zone or the print.
     */
    private static String issuer(DocumentFields document) {
        Stream<String> zone = document
                .normalized()
                .field(FieldName.ISSUING_STATE)
                .filter(state -> state.source() == FieldSource.MRZ)
                .map(state -> state.value().reveal())
                .stream();
        Stream<String> print = Stream.of(FieldName.STATE_NAME, FieldName.STATE_IN_ADDRESS, FieldName.ID_TYPE)
                .flatMap(name -> document.printed(name).map(Redacted::reveal).stream());
        return Stream.concat(zone, print)
                .map(name -> bare(name, "[^A-Z]"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * The words of a name without diacritics and in the spelling of a zone. A session may have either the print or the
     * zone, and both must give the same words.
     */
    private static Stream<String> words(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Stream.of(bare.toUpperCase(Locale.ROOT), MrzTransliteration.of(name))
                .flatMap(written -> Arrays.stream(written.split("[^A-Z]+")))
                // An initial identifies nobody.
                .filter(word -> word.length() > 1);
    }

    private static String bare(String text, String other) {
        return text.toUpperCase(Locale.ROOT).replaceAll(other, "");
    }
}
