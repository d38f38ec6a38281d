package io.kyc.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of an OpenAPI document. Each object is closed: clients ignore members that they do not know, tests find them. */
final class DocumentSchemas {
    private static final String ADDRESS = "https://kyc.invalid/openapi.json";

    /** The document as a whole, read once: asked for a part of it, the registry would read and hold all of it again. */
    private final Schema whole;

    private final Map<String, Schema> byPointer = new ConcurrentHashMap<>();

    DocumentSchemas(JsonNode document) {
        JsonNode closed = document.deepCopy();
        close(closed);
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(ADDRESS, closed.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        this.whole = registry.getSchema(SchemaLocation.of(ADDRESS));
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asText().equals("object")
                && object.has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(DocumentSchemas::close);
    }

    /** @param pointer a JSON pointer to the schema, in the document */
    List<String> errors(String pointer, JsonNode value) {
        return byPointer
                .computeIfAbsent(
                        pointer,
                        at -> whole.getSubSchema(
                                SchemaLocation.of(ADDRESS + "#" + at).getFragment()))
                .validate(value)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
