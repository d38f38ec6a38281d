package io.kyc.web;

import io.kyc.hash.Sha256;
import io.kyc.idempotency.IdempotencyKey;
import io.kyc.idempotency.RequestInHand;
import io.kyc.problem.KycException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Takes the idempotency key from the header and hashes the body while it is read. Without a key it does nothing. */
@RequestScoped
class KeyedRequestInHand implements RequestInHand {
    private List<String> keys = List.of();
    private String route = "";
    private MessageDigest body;

    void begin(HttpServerRequest request) {
        begin(request.headers().getAll(IdempotencyKey.HEADER), request.method() + " " + request.path());
    }

    void begin(List<String> keys, String route) {
        this.keys = keys;
        this.route = route;
        if (!keys.isEmpty()) {
            body = Sha256.digest();
        }
    }

    boolean hasKey() {
        return body != null;
    }

    void read(byte[] bytes, int offset, int length) {
        if (body != null) {
            body.update(bytes, offset, length);
        }
    }

    @Override
    public Optional<RequestInHand.Keyed> keyed() {
        if (keys.size() > 1) {
            throw KycException.invalid(IdempotencyKey.HEADER, "must be sent only once");
        }
        // A copy, because {@code digest()} resets the digest.
        return keys.stream()
                .findFirst()
                .map(key -> new RequestInHand.Keyed(
                        new IdempotencyKey(key), route, HexFormat.of().formatHex(copied().digest())));
    }

    private MessageDigest copied() {
        try {
            return (MessageDigest) body.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", e);
        }
    }
}
