package io.kyc.verification;

import static io.restassured.RestAssured.given;

import io.kyc.testing.LocalAwsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalAwsResource.class)
class SmokeTest {

    @Test
    void starts() {
        given().contentType("application/json")
                .body("{}")
                .when()
                .post("/kyc/start-session")
                .then()
                .log()
                .all()
                .statusCode(201);
        given().contentType("application/json")
                .body("{\"session_id\":1}")
                .when()
                .post("/kyc/start-session")
                .then()
                .log()
                .all();
        given().contentType("application/json")
                .body("{\"session_id\":\"x\"}")
                .when()
                .post("/kyc")
                .then()
                .log()
                .all();
        given().contentType("text/plain")
                .body("{\"session_id\":\"x\"}")
                .when()
                .post("/kyc")
                .then()
                .log()
                .all();
        given().contentType("application/json")
                .body("{\"session_id\":")
                .when()
                .post("/kyc")
                .then()
                .log()
                .all();
        given().contentType("application/json")
                .body("[]")
                .when()
                .post("/kyc")
                .then()
                .log()
                .all();
        given().contentType("application/json")
                .body("")
                .when()
                .post("/kyc")
                .then()
                .log()
                .all();
        given().when().get("/kyc").then().log().all();
        given().when().get("/nope").then().log().all();
        given().when().get("/q/health").then().log().all();
    }
}
