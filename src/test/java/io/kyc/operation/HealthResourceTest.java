package io.kyc.operation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.testing.BlackBox;
import org.junit.jupiter.api.Test;

@BlackBox
class HealthResourceTest {

    LocalAws aws;

    @Test
    void isUpWhenTableAndBucketAnswer() {
        given().get("/kyc/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.dynamodb", equalTo("UP"))
                .body("checks.s3", equalTo("UP"));
    }

    @Test
    void namesTheDependencyThatDoesNotAnswer() {
        aws.faults().next("GetItem", 10, Fault.failed(500));

        given().get("/kyc/health")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body("checks.dynamodb", equalTo("DOWN"))
                .body("checks.s3", equalTo("UP"));
    }
}
