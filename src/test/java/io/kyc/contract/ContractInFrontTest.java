package io.kyc.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.testing.BlackBox;
import io.kyc.testing.GatewayEvent;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The contract stands in front of every test of the running service. */
@BlackBox
class ContractInFrontTest {

    @Test
    void standsInFrontOnce() {
        new ContractInFront().beforeEach(null);

        assertThat(RestAssured.filters().stream().filter(ContractFilter.class::isInstance))
                .hasSize(1);
    }

    /** A filter behind the contract changes the answer as a release might that forgets the document. */
    @Test
    void stopsAtAnAnswerThatChanged() {
        assertThatThrownBy(() -> given().filter(answering(218)).get("/kyc/sessions"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /kyc/sessions answered 218");
        assertThat(given().get("/kyc/sessions").statusCode()).isEqualTo(200);
    }

    /** The function's results are looked into. */
    @Test
    void seesWhatTheFunctionReturns() {
        assertThat(GatewayEvent.of("GET", "/kyc/sessions").send().status()).isEqualTo(200);
        assertThatThrownBy(() -> given().filter((request, expected, context) -> {
                            Response real = context.next(request, expected);
                            return new ResponseBuilder()
                                    .clone(real)
                                    .setBody(real.asString().replace("\"statusCode\":404", "\"statusCode\":218"))
                                    .build();
                        })
                        .contentType("application/json")
                        .body(
                                "{\"version\":\"2.0\",\"rawPath\":\"/kyc/sessions/not-there-1/report\",\"rawQueryString\":\"\","
                                        + "\"headers\":{\"host\":\"h\"},\"requestContext\":{\"http\":{\"method\":\"GET\"}},"
                                        + "\"isBase64Encoded\":false}")
                        .post("/_lambda_"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("answered 218");
    }

    private static Filter answering(int status) {
        return (request, expected, context) -> {
            Response real = context.next(request, expected);
            return new ResponseBuilder().clone(real).setStatusCode(status).build();
        };
    }
}
