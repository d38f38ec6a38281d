package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.document.crosscheck.DocumentType;
import io.kyc.pii.Redacted;
import io.kyc.verification.session.Labels;
import io.kyc.verification.session.Start;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptedTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void saysWhatCountsWithoutTheApplicantsData() {
        Start start = new Start(
                "nonce",
                NOW,
                NOW.plusSeconds(60),
                new Start.Asked(Optional.of(DocumentType.NATIONAL_ID), Optional.of(21), true),
                Optional.of(new Start.Applicant(
                        Optional.empty(),
                        Optional.of(Redacted.of("Lindqvist")),
                        Optional.of(Redacted.of("1979-09-12")))),
                Optional.of(new Start.Consent("2026-01", NOW)),
                new Labels(
                        Optional.of(Redacted.of("case 7")), Map.of("b", Redacted.of("two"), "a", Redacted.of("one"))));

        assertThat(Answers.Accepted.of(start))
                .isEqualTo(new Answers.Accepted(
                        "national-id",
                        21,
                        List.of("last_name", "date_of_birth"),
                        true,
                        true,
                        "case 7",
                        Map.of("a", "one", "b", "two")));
    }

    @Test
    void saysThatNothingWasAskedFor() {
        assertThat(Answers.Accepted.of(Start.anonymous("nonce", NOW, NOW.plusSeconds(60))))
                .isEqualTo(new Answers.Accepted(null, null, List.of(), false, false, null, Map.of()));
    }
}
