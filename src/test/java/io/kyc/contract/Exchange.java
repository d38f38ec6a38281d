package io.kyc.contract;

import java.util.Map;
import java.util.TreeMap;

/**
 * A request and its answer.
 *
 * @param method HTTP's
 * @param path without the query
 * @param sent the request's body; empty for none, or for one that is no text
 * @param status of the answer
 * @param headers of the answer, their names in any case
 * @param body of the answer; empty for none
 */
public record Exchange(String method, String path, String sent, int status, Map<String, String> headers, String body) {
    public Exchange {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** The answer's media type without its parameters; empty for none. */
    String mediaType() {
        return headers.getOrDefault("Content-Type", "").split(";")[0].strip();
    }
}
