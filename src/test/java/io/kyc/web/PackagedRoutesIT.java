package io.kyc.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.kyc.testing.LocalAwsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In an executable no jar's name shows what is in it: what dev mode and tests answer beside the service, the package does not. */
@QuarkusIntegrationTest
@QuarkusTestResource(value = LocalAwsResource.class, restrictToAnnotatedClass = true)
class PackagedRoutesIT {

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/swagger-ui", "/", "/page/index.html", "/page/settings.json"})
    void areNotThoseOfDevModeAndTests(String path) {
        given().get(path).then().statusCode(404).body("code", equalTo("not_found"));
    }
}
