package io.kyc.web;

import io.kyc.decision.CheckName;
import io.kyc.decision.Effect;
import io.kyc.decision.Evidence;
import io.kyc.decision.Reason;
import io.kyc.problem.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The codes of the OpenAPI document: which there are, and where they stand. The records that are answered hold them as text, and the
 * packages that define most of them know no framework.
 */
final class OpenApiCodes {
    /** By the schema of a code: the properties that hold it, alone, in a list or as the values of a map. */
    private static final Map<String, List<String>> PLACES = Map.of(
            "ErrorCode", List.of("Problem.code"),
            "ReasonCode", List.of("Reason.code", "ReportedReason.code", "Check.reasons", "AuditEntry.reasons"),
            "CheckName", List.of("Check.name"),
            "Effect", List.of("ReportedReason.effect", "ReportedPolicy.effects"),
            "LivenessOutcome", List.of("ReportedLiveness.outcome"),
            "ApplicantField", List.of("Accepted.applicant"),
            "Step", List.of("NextStep.action", "Session.done", "SessionStatus.done"),
            "State", List.of("AuditEntry.from", "AuditEntry.to"),
            "DocumentType",
                    List.of(
                            "Accepted.document_type",
                            "DocumentProcessing.document_type",
                            "Session.document_type",
                            "Session.document_type_said",
                            "SessionEntry.document_type",
                            "SessionReport.document_type",
                            "ReportedDocument.document_type_said"));

    private OpenApiCodes() {}

    static void addTo(Components components) {
        components
                .addSchema("ErrorCode", codes(ErrorCode.values(), ErrorCode::slug))
                .addSchema("ReasonCode", codes(Reason.values(), Reason::code))
                .addSchema("CheckName", codes(CheckName.values(), CheckName::wireName))
                .addSchema(
                        "Effect", codes(Effect.values(), effect -> effect.name().toLowerCase(Locale.ROOT)))
                .addSchema("LivenessOutcome", codes(Evidence.Liveness.Outcome.values(), Enum::name))
                .addSchema(
                        "ApplicantField",
                        codes(
                                components
                                        .getSchemas()
                                        .get("Applicant")
                                        .getProperties()
                                        .keySet()
                                        .toArray(),
                                Object::toString));
        PLACES.forEach((code, places) -> places.forEach(place -> put(components, code, place)));
    }

    private static <T> Schema codes(T[] values, Function<T, String> code) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .enumeration(
                        Arrays.<Object>stream(Arrays.stream(values).map(code).toArray())
                                .toList());
    }

    private static void put(Components components, String code, String place) {
        String[] path = place.split("\\.");
        Map<String, Schema> properties = components.getSchemas().get(path[0]).getProperties();
        Schema property = properties.get(path[1]);
        Schema ref = OASFactory.createSchema().ref(code);
        if (property.getItems() != null) {
            property.setItems(ref);
        } else if (property.getAdditionalPropertiesSchema() != null) {
            property.setAdditionalPropertiesSchema(ref);
        } else if (property.getType().contains(Schema.SchemaType.NULL)) {
            property.setType(null);
            property.setAnyOf(List.of(ref, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
        } else {
            property.setType(null);
            property.setRef(code);
        }
    }
}
