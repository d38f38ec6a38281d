package io.kyc.verification;

import io.kyc.document.crosscheck.DocumentType;
import io.kyc.pii.Redacted;
import io.kyc.problem.KycException;
import io.kyc.problem.Violations;
import io.kyc.verification.session.Labels;
import io.kyc.verification.session.Start;
import io.kyc.verification.session.Start.Applicant;
import io.kyc.verification.session.Start.Consent;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks the operator's data at the start and makes a {@link Start} of it. */
@Singleton
class Starts {
    private static final int LONGEST_NAME = 100;
    /** Greatest plausible age, in years. */
    private static final int OLDEST = 130;
    /** No electronic consent is older than this. */
    private static final Instant FIRST_CONSENT = Instant.parse("2000-01-01T00:00:00Z");
    /** How far the operator's clock may be ahead of ours. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final VerificationConfig config;
    private final Clock clock;
    private final SecureRandom random;

    Starts(VerificationConfig config, Clock clock, SecureRandom random) {
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /** @throws KycException {@code invalid_field} that lists everything that is wrong */
    Start of(Requests.StartSession request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<DocumentType> type = DocumentType.parse(request.documentType());
        Violations violations = new Violations();
        Optional<Applicant> applicant =
                Optional.ofNullable(request.applicant()).map(a -> applicant(a, now, violations));
        Optional<Consent> consent = Optional.ofNullable(request.consent()).flatMap(c -> consent(c, now, violations));
        Optional<Integer> age = Optional.ofNullable(request.minimumAge());
        violations.require(age.filter(a -> a < 1 || a > 120).isEmpty(), "minimum_age", "must be from 1 to 120 years");
        Labels labels = labels(request, violations);
        violations.check();
        return new Start(
                nonce(),
                now,
                now.plus(config.sessionLifetime()),
                new Start.Asked(type, age, Boolean.TRUE.equals(request.photosensitive())),
                applicant,
                consent,
                labels);
    }

    private String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Applicant applicant(Requests.Applicant said, Instant now, Violations violations) {
        violations
                .require(
                        isName(said.firstName()),
                        "applicant.first_name",
                        "must have 1 to " + LONGEST_NAME + " characters")
                .require(
                        isName(said.lastName()),
                        "applicant.last_name",
                        "must have 1 to " + LONGEST_NAME + " characters")
                .require(
                        said.dateOfBirth() == null || isBirthDate(said.dateOfBirth(), now),
                        "applicant.date_of_birth",
                        "must be a past date of the last " + OLDEST + " years, for example 1990-01-31");
        return new Applicant(
                Optional.ofNullable(said.firstName()).map(Redacted::of),
                Optional.ofNullable(said.lastName()).map(Redacted::of),
                Optional.ofNullable(said.dateOfBirth()).map(Redacted::of));
    }

    private static boolean isName(String name) {
        return name == null || !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    private static boolean isBirthDate(String text, Instant now) {
        try {
            LocalDate date = LocalDate.parse(text);
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            return date.isBefore(today) && date.isAfter(today.minusYears(OLDEST));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<Consent> consent(Requests.Consent said, Instant now, Violations violations) {
        Optional<Instant> given = instant(said.givenAt());
        violations
                .require(
                        isName(said.policyVersion()) && said.policyVersion() != null,
                        "consent.policy_version",
                        "must have 1 to " + LONGEST_NAME + " characters")
                .require(
                        given.filter(at -> at.isAfter(FIRST_CONSENT) && !at.isAfter(now.plus(CLOCKS_APART)))
                                .isPresent(),
                        "consent.given_at",
                        "must be a time since 2000 and not later than now, for example 2026-01-31T10:00:00Z");
        return given.map(at -> new Consent(said.policyVersion(), at));
    }

    private static Labels labels(Requests.StartSession said, Violations violations) {
        Optional<String> reference = Optional.ofNullable(said.reference());
        Map<String, String> metadata = Optional.ofNullable(said.metadata()).orElse(Map.of());
        boolean wellFormed = metadata.size() <= Labels.MOST_KEYS
                && metadata.keySet().stream().allMatch(Labels::isKey);
        violations
                .require(
                        reference.filter(text -> !Labels.isReference(text)).isEmpty(),
                        "reference",
                        Labels.REFERENCE_FORM)
                .require(
                        wellFormed,
                        "metadata",
                        "must have at most " + Labels.MOST_KEYS + " members, with names of 1 to 64 of A-Za-z0-9_.-");
        return new Labels(
                reference.map(Redacted::of),
                // Names that are not well formed are not repeated to the caller: they may be anything.
                wellFormed ? masked(metadata, violations) : Map.of());
    }

    private static Map<String, Redacted<String>> masked(Map<String, String> metadata, Violations violations) {
        Map<String, Redacted<String>> masked = new HashMap<>();
        metadata.forEach((key, value) -> {
            boolean holds = value != null && Labels.isValue(value);
            violations.require(
                    holds,
                    "metadata." + key,
                    "must be a text of at most " + Labels.LONGEST_VALUE + " printable characters");
            if (holds) {
                masked.put(key, Redacted.of(value));
            }
        });
        return masked;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.ofNullable(text).map(t -> OffsetDateTime.parse(t).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
