package io.kyc.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.infra.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code docs/openapi.yaml} promises of an exchange: a documented status, media type and headers, and a body of the documented form
 * without any other member. What the service accepts is documented, too.
 */
public final class Contract {
    /** Of the committed document. */
    public static final Contract OF_THE_SERVICE = new Contract(YamlTree.read(Path.of("docs", "openapi.yaml")));

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Where the service's own routes lie; all else belongs to dev mode. */
    private static final Pattern ROUTES = Pattern.compile("/(?:kyc|functions)(?:/.*)?");
    /** Headers with a meaning of their own in this API: none comes where the document has none. */
    private static final Set<String> MEANINGFUL = Set.of("Retry-After", "Idempotent-Replayed", "WWW-Authenticate");

    private final JsonNode document;
    private final DocumentSchemas schemas;

    /** @param document an OpenAPI document, 3.1 */
    Contract(JsonNode document) {
        this.document = document;
        this.schemas = new DocumentSchemas(document);
    }

    /** @throws AssertionError when the exchange is not as documented */
    public void check(Exchange exchange) {
        List<String> breaches = breaches(exchange);
        if (!breaches.isEmpty()) {
            throw new AssertionError("%s %s answered %d, which docs/openapi.yaml does not promise: %s%n%s"
                    .formatted(
                            exchange.method(),
                            exchange.path(),
                            exchange.status(),
                            String.join("; ", breaches),
                            exchange.body()));
        }
    }

    /** What is not as documented; empty when all is. */
    List<String> breaches(Exchange exchange) {
        if (!ROUTES.matcher(exchange.path()).matches() || exchange.method().equals("OPTIONS")) {
            return List.of();
        }
        boolean head = exchange.method().equals("HEAD");
        Optional<String> operation = operation(head ? "GET" : exchange.method(), exchange.path());
        if (operation.isEmpty()) {
            return head ? List.of() : outsideOfTheDocument(exchange);
        }
        String answer = resolved(operation.get() + "/responses/" + exchange.status());
        if (document.at(answer).isMissingNode()) {
            return List.of("the status is not documented");
        }
        List<String> breaches = new ArrayList<>(headers(exchange, answer));
        if (!head) {
            breaches.addAll(body(exchange, answer + "/content/"));
        }
        if (exchange.status() < 300) {
            breaches.addAll(accepted(exchange, operation.get() + "/requestBody/content/application~1json/schema"));
        }
        return breaches;
    }

    /** No such route, or no such method of it: refused by a problem like all others. */
    private List<String> outsideOfTheDocument(Exchange exchange) {
        return exchange.status() < 400
                ? List.of("the route is not documented")
                : schemas.errors("/components/schemas/Problem", tree(exchange.body()));
    }

    /** The JSON pointer to the route's operation. */
    private Optional<String> operation(String method, String path) {
        String below = "/" + method.toLowerCase(Locale.ROOT);
        return document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(template -> path.matches(template.replaceAll("\\{[^}]*}", "[^/]+")))
                .map(template -> "/paths/" + escaped(template) + below)
                .filter(operation -> !document.at(operation).isMissingNode())
                .findFirst();
    }

    private List<String> headers(Exchange exchange, String answer) {
        List<String> breaches = new ArrayList<>();
        JsonNode documented = document.at(answer).path("headers");
        documented.fieldNames().forEachRemaining(name -> {
            String header = resolved(answer + "/headers/" + escaped(name));
            String value = exchange.headers().get(name);
            if (value == null) {
                if (document.at(header).path("required").asBoolean()) {
                    breaches.add("the header " + name + " is missing");
                }
                return;
            }
            boolean number = document.at(header).at("/schema/type").asText().equals("integer");
            JsonNode node = number ? tree(value) : JSON.getNodeFactory().textNode(value);
            schemas.errors(header + "/schema", node).forEach(error -> breaches.add(name + error));
        });
        MEANINGFUL.stream()
                .filter(name -> exchange.headers().containsKey(name) && !documented.has(name))
                .forEach(name -> breaches.add("the header " + name + " is not documented"));
        return breaches;
    }

    private List<String> body(Exchange exchange, String content) {
        String schema = content + escaped(exchange.mediaType()) + "/schema";
        if (document.at(schema).isMissingNode()) {
            return List.of("the media type '" + exchange.mediaType() + "' is not documented");
        }
        return exchange.mediaType().endsWith("json") ? schemas.errors(schema, tree(exchange.body())) : List.of();
    }

    /** A member that is null counts as left out. */
    private List<String> accepted(Exchange exchange, String schema) {
        if (document.at(schema).isMissingNode() || exchange.sent().isEmpty()) {
            return List.of();
        }
        JsonNode sent = tree(exchange.sent());
        withoutNulls(sent);
        return schemas.errors(schema, sent).stream()
                .map(error -> "it accepted a body that is not as documented: " + error)
                .toList();
    }

    private static void withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isNull());
        }
        node.forEach(Contract::withoutNulls);
    }

    /** The pointer to what is meant, where a reference stands. */
    private String resolved(String pointer) {
        JsonNode ref = document.at(pointer).path("$ref");
        return ref.isMissingNode() ? pointer : ref.asText().substring(1);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode("no JSON: " + text);
        }
    }

    /** Each example of the document that its own schema does not allow. */
    List<String> wrongExamples() {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String pointer = "/paths/" + escaped(path.getKey()) + "/" + operation.getKey();
                examples(pointer + "/requestBody", wrong);
                Iterator<String> statuses =
                        operation.getValue().path("responses").fieldNames();
                statuses.forEachRemaining(status -> examples(resolved(pointer + "/responses/" + status), wrong));
            }
        }
        return wrong;
    }

    private void examples(String holder, List<String> wrong) {
        document.at(holder).path("content").properties().forEach(content -> {
            String media = holder + "/content/" + escaped(content.getKey());
            content.getValue().path("examples").fieldNames().forEachRemaining(name -> {
                JsonNode value =
                        document.at(resolved(media + "/examples/" + name)).path("value");
                schemas.errors(media + "/schema", value).forEach(error -> wrong.add(name + error));
            });
        });
    }
}
