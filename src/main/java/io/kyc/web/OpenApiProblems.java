package io.kyc.web;

import io.kyc.access.ApplicantRoute;
import io.kyc.idempotency.IdempotencyKey;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Adds to the OpenAPI document what holds for every route: the problems that it may answer, its idempotency key, and
 * who may call it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiProblems implements OASFilter {
    private static final String CLIENT_TOKEN = "client_token";
    private static final String OPERATOR = "operator";
    /** Takes no idempotency key: it changes nothing, so each call may give a new answer. */
    private static final String UPLOAD_URL = "/kyc/upload-url";

    private final Set<String> applicantRoutes;

    /** @param index of the application's classes */
    public OpenApiProblems(IndexView index) {
        this.applicantRoutes = index.getAnnotations(DotName.createSimple(ApplicantRoute.class)).stream()
                .map(AnnotationInstance::target)
                .map(AnnotationTarget::asMethod)
                .map(method -> path(method.declaringClass()) + path(method))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String path(AnnotationTarget target) {
        return Optional.ofNullable(target.declaredAnnotation(DotName.createSimple(Path.class)))
                .map(path -> path.value().asString())
                .orElse("");
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSchema("Problem", problem())
                .addSecurityScheme(
                        CLIENT_TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("The client_token of the session, as start-session answers it"))
                .addSecurityScheme(
                        OPERATOR,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "The authorizer of the gateway identifies the operator. In dev mode the routes are open."));
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.endsWith("Request") || name.equals("Applicant")) {
                schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
            }
        });
        document.getPaths().getPathItems().forEach(this::complete);
    }

    private void complete(String path, PathItem item) {
        String scheme = applicantRoutes.contains(path) ? CLIENT_TOKEN : OPERATOR;
        for (Operation operation : item.getOperations().values()) {
            operation.getResponses().removeAPIResponse("400");
            operation
                    .getResponses()
                    .addAPIResponse(
                            "default",
                            OASFactory.createAPIResponse()
                                    .description("A failure. See docs/errors.md.")
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    Problem.MEDIA_TYPE,
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref("#/components/schemas/Problem")))));
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(scheme));
            if (operation == item.getPOST() && !UPLOAD_URL.equals(path)) {
                operation.addParameter(idempotencyKey());
            }
            if (operation.getParameters() != null) {
                // The security scheme declares it already; OpenAPI ignores a parameter of this name.
                operation.setParameters(operation.getParameters().stream()
                        .filter(parameter -> !"Authorization".equals(parameter.getName()))
                        .toList());
            }
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(IdempotencyKey.HEADER)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(
                        "A key that the client chooses for this request. For 24 hours, a repetition with the same key gets the first answer.")
                .schema(text().pattern("^" + IdempotencyKey.FORM + "$"));
    }

    private static Schema problem() {
        Schema violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text())
                .addProperty("message", text());
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A problem as in RFC 9457")
                .required(List.of("type", "title", "status", "detail", "code", "request_id"))
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("code", text())
                .addProperty("request_id", text())
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(violation))
                .addProperty("next", OASFactory.createSchema().ref("#/components/schemas/NextStep"));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
