package io.kyc.web;

import io.kyc.access.ApplicantRoute;
import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.idempotency.IdempotencyKey;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document with what holds for every route: who may call it, the keys of requests, headers, refusals, examples,
 * and which members are always there. What belongs to no route is in {@code META-INF/openapi.yaml}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiDocument implements OASFilter {
    private static final String JSON = "application/json";
    private static final String SESSION = "{session_id}";
    /** Changes nothing, so each call may give a new answer. */
    private static final String UPLOAD_URL = "/kyc/upload-url";

    private static final List<Integer> REFUSALS_OF_ALL = List.of(400, 401, 403, 406, 429, 500, 503);
    /** Members of a problem that only some have. */
    private static final Set<String> OPTIONAL = Set.of("violations", "next");
    /** Parts of requests. */
    private static final Set<String> OF_REQUESTS = Set.of("Applicant", "Consent");

    private final Set<String> applicants;
    private final Map<String, Scope> operators;

    /** @param index of the application's classes */
    public OpenApiDocument(IndexView index) {
        this.applicants = annotated(index, ApplicantRoute.class)
                .map(OpenApiDocument::operationId)
                .collect(Collectors.toUnmodifiableSet());
        this.operators = annotated(index, OperatorRoute.class)
                .collect(Collectors.toUnmodifiableMap(
                        OpenApiDocument::operationId,
                        route -> Scope.valueOf(route.value().asEnum()),
                        // The index may hold a class twice.
                        (one, same) -> one));
    }

    private static Stream<AnnotationInstance> annotated(IndexView index, Class<?> annotation) {
        return index.getAnnotations(DotName.createSimple(annotation)).stream()
                .filter(route -> operation(route) != null);
    }

    private static AnnotationInstance operation(AnnotationInstance route) {
        return route.target()
                .declaredAnnotation(DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class));
    }

    private static String operationId(AnnotationInstance route) {
        return operation(route).value("operationId").asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        OpenApiCodes.addTo(components);
        OpenApiRefusals.addTo(components);
        components
                .getResponses()
                .forEach((name, answer) -> addExample(
                        answer.getContent().getMediaType(Problem.MEDIA_TYPE),
                        name + "Problem",
                        components.getExamples().keySet()));
        components.getSchemas().forEach(OpenApiDocument::complete);
        components.getSchemas().get("Instant").setExamples(List.of("2026-03-01T10:00:00.000Z"));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    complete(path, method, operation);
                    addExamples(operation, components.getExamples().keySet());
                }));
    }

    /** A request takes no other members; an answer has all of its members. */
    private static void complete(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        if (name.endsWith("Request") || OF_REQUESTS.contains(name)) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        } else {
            schema.setRequired(schema.getProperties().keySet().stream()
                    .filter(member -> !name.equals("Problem") || !OPTIONAL.contains(member))
                    .toList());
        }
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean post = method == PathItem.HttpMethod.POST;
        boolean keyed = post && !UPLOAD_URL.equals(path);
        addCallers(operation);
        List<Parameter> parameters =
                new ArrayList<>(Optional.ofNullable(operation.getParameters()).orElse(List.of()));
        parameters.replaceAll(parameter -> parameter.getIn() == Parameter.In.PATH
                ? OASFactory.createParameter().ref("SessionId")
                : parameter);
        if (keyed) {
            parameters.add(OASFactory.createParameter().ref(IdempotencyKey.HEADER));
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        // Added by the scanner for every route with a body.
        operation.getResponses().removeAPIResponse("400");
        operation.getResponses().getAPIResponses().values().forEach(answer -> addHeaders(answer, keyed));
        Optional.ofNullable(operation.getResponses().getAPIResponse("202"))
                .ifPresent(answer -> OpenApiRefusals.addHeader(answer, OpenApiRefusals.RETRY_AFTER));
        refusals(path, method, keyed)
                .filter(status -> operation.getResponses().getAPIResponse(status.toString()) == null)
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(
                                status.toString(),
                                OASFactory.createAPIResponse().ref(OpenApiRefusals.name(status))));
    }

    private void addCallers(Operation operation) {
        String id = operation.getOperationId();
        if (applicants.contains(id)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("client_token"));
            return;
        }
        String scope = operators.get(id).claim();
        operation.setDescription(operation.getDescription() + " It needs the scope `" + scope + "`.");
        // OpenAPI has a place for scopes with OAuth only.
        operation.addExtension("x-required-scope", scope);
        Stream.of("operator", "operator_iam")
                .forEach(scheme -> operation.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme(scheme)));
    }

    private static void addHeaders(APIResponse answer, boolean keyed) {
        OpenApiRefusals.addHeader(answer, OpenApiRefusals.REQUEST_ID);
        if (keyed) {
            OpenApiRefusals.addHeader(answer, OpenApiRefusals.REPLAYED);
        }
    }

    /** By what a route does: works on one session, moves it, reads a body, is repeated under a key. */
    private static Stream<Integer> refusals(String path, PathItem.HttpMethod method, boolean keyed) {
        boolean post = method == PathItem.HttpMethod.POST;
        boolean delete = method == PathItem.HttpMethod.DELETE;
        boolean session = post || path.contains(SESSION);
        List<Integer> more = new ArrayList<>();
        if (session) {
            more.add(404);
        }
        // What was erased can be erased again.
        if (session && !delete) {
            more.add(410);
        }
        if (post || delete) {
            more.add(409);
        }
        if (post) {
            more.addAll(List.of(413, 415));
        }
        if (keyed) {
            more.add(422);
        }
        return Stream.concat(REFUSALS_OF_ALL.stream(), more.stream()).sorted();
    }

    /** Those that are named after the operation, with {@code Request} or a status behind: {@code startSession201}. */
    private static void addExamples(Operation operation, Set<String> names) {
        Optional.ofNullable(operation.getRequestBody())
                .ifPresent(body -> addExample(
                        body.getContent().getMediaType(JSON), operation.getOperationId() + "Request", names));
        operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getValue().getContent() != null)
                .forEach(answer -> addExample(
                        answer.getValue().getContent().getMediaType(JSON),
                        operation.getOperationId() + answer.getKey(),
                        names));
    }

    private static void addExample(MediaType body, String name, Set<String> names) {
        if (names.contains(name)) {
            body.addExample(name, OASFactory.createExample().ref(name));
        }
    }
}
