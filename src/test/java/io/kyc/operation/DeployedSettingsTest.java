package io.kyc.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeployedSettingsTest {
    @Test
    void partsHaveSemicolonsOrLineEndsBetweenThem() {
        assertThat(settings("kyc.document.time-zone=Europe/Berlin; kyc.liveness.audit-images = 2 ;\n"
                        + "kyc.verification.effects.face_mismatch=review\n"))
                .isEqualTo(Map.of(
                        "kyc.document.time-zone", "Europe/Berlin",
                        "kyc.liveness.audit-images", "2",
                        "kyc.verification.effects.face_mismatch", "review"));
    }

    @Test
    void aValueMayHoldSemicolonsAndEqualsSigns() {
        assertThat(settings("kyc.access.roles=a: verify as x; b: read as y;kyc.metrics.namespace=a=b"))
                .isEqualTo(Map.of("kyc.access.roles", "a: verify as x; b: read as y", "kyc.metrics.namespace", "a=b"));
    }

    @Test
    void nothingSetIsNoSetting() {
        assertThat(settings("")).isEmpty();
        assertThat(settings(" \n; ")).isEmpty();
    }

    @Test
    void countsAfterTheEnvironmentAndBeforeTheDefaults() {
        assertThat(new DeployedSettings("").getOrdinal()).isBetween(251, 299);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kyc.face.similarity-threshold", "similarity=90", "KYC_DISCLOSURE=full", "=1", "kyc. x=1"})
    void refusesWhatIsNoSetting(String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeployedSettings("kyc.disclosure=full\n" + part))
                .withMessageStartingWith(
                        "KYC_SETTINGS must hold parts of the form kyc.name=value, with ; between them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kyc.access.secret",
                "kyc.access.former-secret",
                "kyc.aws.secret-access-key",
                "kyc.webhook.secret",
                "kyc.webhook.former-secret"
            })
    void refusesSecretsWithoutRepeatingThem(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeployedSettings(name + "=nobody-may-see-this"))
                .withMessageContaining(name)
                .withMessageNotContaining("nobody-may-see-this");
    }

    /** Config refuses only a misspelt setting of a feature that there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {"kyc.verfication.retention", "kyc.faces.similarity-threshold", "kyc.seenfaces", "kyc.local.port"
            })
    void refusesSettingsThatNobodyReads(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeployedSettings(name + "=1"))
                .withMessage("KYC_SETTINGS must name settings that exist, but names " + name + ". Correct the name.");
    }

    @Test
    void takesTheSettingsOfEveryFeature() {
        List<String> features = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.kyc").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(type ->
                                type.getAnnotationOfType(ConfigMapping.class).prefix())
                        .toList();

        assertThat(features).hasSizeGreaterThan(10).allSatisfy(feature -> {
            assertThat(settings(feature + "=1")).containsOnlyKeys(feature);
            assertThat(settings(feature + ".any.setting=1")).containsOnlyKeys(feature + ".any.setting");
        });
        assertThat(settings("quarkus.log.level=DEBUG")).containsOnlyKeys("quarkus.log.level");
    }

    @Test
    void refusesTheSameSettingTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeployedSettings("kyc.disclosure=full; kyc.disclosure=minimal"))
                .withMessage("KYC_SETTINGS must hold kyc.disclosure once. Remove the other one.");
    }

    private static Map<String, String> settings(String variable) {
        DeployedSettings source = new DeployedSettings(variable);
        Set<String> names = source.getPropertyNames();
        return names.stream().collect(Collectors.toMap(name -> name, source::getValue));
    }
}
