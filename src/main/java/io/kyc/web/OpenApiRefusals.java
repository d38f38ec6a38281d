package io.kyc.web;

import io.kyc.problem.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals of the OpenAPI document: one named answer for each status that {@link Statuses} gives, with the codes that have it. */
final class OpenApiRefusals {
    static final String REQUEST_ID = RequestFilters.REQUEST_ID;
    static final String RETRY_AFTER = "Retry-After";
    static final String REPLAYED = "Idempotent-Replayed";

    /** By status; 405 is left out, because the document has no route that answers it. */
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(400, "BadRequest"),
            Map.entry(401, "Unauthenticated"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "NotFound"),
            Map.entry(406, "NotAcceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(413, "TooLarge"),
            Map.entry(415, "UnsupportedMediaType"),
            Map.entry(422, "Unprocessable"),
            Map.entry(429, "TooManyRequests"),
            Map.entry(500, "InternalError"),
            Map.entry(503, "Unavailable"));

    /** Some of these refusals say when a repetition makes sense. */
    private static final Set<Integer> REPEATABLE = Set.of(409, 429, 503);
    /** Some of these refusals are kept for a repetition under the same key: those that cost an attempt. */
    private static final Set<Integer> KEPT = Set.of(400, 409, 413, 415);

    private OpenApiRefusals() {}

    static void addTo(Components components) {
        codes().forEach((status, codes) -> components.addResponse(name(status), response(status, codes)));
    }

    /** The name of the answer with this status. */
    static String name(int status) {
        return NAMES.get(status);
    }

    private static Map<Integer, List<ErrorCode>> codes() {
        Map<Integer, List<ErrorCode>> codes = Arrays.stream(ErrorCode.values())
                .collect(Collectors.groupingBy(Statuses::of, TreeMap::new, Collectors.toList()));
        codes.keySet().retainAll(NAMES.keySet());
        return codes;
    }

    private static APIResponse response(int status, List<ErrorCode> codes) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(codes.stream()
                        .map(code -> code.title() + " (`" + code.slug() + "`)")
                        .collect(Collectors.joining("; ")))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem(status, codes))));
        addHeader(response, REQUEST_ID);
        if (REPEATABLE.contains(status)) {
            addHeader(response, RETRY_AFTER);
        }
        if (KEPT.contains(status)) {
            addHeader(response, REPLAYED);
        }
        if (status == 401) {
            addHeader(response, "WWW-Authenticate");
        }
        return response;
    }

    /** Every problem has the same members; a status narrows which values two of them have. */
    private static Schema problem(int status, List<ErrorCode> codes) {
        return OASFactory.createSchema()
                // Generators name a class by it.
                .title(name(status) + "Problem")
                .addAllOf(OASFactory.createSchema().ref("Problem"))
                .addAllOf(OASFactory.createSchema()
                        .addProperty(
                                "status",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER)
                                        .addEnumeration(status))
                        .addProperty(
                                "code",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .enumeration(codes.stream()
                                                .<Object>map(ErrorCode::slug)
                                                .toList())));
    }

    static void addHeader(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref(name));
    }
}
