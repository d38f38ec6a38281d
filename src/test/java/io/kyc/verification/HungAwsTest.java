package io.kyc.verification;

import static io.kyc.testing.KycApi.processDocument;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One or several services of AWS do not answer. Whatever the sum of the calls' limits, the request is answered by its
 * deadline and holds nothing afterwards.
 */
@BlackBox
@TestProfile(HungAwsTest.ShortDeadline.class)
class HungAwsTest {
    private static final Duration WORK = Duration.ofSeconds(6);
    private static final Duration RELEASE = Duration.ofSeconds(2);

    LocalAws aws;

    /** Calls may take longer than the deadline, so only the deadline ends them in time. */
    public static class ShortDeadline implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kyc.deadline.work", WORK.toString(),
                    "kyc.deadline.release", RELEASE.toString(),
                    "quarkus.s3.api-call-timeout", "60S",
                    "quarkus.s3.api-call-attempt-timeout", "60S",
                    "quarkus.s3.sync-client.socket-timeout", "60S",
                    "quarkus.dynamodb.api-call-timeout", "60S",
                    "quarkus.dynamodb.api-call-attempt-timeout", "60S",
                    "quarkus.dynamodb.sync-client.socket-timeout", "60S");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DetectFaces",
                "AnalyzeID",
                "PutObject",
                "TransactWriteItems",
                "GetItem",
                "DetectFaces,AnalyzeID",
                "DetectFaces,AnalyzeID,PutObject,TransactWriteItems"
            })
    void answersInTimeAndGivesLeaseAndAttemptBack(String hung) {
        readOnce();
        Started session = KycApi.start();
        for (String operation : hung.split(",")) {
            aws.faults().next(operation, 50, Fault.hang());
        }

        long started = System.nanoTime();
        Response refused = processDocument(session, Specimen.PASSPORT);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        aws.faults().clear();

        refused.then().statusCode(503).header("Retry-After", notNullValue()).body("code", equalTo("aws_unavailable"));
        assertThat(took).isLessThan(WORK.plus(RELEASE));
        // At once, not after the lease; and it is still the first attempt.
        processDocument(session, Specimen.PASSPORT).then().statusCode(200);
        given().when()
                .get("/kyc/sessions/" + session.id())
                .then()
                .statusCode(200)
                .body("attempts_left.process_document", equalTo(4));
    }

    /** Nothing can be given back then, but the answer still comes in time. */
    @Test
    void answersInTimeWhenTheTableHangsForGood() {
        readOnce();
        Started session = KycApi.start();
        List.of("DetectFaces", "AnalyzeID", "PutObject", "CopyObject", "TransactWriteItems")
                .forEach(operation -> aws.faults().next(operation, 50, Fault.hang()));
        // The claim's UpdateItem is answered, the release's is not.
        aws.faults().next("UpdateItem", 1, Fault.delayed(Duration.ofMillis(1)));
        aws.faults().next("UpdateItem", 50, Fault.hang());

        long started = System.nanoTime();
        processDocument(session, Specimen.PASSPORT).then().statusCode(503).header("Retry-After", notNullValue());

        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isLessThan(WORK.plus(RELEASE).plusSeconds(3));
    }

    /**
     * Runs the nets once, so that later readings do not include their time, which exceeds the deadline on a busy
     * machine.
     */
    private static void readOnce() {
        int tries = 0;
        while (processDocument(KycApi.start(), Specimen.PASSPORT).statusCode() != 200) {
            assertThat(++tries).as("readings that did not end in time").isLessThan(10);
        }
    }
}
