package io.kyc.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.decision.Effect;
import io.kyc.decision.Reason;
import io.kyc.document.DocumentConfig;
import io.kyc.face.FaceConfig;
import io.kyc.liveness.LivenessConfig;
import io.kyc.seen.SeenConfig;
import io.kyc.verification.DisclosureConfig;
import io.kyc.verification.VerificationConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WeakSettingsTest {
    @Test
    void findsNothingWeakInTheDefaults() {
        assertThat(weak(Map.of()).all()).isEmpty();
        assertThatCode(() -> weak(Map.of()).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void refusesToSwitchOffAReason(Reason reason) {
        String setting = "kyc.verification.effects." + reason.code();
        WeakSettings off = weak(Map.of(setting, "none"));

        if (reason.defaultEffect() == Effect.NONE) {
            assertThat(off.all()).isEmpty();
            return;
        }
        assertThatThrownBy(off::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting + "=none (default: "
                        + reason.defaultEffect().name().toLowerCase(java.util.Locale.ROOT) + ")")
                .hasMessageContaining("kyc.verification.allow-switched-off-checks=true");
        assertThatCode(() -> weak(Map.of(setting, "none", "kyc.verification.allow-switched-off-checks", "true"))
                        .check())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "kyc.face.similarity-threshold, 94.9, kyc.face.similarity-review-floor, 80, false",
        "kyc.face.similarity-threshold, 80, kyc.face.similarity-review-floor, 80, false",
        "kyc.face.similarity-threshold, 79.9, kyc.face.similarity-review-floor, 79.9, true",
        "kyc.face.similarity-threshold, 0, kyc.face.similarity-review-floor, 0, true",
        "kyc.liveness.threshold, 70, kyc.liveness.review-floor, 60, false",
        "kyc.liveness.threshold, 59, kyc.liveness.review-floor, 59, true",
        "kyc.liveness.threshold, 0, kyc.liveness.review-floor, 0, true",
        "kyc.document.confidence-floor, 20, kyc.disclosure, minimal, false",
        "kyc.document.confidence-floor, 0, kyc.disclosure, minimal, true"
    })
    void refusesAMeaninglessThreshold(String one, String value, String other, String floor, boolean off) {
        WeakSettings settings = weak(Map.of(one, value, other, floor));

        assertThat(settings.all()).extracting(WeakSettings.Weak::name).contains(one);
        if (off) {
            assertThatThrownBy(settings::check).hasMessageContaining(one + "=");
        } else {
            assertThatCode(settings::check).doesNotThrowAnyException();
        }
    }

    @Test
    void namesWeakerSettings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "kyc.verification.effects.face_mismatch", "review",
                "kyc.document.confidence-floor", "10",
                "kyc.document.specimens", "true",
                "kyc.seen.documents.enabled", "false",
                "kyc.disclosure", "full",
                "kyc.verification.fault-pause", "PT1S",
                "kyc.verification.document-attempts", "100"));

        assertThat(weak(settings).all())
                .extracting(WeakSettings.Weak::toString)
                .containsExactlyInAnyOrder(
                        "kyc.verification.effects.face_mismatch=review (default: decline)",
                        "kyc.document.confidence-floor=10.0 (default: 50.0)",
                        "kyc.document.specimens=true (default: false)",
                        "kyc.seen.documents.enabled=false (default: true)",
                        "kyc.disclosure=full (default: minimal)",
                        "kyc.verification.fault-pause=PT1S (default: PT5S)",
                        "kyc.verification.document-attempts=100 (default: 5)");
        assertThatCode(() -> weak(settings).check()).doesNotThrowAnyException();
    }

    @Test
    void ignoresStricterSettings() {
        assertThat(weak(Map.of(
                                "kyc.verification.effects.document_blurred", "decline",
                                "kyc.face.similarity-threshold", "99",
                                "kyc.liveness.threshold", "95"))
                        .all())
                .isEmpty();
    }

    private static WeakSettings weak(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "test", 100));
        List<Class<?>> mappings = Arrays.asList(
                VerificationConfig.class,
                FaceConfig.class,
                LivenessConfig.class,
                DocumentConfig.class,
                SeenConfig.class,
                DisclosureConfig.class);
        mappings.forEach(builder::withMapping);
        SmallRyeConfig config = builder.build();
        VerificationConfig verification = config.getConfigMapping(VerificationConfig.class);
        return new WeakSettings(
                verification,
                config.getConfigMapping(FaceConfig.class),
                config.getConfigMapping(LivenessConfig.class),
                config.getConfigMapping(DocumentConfig.class),
                config.getConfigMapping(SeenConfig.class),
                config.getConfigMapping(DisclosureConfig.class));
    }
}
