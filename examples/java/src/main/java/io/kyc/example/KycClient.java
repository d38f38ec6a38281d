package io.kyc.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kyc.client.ApiClient;
import io.kyc.client.ApiException;
import io.kyc.client.model.Problem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How to call the generated classes: with a token, patiently, and with problems as exceptions. */
public final class KycClient {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<Integer> GATEWAYS_MOMENTS = Set.of(429, 500, 503);

    private KycClient() {}

    /**
     * @param token an applicant's client token or an operator's JWT; dev mode asks operators for none. For IAM, sign the request in the
     *     interceptor
     */
    public static ApiClient of(String baseUrl, Optional<String> token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(baseUrl);
        client.setReadTimeout(Duration.ofSeconds(30));
        client.setRequestInterceptor(
                request -> token.ifPresent(value -> request.setHeader("Authorization", "Bearer " + value)));
        return client;
    }

    /** Names a new POST. Repeated under the same name it gets the first answer, and nothing is paid twice. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** A call of the generated classes. */
    public interface Call<T> {
        T send() throws ApiException;
    }

    /**
     * Repeats what may succeed later.
     *
     * @param call a GET or a DELETE, or a POST that names its key outside, so that each repetition has the same one
     * @throws KycProblem when the service refuses it
     */
    public static <T> T patiently(Call<T> call) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        for (Duration usual = Duration.ofSeconds(1); ; usual = usual.multipliedBy(2)) {
            try {
                return call.send();
            } catch (ApiException e) {
                Optional<Duration> pause = pauseAfter(e, usual);
                if (pause.isEmpty() || Instant.now().plus(pause.get()).isAfter(giveUp)) {
                    throw failure(e);
                }
                sleep(pause.get());
            }
        }
    }

    /** As told by Retry-After, or by ourselves where nobody answered, or the gateway. */
    private static Optional<Duration> pauseAfter(ApiException e, Duration usual) {
        if (e.getResponseHeaders() == null) {
            return e.getCause() instanceof IOException ? Optional.of(usual) : Optional.empty();
        }
        Optional<Duration> told =
                e.getResponseHeaders().firstValue("Retry-After").map(Long::parseLong).map(Duration::ofSeconds);
        return told.isEmpty() && !isProblem(e) && GATEWAYS_MOMENTS.contains(e.getCode()) ? Optional.of(usual) : told;
    }

    /** The gateway refuses some requests itself, in a form of its own. */
    private static boolean isProblem(ApiException e) {
        return e.getResponseHeaders() != null
                && e.getResponseHeaders()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/problem+json"))
                        .isPresent();
    }

    private static RuntimeException failure(ApiException e) {
        if (!isProblem(e)) {
            return new IllegalStateException(e);
        }
        try {
            return new KycProblem(ApiClient.createDefaultObjectMapper().readValue(e.getResponseBody(), Problem.class));
        } catch (JsonProcessingException broken) {
            e.addSuppressed(broken);
            return new IllegalStateException(e);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
