package io.kyc.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The npm project {@code web/}: what is pinned there. */
class LivenessModuleTest {
    private static final Path WEB = Path.of("web");
    private static final String WASM = "@tensorflow/tfjs-backend-wasm";

    @ParameterizedTest
    @ValueSource(strings = {"facemesh-detection-short.json", "facemesh-detection-short.bin"})
    void holdsTheFaceModelThatItsReadmeDescribes(String file) throws IOException, NoSuchAlgorithmException {
        byte[] sum = MessageDigest.getInstance("SHA-256")
                .digest(Files.readAllBytes(WEB.resolve("face-model").resolve(file)));

        assertThat(WEB.resolve("face-model/README.md"))
                .content()
                .containsPattern("`" + file + "` \\|[^|]+\\| `" + HexFormat.of().formatHex(sum) + "`");
    }

    @Test
    void servesTheWebAssemblyOfTheVersionThatTheComponentUses() throws IOException {
        JsonNode packages = json("package-lock.json").get("packages");
        String wanted = packages.get("node_modules/@aws-amplify/ui-react-liveness")
                .get("dependencies")
                .get(WASM)
                .asText();

        assertThat(json("package.json").get("dependencies").get(WASM).asText()).isEqualTo(wanted);
        assertThat(packages.get("node_modules/" + WASM).get("version").asText()).isEqualTo(wanted);
    }

    @Test
    void pinsEveryPackageAndNamesNoPlaceToGetItFrom() throws IOException {
        JsonNode packages = json("package-lock.json").get("packages");

        assertThat(packages.size()).isGreaterThan(100);
        assertThat(packages.properties()).allSatisfy(entry -> {
            assertThat(entry.getValue().has("resolved")).as(entry.getKey()).isFalse();
            assertThat(entry.getKey().isEmpty() || entry.getValue().has("integrity"))
                    .as(entry.getKey())
                    .isTrue();
        });
        for (String group : new String[] {"dependencies", "devDependencies"}) {
            assertThat(StreamSupport.stream(json("package.json").get(group).spliterator(), false))
                    .allSatisfy(version -> assertThat(version.asText()).matches("\\d+\\.\\d+\\.\\d+"));
        }
    }

    private static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(WEB.resolve(name).toFile());
    }
}
