package io.kyc.idempotency;

import java.util.Optional;

/** The HTTP request that is being answered, as far as this package looks at it. The rim of HTTP knows it. */
public interface RequestInHand {

    /**
     * @return the request with its key; empty when it came without
     * @throws io.kyc.problem.KycException {@code invalid_field} when the key is not of its form
     */
    Optional<KeyedRequest> keyed();
}
