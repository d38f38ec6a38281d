package io.kyc.aws.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.kyc.decision.Agreement;
import io.kyc.decision.Binding;
import io.kyc.decision.DaySpan;
import io.kyc.decision.Decision;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.Effect;
import io.kyc.decision.Evidence;
import io.kyc.decision.Expiry;
import io.kyc.decision.Kind;
import io.kyc.decision.QualityFacts;
import io.kyc.decision.QualityLimits;
import io.kyc.decision.Reason;
import io.kyc.document.crosscheck.DocumentFields;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.document.crosscheck.FieldSource;
import io.kyc.document.crosscheck.NormalizedField;
import io.kyc.document.crosscheck.NormalizedFields;
import io.kyc.document.reading.FieldName;
import io.kyc.image.RelativeBox;
import io.kyc.image.Sides;
import io.kyc.pii.Redacted;
import io.kyc.verification.session.Facts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;

/**
 * Converts {@link Facts} to JSON and back, for the table only. Masked values are written out here and in no other
 * place.
 */
@Singleton
@RegisterForReflection(
        // Classes that only Facts refers to, in packages that must not know a framework.
        targets = {
            Agreement.class,
            Binding.class,
            Binding.Back.class,
            Binding.OtherFaces.class,
            Binding.Page.class,
            Binding.Portrait.class,
            Binding.Print.class,
            Binding.Specimen.class,
            DaySpan.class,
            Decision.class,
            DocumentFacts.class,
            DocumentFields.class,
            DocumentFacts.Barcode.class,
            DocumentFacts.Barcode.State.class,
            DocumentFacts.Comparison.class,
            DocumentFacts.Dates.class,
            DocumentFacts.Part.class,
            DocumentFacts.Type.class,
            DocumentFacts.Zone.class,
            DocumentFacts.Zone.Digit.class,
            DocumentFacts.Zone.Doubt.class,
            DocumentFacts.Zone.State.class,
            Effect.class,
            DocumentType.class,
            Evidence.LiveFace.class,
            Evidence.Liveness.class,
            Evidence.Liveness.Challenge.class,
            Evidence.Liveness.Outcome.class,
            Evidence.Seen.class,
            Evidence.SeenDocument.class,
            Evidence.Similarity.class,
            Expiry.class,
            FieldSource.class,
            Kind.class,
            FieldName.class,
            NormalizedField.class,
            NormalizedFields.class,
            QualityFacts.class,
            QualityFacts.Face.class,
            QualityFacts.Page.class,
            QualityFacts.Pose.class,
            QualityLimits.class,
            QualityLimits.Face.class,
            QualityLimits.Page.class,
            Reason.class,
            RelativeBox.class,
            Sides.class
        })
class FactsJson {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(new RedactedWriter())
                    .addDeserializer(Redacted.class, new RedactedReader()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // While a release rolls out, an older instance may read what a newer one has written.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String write(Facts facts) {
        try {
            return mapper.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts that cannot be written", e);
        }
    }

    Facts read(String json) {
        try {
            return Objects.requireNonNull(mapper.readValue(json, Facts.class), "facts");
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the text.
            throw new IllegalStateException(
                    "facts that cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static final class RedactedWriter extends StdSerializer<Redacted<?>> {
        private static final long serialVersionUID = 1L;

        RedactedWriter() {
            super(Redacted.class, false);
        }

        @Override
        public void serialize(Redacted<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.reveal().toString());
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class RedactedReader extends StdDeserializer<Redacted> {
        private static final long serialVersionUID = 1L;

        RedactedReader() {
            super(Redacted.class);
        }

        @Override
        public Redacted<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Redacted.of(in.getValueAsString());
        }
    }
}
