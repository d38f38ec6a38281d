package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.problem.KycException;
import io.kyc.problem.Violation;
import io.kyc.verification.session.Start;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private static Start start(Requests.StartSession request) {
        VerificationConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(VerificationConfig.class)
                .build()
                .getConfigMapping(VerificationConfig.class);
        return new Starts(config, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom()).of(request);
    }

    private static Requests.StartSession born(String date) {
        return new Requests.StartSession(null, null, new Requests.Applicant(null, null, date), null, null);
    }

    private static Requests.StartSession agreed(String given) {
        return new Requests.StartSession(null, null, null, new Requests.Consent("2026-01", given), null);
    }
}
