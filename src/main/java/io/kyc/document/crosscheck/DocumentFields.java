package io.kyc.document.crosscheck;

import io.kyc.document.reading.FieldName;
import io.kyc.pii.Redacted;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a document.
 *
 * @param printed as printed, by the reader's names
 * @param normalized in one form for all documents, with fields that only the zone or the barcode has
 */
public record DocumentFields(Map<String, Redacted<String>> printed, NormalizedFields normalized) {
    public DocumentFields {
        printed = Map.copyOf(printed);
    }

    /** The printed value of a field. */
    public Optional<Redacted<String>> printed(FieldName name) {
        return Optional.ofNullable(printed.get(name.name()));
    }
}
