package io.kyc.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.access.Caller;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestInHandTest {
    private static final IdempotencyKey.Owner ONE =
            IdempotencyKey.Owner.of(new Caller("tenant", "actor", Set.of(Scope.VERIFY)));
    private static final RequestInHand.Keyed REQUEST = request("key", "POST /kyc", "00");

    @Test
    void givesAnotherOwnerRouteOrTextAnotherKey() {
        Stream<String> ids = Stream.of(
                REQUEST.id(ONE),
                REQUEST.id(IdempotencyKey.Owner.of(new Caller("tenant", "colleague", Set.of(Scope.VERIFY)))),
                REQUEST.id(IdempotencyKey.Owner.of(new Caller("tenant-two", "actor", Set.of(Scope.VERIFY)))),
                REQUEST.id(IdempotencyKey.Owner.holderOf(new SessionId("session-one"))),
                REQUEST.id(IdempotencyKey.Owner.holderOf(new SessionId("session-two"))),
                request("key", "POST /kyc/start-session", "00").id(ONE),
                request("key2", "POST /kyc", "00").id(ONE));

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{64}"));
        assertThat(request("key", "POST /kyc", "ff").id(ONE))
                .as("the body does not name it")
                .isEqualTo(REQUEST.id(ONE));
    }

    @Test
    void givesAnotherBodyAnotherFingerprint() {
        assertThat(request("key", "POST /kyc", "ff").fingerprint()).isNotEqualTo(REQUEST.fingerprint());
        assertThat(request("key", "POST /kyc", "00").fingerprint()).isEqualTo(REQUEST.fingerprint());
        assertThat(request("key2", "POST /kyc", "00").fingerprint())
                .as("salted by its key")
                .isNotEqualTo(REQUEST.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ümlaut", "line\nend", "\u007f"})
    void acceptsVisibleAsciiOnly(String key) {
        refuses(key);
    }

    @Test
    void acceptsUpTo255Characters() {
        assertThat(new IdempotencyKey("k".repeat(255)).value()).hasSize(255);
        refuses("k".repeat(256));
    }

    private static void refuses(String key) {
        assertThatThrownBy(() -> new IdempotencyKey(key))
                .isInstanceOfSatisfying(
                        KycException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_FIELD));
    }

    private static RequestInHand.Keyed request(String key, String route, String body) {
        return new RequestInHand.Keyed(new IdempotencyKey(key), route, body);
    }
}
