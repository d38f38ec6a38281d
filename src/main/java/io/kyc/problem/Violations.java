package io.kyc.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a request's fields, so that the caller learns it at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Records a violation of the field unless {@code holds}. */
    public Violations require(boolean holds, String field, String message) {
        if (!holds) {
            found.add(new Violation(field, message));
        }
        return this;
    }

    /** @throws KycException {@link ErrorCode#INVALID_FIELD} if there is a violation */
    public void check() {
        if (!found.isEmpty()) {
            throw KycException.invalid(found);
        }
    }
}
