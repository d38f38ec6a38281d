package io.kyc.local.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Issues temporary credentials as STS does, and keeps them in memory. Thread-safe. */
public final class TemporaryCredentials {
    private static final String KEY_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** Grants beyond this number are forgotten, the oldest first. */
    private static final int MOST = 1000;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final List<Grant> grants = new ArrayList<>();

    public TemporaryCredentials(Clock clock) {
        this.clock = clock;
    }

    /**
     * Credentials of an assumed role.
     *
     * @param accessKeyId begins with {@code ASIA}
     * @param expiresAt when they stop working
     * @param role what was assumed, and under which limits
     */
    public record Grant(
            String accessKeyId, String secretAccessKey, String sessionToken, Instant expiresAt, AssumedRole role) {
        @Override
        public String toString() {
            return "Grant[" + role + "]";
        }
    }

    /**
     * A role while it is assumed.
     *
     * @param arn of the role
     * @param sessionName chosen by the caller
     * @param duration how long the credentials work
     * @param policy the session policy, as JSON
     */
    public record AssumedRole(String arn, String sessionName, Duration duration, Optional<String> policy) {}

    public synchronized Grant issue(AssumedRole role) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Grant grant = new Grant("ASIA" + letters(16), secret(30), secret(240), now.plus(role.duration()), role);
        if (grants.size() == MOST) {
            grants.remove(0);
        }
        grants.add(grant);
        return grant;
    }

    /** The credentials with this access key; empty when they were not issued here or are over. */
    public synchronized Optional<Grant> find(String accessKeyId) {
        Instant now = clock.instant();
        return grants.stream()
                .filter(grant -> grant.accessKeyId().equals(accessKeyId))
                .filter(grant -> now.isBefore(grant.expiresAt()))
                .findFirst();
    }

    /** Everything that was issued, the oldest first. */
    public synchronized List<Grant> issued() {
        return List.copyOf(grants);
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        random.ints(count, 0, KEY_LETTERS.length()).forEach(i -> letters.append(KEY_LETTERS.charAt(i)));
        return letters.toString();
    }

    private String secret(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
