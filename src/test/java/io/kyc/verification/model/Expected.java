package io.kyc.verification.model;

import java.util.Map;
import java.util.Set;

/**
 * The expected answer and cost of a call.
 *
 * @param statuses the HTTP statuses that are right
 * @param code of the problem; empty for no problem, or if any code is right
 * @param paid number of paid calls at AWS by operation; all others cost none
 */
record Expected(Set<Integer> statuses, String code, Map<String, Integer> paid) {
    static Expected ok(Map<String, Integer> paid) {
        return new Expected(Set.of(200), "", paid);
    }

    static Expected refused(int status, String code) {
        return new Expected(Set.of(status), code, Map.of());
    }

    static Expected refused(int status, String code, Map<String, Integer> paid) {
        return new Expected(Set.of(status), code, paid);
    }
}
