package io.kyc.local.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Converts JSON to the SDK's model classes and back, by the classes' own field tables ({@link SdkPojo#sdkFields()}). So
 * names and types are those of the service models: blobs are base64, timestamps epoch seconds, enums strings.
 */
public final class SdkJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SdkJson() {}

    /**
     * @param json an object
     * @param builder of the model class
     * @return the built object
     * @throws AwsJsonException {@code SerializationException} for a member with a value of the wrong type, or that the
     *     model does not have. The real services ignore unknown members; here misspelt ones are found. JSON
     *     {@code null} counts as absent
     */
    public static Object read(JsonNode json, SdkPojo builder) {
        if (!json.isObject()) {
            throw AwsJsonException.serialization("Start of structure or map found where not expected");
        }
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            SdkField<?> field = field(builder, member.getKey());
            if (!member.getValue().isNull()) {
                field.set(builder, value(member.getValue(), field));
            }
        }
        return ((Buildable) builder).build();
    }

    /** @return the members that are set, in the model's order; lists and maps that were never set are left out */
    public static ObjectNode write(SdkPojo value) {
        ObjectNode json = NODES.objectNode();
        for (SdkField<?> field : value.sdkFields()) {
            Object member = field.getValueOrDefault(value);
            if (member != null
                    && !(member instanceof SdkAutoConstructList)
                    && !(member instanceof SdkAutoConstructMap)) {
                json.set(field.locationName(), node(member));
            }
        }
        return json;
    }

    private static SdkField<?> field(SdkPojo pojo, String name) {
        return pojo.sdkFields().stream()
                .filter(field -> field.locationName().equals(name))
                .findFirst()
                .orElseThrow(() -> AwsJsonException.serialization("Unknown member: " + name));
    }

    private static Object value(JsonNode json, SdkField<?> field) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> typed(json.isTextual(), field, json::textValue);
            case BOOLEAN -> typed(json.isBoolean(), field, json::booleanValue);
            case INTEGER -> typed(json.canConvertToInt() && json.isIntegralNumber(), field, json::intValue);
            case LONG -> typed(json.canConvertToLong() && json.isIntegralNumber(), field, json::longValue);
            case FLOAT -> typed(json.isNumber(), field, json::floatValue);
            case DOUBLE -> typed(json.isNumber(), field, json::doubleValue);
            case BIG_DECIMAL -> typed(json.isNumber(), field, json::decimalValue);
            case INSTANT -> typed(json.isNumber(), field, () -> instant(json.decimalValue()));
            case SDK_BYTES -> typed(json.isTextual(), field, () -> bytes(json.textValue(), field));
            case SDK_POJO -> read(json, field.constructor().get());
            case LIST -> typed(json.isArray(), field, () -> list(json, field));
            case MAP -> typed(json.isObject(), field, () -> map(json, field));
            default -> throw new IllegalArgumentException("no JSON for " + field.marshallingType());
        };
    }

    private static Object typed(boolean fits, SdkField<?> field, java.util.function.Supplier<Object> value) {
        if (!fits) {
            throw AwsJsonException.serialization("Unexpected type of value for member: " + field.memberName());
        }
        return value.get();
    }

    private static SdkBytes bytes(String base64, SdkField<?> field) {
        try {
            return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw AwsJsonException.serialization("Invalid base64 for member: " + field.memberName());
        }
    }

    private static Instant instant(BigDecimal epochSeconds) {
        return Instant.ofEpochMilli(epochSeconds.movePointRight(3).longValue());
    }

    private static List<Object> list(JsonNode json, SdkField<?> field) {
        SdkField<?> member = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
        List<Object> values = new ArrayList<>(json.size());
        json.forEach(item -> values.add(value(item, member)));
        return values;
    }

    private static Map<String, Object> map(JsonNode json, SdkField<?> field) {
        SdkField<?> member = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
        Map<String, Object> values = new LinkedHashMap<>();
        json.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue(), member)));
        return values;
    }

    private static JsonNode node(Object value) {
        if (value instanceof SdkPojo pojo) {
            return write(pojo);
        } else if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode(list.size());
            list.forEach(item -> array.add(node(item)));
            return array;
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, item) -> object.set((String) key, node(item)));
            return object;
        } else if (value instanceof SdkBytes bytes) {
            return NODES.textNode(Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
        } else if (value instanceof Instant instant) {
            return NODES.numberNode(BigDecimal.valueOf(instant.toEpochMilli(), 3));
        } else if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        } else if (value instanceof Float number) {
            return NODES.numberNode(number);
        } else if (value instanceof Number number) {
            return NODES.numberNode(new BigDecimal(number.toString()));
        }
        return NODES.textNode((String) value);
    }
}
