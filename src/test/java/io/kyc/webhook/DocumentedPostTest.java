package io.kyc.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.kyc.infra.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The post in {@code docs/events.md} is one that the function sends, down to its signature. */
class DocumentedPostTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String document;

    DocumentedPostTest() throws IOException {
        document = Files.readString(Path.of("docs", "events.md"));
    }

    @Test
    void hasTheBodyOfTheDocumentedEvent() throws IOException {
        String event = block("json");

        WebhookMessage message = WebhookMessage.of(JSON.readTree(event).toString());

        assertThat(message.body()).isEqualTo(body());
        assertThat(message.id()).isEqualTo(header("webhook-id"));
    }

    @Test
    void hasTheSignatureByTheDocumentedSecret() throws WebhookSigningException {
        Matcher secret = Pattern.compile("the secret `(whsec_[^`]+)`").matcher(document);
        assertThat(secret.find()).isTrue();

        assertThat(header("webhook-signature"))
                .isEqualTo(new Webhook(secret.group(1))
                        .sign(header("webhook-id"), Long.parseLong(header("webhook-timestamp")), body()));
    }

    @Test
    void hasTheMembersThatTheOpenApiDocumentHas() throws IOException {
        JsonNode schemas = YamlTree.read(Path.of("docs", "openapi.yaml")).at("/components/schemas");

        assertThat(names(schemas.at("/SessionMoved/properties"))).isEqualTo(names(JSON.readTree(body())));
        assertThat(names(schemas.at("/SessionEvent/properties")))
                .isEqualTo(names(JSON.readTree(body()).path("data")));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private String body() {
        return block("http").split("\n\n")[1];
    }

    private String header(String name) {
        Matcher header =
                Pattern.compile("^" + name + ": (.*)$", Pattern.MULTILINE).matcher(block("http"));
        assertThat(header.find()).as(name).isTrue();
        return header.group(1);
    }

    /** The first block of this language. */
    private String block(String language) {
        return document.split("```" + language + "\n")[1].split("\n```")[0];
    }
}
