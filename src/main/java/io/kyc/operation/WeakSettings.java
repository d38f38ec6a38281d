package io.kyc.operation;

import io.kyc.decision.Effect;
import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.document.DocumentConfig;
import io.kyc.face.FaceConfig;
import io.kyc.liveness.LivenessConfig;
import io.kyc.seen.SeenConfig;
import io.kyc.verification.DisclosureConfig;
import io.kyc.verification.VerificationConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Finds settings that are weaker than their defaults. The start logs them. A setting that switches a check off stops
 * the start, unless {@code kyc.verification.allow-switched-off-checks} allows it.
 */
@Singleton
class WeakSettings {
    private static final Logger LOG = Logger.getLogger(WeakSettings.class);

    /**
     * The default threshold in percent, and the review floor below which a similarity or a confidence proves nothing.
     */
    private static final double[] SIMILARITY = {95, 80};

    private static final double[] LIVENESS = {80, 60};
    private static final double CONFIDENCE_FLOOR = 50;
    private static final Duration FAULT_PAUSE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 5;

    private final List<Weak> settings = new ArrayList<>();
    private final boolean allowed;

    /**
     * @param name the setting's name
     * @param value its value
     * @param usual its default
     * @param switchesOff whether the check can no longer refuse anybody with this value
     */
    record Weak(String name, Object value, Object usual, boolean switchesOff) {
        @Override
        public String toString() {
            return name + "=" + value + " (default: " + usual + ")";
        }
    }

    WeakSettings(
            VerificationConfig verification,
            FaceConfig faces,
            LivenessConfig liveness,
            DocumentConfig document,
            SeenConfig seen,
            DisclosureConfig disclosure) {
        this.allowed = verification.allowSwitchedOffChecks();
        Policy policy = Producers.policy(verification);
        Arrays.stream(Reason.values()).forEach(reason -> effect(reason, policy.effect(reason)));
        least("kyc.face.similarity-threshold", faces.similarityThreshold(), SIMILARITY[0], SIMILARITY[1]);
        least("kyc.face.similarity-review-floor", faces.similarityReviewFloor(), SIMILARITY[1], 0);
        least("kyc.liveness.threshold", liveness.threshold(), LIVENESS[0], LIVENESS[1]);
        least("kyc.liveness.review-floor", liveness.reviewFloor(), LIVENESS[1], 0);
        least("kyc.document.confidence-floor", document.confidenceFloor(), CONFIDENCE_FLOOR, 1);
        add(
                verification.faultPause().compareTo(FAULT_PAUSE) < 0,
                new Weak("kyc.verification.fault-pause", verification.faultPause(), FAULT_PAUSE, false));
        most("kyc.verification.document-attempts", verification.documentAttempts());
        most("kyc.verification.liveness-attempts", verification.livenessAttempts());
        add(document.specimens(), new Weak("kyc.document.specimens", true, false, false));
        add(!seen.documents().enabled(), new Weak("kyc.seen.documents.enabled", false, true, false));
        add(
                disclosure.level() != DisclosureConfig.Level.MINIMAL,
                new Weak("kyc.disclosure", lower(disclosure.level()), "minimal", false));
    }

    private void effect(Reason reason, Effect effect) {
        add(
                effect.compareTo(reason.defaultEffect()) < 0,
                new Weak(
                        "kyc.verification.effects." + reason.code(),
                        lower(effect),
                        lower(reason.defaultEffect()),
                        effect == Effect.NONE));
    }

    /** @param off the setting switches its check off below this value */
    private void least(String name, double value, double usual, double off) {
        add(value < usual, new Weak(name, value, usual, value < off));
    }

    private void most(String name, int attempts) {
        add(attempts > ATTEMPTS, new Weak(name, attempts, ATTEMPTS, false));
    }

    private void add(boolean isWeak, Weak setting) {
        if (isWeak) {
            settings.add(setting);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    List<Weak> all() {
        return List.copyOf(settings);
    }

    /** @throws IllegalStateException when a setting switches a check off without permission */
    void check() {
        List<Weak> off = settings.stream().filter(Weak::switchesOff).toList();
        if (!off.isEmpty() && !allowed) {
            throw new IllegalStateException("These settings switch checks off: " + listed(off)
                    + ". Correct them. If you really want to approve people without these checks, set"
                    + " kyc.verification.allow-switched-off-checks=true.");
        }
        if (!settings.isEmpty()) {
            LOG.warnf("Settings weaker than their defaults: %s", listed(settings));
        }
    }

    private static String listed(List<Weak> settings) {
        return settings.stream().map(Weak::toString).collect(Collectors.joining(", "));
    }
}
