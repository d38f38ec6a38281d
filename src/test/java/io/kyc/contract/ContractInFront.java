package io.kyc.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Puts the {@link ContractFilter} in front of every test of the running service. Quarkus finds it by its service file. */
public class ContractInFront implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (!isInFront()) {
            RestAssured.filters(new ContractFilter());
        }
    }

    static boolean isInFront() {
        return RestAssured.filters().stream().anyMatch(ContractFilter.class::isInstance);
    }
}
