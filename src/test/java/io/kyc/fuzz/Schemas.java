package io.kyc.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes values for a schema of the OpenAPI document: mostly valid, often at an edge, sometimes of another type. */
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[] TEXTS = {
        "",
        " ",
        "a",
        "passport",
        "national-id",
        "drivers-license",
        "create",
        "get_results",
        "start_kyc",
        "process_document",
        "start_liveness",
        "complete_liveness",
        "final_verification",
        "front",
        "back",
        "image/jpeg",
        "APPROVED",
        "REVIEW",
        "2026-02-30",
        "1990-01-31",
        "2026-01-31T10:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "../../../etc/passwd",
        "uploads/%2e%2e/x",
        "your-kyc-bucket",
        "faces/unique-session-id/id_face.jpg",
        "line\r\nSet-Cookie: a=b",
        "${jndi:ldap://x}",
        "' OR 1=1 --",
        "<script>alert(1)</script>",
        "\u0000",
        "\u202Eevil",
        "\uD83D\uDE00",
        "\uD800",
        "iVBORw0KGgo=",
        "data:image/png;base64,iVBORw0KGgo=",
        "http://169.254.169.254/latest/meta-data/"
    };

    private final JsonNode document;
    private final List<String> ids;

    /**
     * @param document the whole OpenAPI document
     * @param ids session ids that exist
     */
    Schemas(JsonNode document, List<String> ids) {
        this.document = document;
        this.ids = ids;
    }

    JsonNode value(JsonNode schema, String name, Random random, int depth) {
        JsonNode resolved = resolved(schema);
        if (random.nextInt(12) == 0 || depth > 6) {
            return other(random);
        }
        if (name.equals("session_id") && random.nextInt(3) > 0) {
            return JSON.textNode(ids.get(random.nextInt(ids.size())));
        }
        if (resolved.has("enum") && random.nextInt(4) > 0) {
            JsonNode options = resolved.get("enum");
            return options.get(random.nextInt(options.size()));
        }
        return switch (type(resolved)) {
            case "object" -> object(resolved, random, depth);
            case "array" -> {
                var array = JSON.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(resolved.path("items"), name, random, depth + 1));
                }
                yield array;
            }
            case "integer", "number" -> number(random);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(random));
        };
    }

    private ObjectNode object(JsonNode schema, Random random, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean required = schema.path("required").toString().contains('"' + property.getKey() + '"');
            if (random.nextInt(10) < (required ? 9 : 4)) {
                object.set(property.getKey(), value(property.getValue(), property.getKey(), random, depth + 1));
            }
        }
        if (random.nextInt(10) == 0) {
            object.set(text(random), other(random));
        }
        return object;
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode at = schema;
        for (int i = 0; i < 8; i++) {
            if (at.has("$ref")) {
                at = document.at(at.get("$ref").asText().substring(1));
            } else if (at.has("anyOf") || at.has("oneOf")) {
                at = (at.has("anyOf") ? at.get("anyOf") : at.get("oneOf")).get(0);
            } else {
                break;
            }
        }
        return at;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private static String text(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(random.nextInt(3000));
            case 1 -> new String(Bytes.any(30, random), java.nio.charset.StandardCharsets.ISO_8859_1);
            default -> Fuzz.one(random, TEXTS);
        };
    }

    private static JsonNode number(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.numberNode(new java.math.BigDecimal("1e400"));
            case 1 -> JSON.numberNode(Long.MAX_VALUE);
            case 2 -> JSON.numberNode(-1);
            case 3 -> JSON.numberNode(0.1 + random.nextInt(200));
            case 4 -> JSON.numberNode(new java.math.BigInteger("9".repeat(400)));
            default -> JSON.numberNode(random.nextInt(130));
        };
    }

    private static JsonNode other(Random random) {
        List<JsonNode> others = new ArrayList<>(List.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.arrayNode(),
                JSON.objectNode(),
                JSON.numberNode(1.5),
                JSON.textNode("true"),
                JSON.arrayNode().add(JSON.objectNode().put("a", "b"))));
        return others.get(random.nextInt(others.size()));
    }
}
