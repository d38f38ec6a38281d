package io.kyc.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.kyc.testing.LocalAwsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No jar's name shows what an executable contains, so this test calls it: routes that only dev mode and tests have must
 * be absent.
 */
@QuarkusIntegrationTest
@QuarkusTestResource(value = LocalAwsResource.class, restrictToAnnotatedClass = true)
class PackagedRoutesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/openapi", "/q/swagger-ui", "/", "/page/index.html", "/page/settings.json", "/web/liveness.js"
            })
    void hasNoRouteOfDevModeOrTests(String path) {
        given().get(path).then().statusCode(404).body("code", equalTo("not_found"));
    }
}
