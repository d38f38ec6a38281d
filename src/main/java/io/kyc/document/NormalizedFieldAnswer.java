package io.kyc.document;

import io.kyc.document.crosscheck.NormalizedField;
import io.kyc.document.crosscheck.NormalizedFields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A {@link NormalizedField} in an answer. */
@RegisterForReflection
@Schema(name = "NormalizedField")
public record NormalizedFieldAnswer(
        String value,
        double confidence,

        @Schema(ref = "FieldSource") String source) {

    public static Map<String, NormalizedFieldAnswer> of(NormalizedFields fields) {
        Map<String, NormalizedFieldAnswer> answers = new TreeMap<>();
        fields.byName()
                .forEach((name, field) -> answers.put(
                        name.name(),
                        new NormalizedFieldAnswer(
                                field.value().reveal(),
                                field.confidence(),
                                field.source().wireName())));
        return answers;
    }
}
