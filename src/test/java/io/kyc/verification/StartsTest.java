package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.pii.Redacted;
import io.kyc.problem.KycException;
import io.kyc.problem.Violation;
import io.kyc.verification.session.Labels;
import io.kyc.verification.session.Start;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"1896-11-30", "1979-09-12", "2026-11-28"})
    void acceptsAPlausibleBirthDate(String date) {
        assertThat(start(born(date)).applicant().orElseThrow().dateOfBirth()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01",
                "+999999999-12-31",
                "0001-01-01",
                "1896-11-29",
                "2026-11-29",
                "2026-11-30",
                "9999-12-31",
                "1979-02-30",
                "12.09.1979",
                ""
            })
    void refusesAnImplausibleBirthDate(String date) {
        KycException refusal = catchThrowableOfType(KycException.class, () -> start(born(date)));

        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("applicant.date_of_birth");
        assertThat(refusal.violations().get(0).message()).contains("of the last 130 years");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01T00:00:01Z", "2026-11-29T12:00:00Z", "2026-11-29T13:05:00+01:00"})
    void acceptsAConsentOfThePast(String given) {
        assertThat(start(agreed(given)).consent()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "1999-12-31T23:59:59Z",
                "2026-11-29T12:05:01Z",
                "2027-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "2026-11-29",
                ""
            })
    void refusesAConsentAtAnImpossibleTime(String given) {
        KycException refusal = catchThrowableOfType(KycException.class, () -> start(agreed(given)));

        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("consent.given_at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "case 2026/7: é 李 😀", "<b>", "{client_token}", "a'b"})
    void acceptsAPrintableReference(String reference) {
        Labels labels = start(labelled(reference, Map.of())).labels();

        assertThat(labels.reference()).contains(Redacted.of(reference));
        assertThat(labels.toString()).doesNotContain(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a\nb", "a\tb", "\u0000", "\u202Eevil", "a\u2028b", "\uD800", "\uE000", "a\"b", "a\\b"})
    void refusesAReferenceThatIsNotPrintable(String reference) {
        assertThat(violations(labelled(reference, Map.of())))
                .extracting(Violation::field)
                .containsExactly("reference");
    }

    @Test
    void limitsTheLengthInCharacters() {
        String longest = "😀".repeat(128);
        assertThat(start(labelled(longest, Map.of("k".repeat(64), "😀".repeat(256))))
                        .labels()
                        .reference())
                .contains(Redacted.of(longest));

        assertThat(violations(labelled(longest + "x", Map.of("a", "x".repeat(257)))))
                .extracting(Violation::field)
                .containsExactly("reference", "metadata.a");
    }

    @Test
    void limitsTheMetadata() {
        Map<String, String> sixteen =
                IntStream.range(0, 16).boxed().collect(Collectors.toMap(n -> "key-" + n, n -> n == 0 ? "" : "\"" + n));
        assertThat(start(labelled(null, sixteen)).labels().metadata()).hasSize(16);

        Map<String, String> seventeen = new HashMap<>(sixteen);
        seventeen.put("another", "one");
        assertThat(violations(labelled(null, seventeen)))
                .extracting(Violation::field)
                .containsExactly("metadata");
        for (String key : List.of("", " ", "a b", "ключ", "k".repeat(65), "a\n")) {
            List<Violation> found = violations(labelled(null, Map.of(key, "one", "sound", "\n")));
            assertThat(found).extracting(Violation::field).as(key).containsExactly("metadata");
        }
    }

    @Test
    void namesEachValueOfTheMetadataThatIsWrong() {
        Map<String, String> metadata = new TreeMap<>(Map.of("a", "sound", "b", "line\nbreak", "c", "x".repeat(257)));
        metadata.put("d", null);

        assertThat(violations(labelled(null, metadata)))
                .extracting(Violation::field)
                .containsExactly("metadata.b", "metadata.c", "metadata.d");
    }

    private static List<Violation> violations(Requests.StartSession request) {
        return catchThrowableOfType(KycException.class, () -> start(request)).violations();
    }

    private static Requests.StartSession labelled(String reference, Map<String, String> metadata) {
        return new Requests.StartSession(null, null, null, null, null, null, reference, metadata);
    }

    private static Start start(Requests.StartSession request) {
        VerificationConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(VerificationConfig.class)
                .build()
                .getConfigMapping(VerificationConfig.class);
        return new Starts(config, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom()).of(request);
    }

    private static Requests.StartSession born(String date) {
        return new Requests.StartSession(
                null, null, new Requests.Applicant(null, null, date), null, null, null, null, null);
    }

    private static Requests.StartSession agreed(String given) {
        return new Requests.StartSession(
                null, null, null, new Requests.Consent("2026-01", given), null, null, null, null);
    }
}
