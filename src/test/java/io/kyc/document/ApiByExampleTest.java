package io.kyc.document;

import static io.kyc.testing.KycApi.base64;
import static io.kyc.testing.KycApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The answer in {@code docs/api-by-example.md} is the one that its command gets. */
@BlackBox
class ApiByExampleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXAMPLE =
            Pattern.compile("```json\n(\\{\n  \"session_id\": \"quick-start-1\".*?)```", Pattern.DOTALL);

    @Test
    void thePageShowsTheAnswer() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs", "api-by-example.md")));
        assertThat(example.find()).isTrue();
        JsonNode shown = JSON.readTree(example.group(1));

        String answer = post(
                        "/functions/document-processor",
                        Map.of(
                                "session_id",
                                "quick-start-1",
                                "document_type",
                                "passport",
                                "image_data",
                                base64(Specimen.PASSPORT.bytes())))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        same("", shown, JSON.readTree(answer));
    }

    /** Compares texts exactly and numbers nearly, because another processor rounds differently in the nets. */
    private static void same(String place, JsonNode shown, JsonNode answered) {
        if (shown.isObject()) {
            assertThat(names(answered)).as("members of %s", place).isEqualTo(names(shown));
            shown.properties().forEach(it -> same(place + "/" + it.getKey(), it.getValue(), answered.get(it.getKey())));
        } else if (shown.isNumber()) {
            double tolerance = shown.doubleValue() > 1 ? 1 : 0.01;
            assertThat(answered.doubleValue()).as(place).isCloseTo(shown.doubleValue(), within(tolerance));
        } else {
            assertThat(answered).as(place).isEqualTo(shown);
        }
    }

    private static TreeSet<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
