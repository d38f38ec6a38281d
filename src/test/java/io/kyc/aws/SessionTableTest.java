package io.kyc.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kyc.infra.YamlTree;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table that the template deploys is the one that the adapters use. */
class SessionTableTest {
    private static final JsonNode TABLE = YamlTree.template().at("/Resources/Table/Properties");

    @Test
    void keysAreThoseOfTheItems() {
        assertThat(pairs(TABLE.path("KeySchema"), "KeyType"))
                .isEqualTo(Map.of(SessionItem.PK, "HASH", SessionItem.SK, "RANGE"));
        assertThat(pairs(TABLE.path("AttributeDefinitions"), "AttributeType"))
                .isEqualTo(Map.of(SessionItem.PK, "S", SessionItem.SK, "S"));
    }

    @Test
    void itemsExpireByTheirTtl() {
        assertThat(TABLE.at("/TimeToLiveSpecification/AttributeName").asText()).isEqualTo(SessionItem.TTL);
        assertThat(TABLE.at("/TimeToLiveSpecification/Enabled").asBoolean()).isTrue();
    }

    private static Map<String, String> pairs(JsonNode list, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        list.forEach(entry -> pairs.put(
                entry.path("AttributeName").asText(), entry.path(value).asText()));
        return pairs;
    }
}
