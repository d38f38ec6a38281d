package io.kyc.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.testing.BlackBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/openapi.yaml} agrees with the code. */
@BlackBox
class OpenApiTest {
    private static final Path COMMITTED = Path.of("docs", "openapi.yaml");
    private static final Path GENERATED = Path.of("target", "openapi.yaml");

    @Test
    void committedDocumentIsTheGeneratedOne() throws IOException {
        String generated =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        Files.writeString(GENERATED, generated);

        assertThat(COMMITTED)
                .as("when the change is meant: cp %s %s", GENERATED, COMMITTED)
                .exists()
                .content()
                .isEqualTo(generated);
    }
}
