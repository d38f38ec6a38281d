package io.kyc.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** The id of the request in hand: Lambda's own if there is one. */
@RequestScoped
class RequestId {
    private String value = UUID.randomUUID().toString();

    String value() {
        return value;
    }

    void set(Optional<String> lambdaRequestId) {
        lambdaRequestId.ifPresent(id -> value = id);
    }
}
