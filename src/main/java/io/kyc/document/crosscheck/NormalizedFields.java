package io.kyc.document.crosscheck;

import io.kyc.document.reading.FieldName;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a document in one form for all documents.
 *
 * @param byName the known fields
 */
public record NormalizedFields(Map<FieldName, NormalizedField> byName) {
    public NormalizedFields {
        byName = Map.copyOf(byName);
    }

    public Optional<NormalizedField> field(FieldName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The values of the known ones among these fields, in this order, separated by spaces. */
    public String text(FieldName... names) {
        return Stream.of(names)
                .flatMap(name -> field(name).stream())
                .map(field -> field.value().reveal())
                .collect(Collectors.joining(" "));
    }
}
