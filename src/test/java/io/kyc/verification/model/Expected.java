package io.kyc.verification.model;

import java.util.Map;
import java.util.Set;

/**
 * What a call must answer and cost.
 *
 * @param statuses the HTTP statuses that are right
 * @param code of the problem; empty where it is no problem or any is right
 * @param paid paid calls at AWS, by operation; others cost none
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
