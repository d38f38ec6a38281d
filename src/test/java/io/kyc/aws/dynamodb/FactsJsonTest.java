package io.kyc.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.kyc.decision.Agreement;
import io.kyc.decision.Binding;
import io.kyc.decision.DaySpan;
import io.kyc.decision.Decision;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.Effect;
import io.kyc.decision.Evidence;
import io.kyc.decision.Expiry;
import io.kyc.decision.Kind;
import io.kyc.decision.QualityFacts;
import io.kyc.decision.QualityLimits;
import io.kyc.decision.Reason;
import io.kyc.document.crosscheck.DocumentFields;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.document.crosscheck.FieldSource;
import io.kyc.document.crosscheck.NormalizedField;
import io.kyc.document.crosscheck.NormalizedFields;
import io.kyc.document.reading.FieldName;
import io.kyc.face.FaceComparison;
import io.kyc.image.RelativeBox;
import io.kyc.image.Sides;
import io.kyc.liveness.ChallengeType;
import io.kyc.liveness.ChosenChallenge;
import io.kyc.pii.Redacted;
import io.kyc.seen.DocumentMark;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Labels;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Start;
import io.kyc.verification.session.Start.Applicant;
import io.kyc.verification.session.Start.Consent;
import io.kyc.verification.session.StoredImage;
import io.kyc.verification.session.Verdict;
import io.kyc.verification.session.Verdict.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final StoredImage IMAGE = new StoredImage("documents/a/1/front", "00ff");
    private static final RelativeBox BOX = new RelativeBox(0.1, 0.2, 0.3, 0.4);

    private final FactsJson json = new FactsJson();

    @Test
    void keepsEverything() {
        Facts facts = full();

        assertThat(json.read(json.write(facts))).isEqualTo(facts);
    }

    @Test
    void keepsAbsentValuesAbsent() {
        Facts facts = Facts.of(Start.anonymous("nonce", NOW, NOW));

        assertThat(json.read(json.write(facts))).isEqualTo(facts);
    }

    @Test
    void readsALaterReleasesFacts() {
        String later = json.write(full()).replaceFirst("\\{", "{\"an_addition\":{\"of\":[\"the next release\"]},");

        assertThat(json.read(later)).isEqualTo(full());
    }

    @Test
    void quotesNothingThatItCannotRead() {
        String broken = json.write(full()).replace("1990-01-31", "1990-01-31\n\"");

        Throwable thrown = catchThrowable(() -> json.read(broken));

        assertThat(thrown).isInstanceOf(IllegalStateException.class).hasNoCause();
        assertThat(thrown.getMessage()).doesNotContain("1990");
    }

    private static DocumentFacts facts() {
        return new DocumentFacts(
                Kind.PASSPORT,
                DocumentFacts.Type.SUPPORTED,
                Set.of(),
                Set.of(DocumentFacts.Part.NAME, DocumentFacts.Part.EXPIRY_DATE),
                new DocumentFacts.Dates(
                        Optional.of(DaySpan.between(LocalDate.of(1974, 8, 1), LocalDate.of(1974, 8, 31))),
                        Optional.of(DaySpan.oneOf(List.of(LocalDate.of(2017, 2, 3), LocalDate.of(2017, 3, 2)))),
                        Expiry.of(Optional.of(DaySpan.of(LocalDate.of(2027, 2, 28))))),
                new DocumentFacts.Zone(
                        DocumentFacts.Zone.State.FOUND,
                        EnumSet.allOf(DocumentFacts.Zone.Digit.class),
                        Set.of(DocumentFacts.Zone.Digit.COMPOSITE),
                        Set.of(
                                DocumentFacts.Zone.Doubt.MALFORMED,
                                DocumentFacts.Zone.Doubt.UNCONFIRMED,
                                DocumentFacts.Zone.Doubt.AMBIGUOUS),
                        new DocumentFacts.Comparison(
                                Agreement.AGREES, Agreement.CUT, Agreement.DIFFERS, Agreement.NOT_PRINTED),
                        Agreement.AGREES),
                DocumentFacts.Barcode.absent(DocumentFacts.Barcode.State.UNREADABLE),
                Binding.ONE_SIDE);
    }

    private static QualityFacts quality() {
        return new QualityFacts(
                Optional.of(new QualityFacts.Page(0.51, 89.8, 0.012, 1284.5, true)),
                Optional.empty(),
                Optional.of(new QualityFacts.Face(181, false, 77.5, 69, new QualityFacts.Pose(-1.5, -12), 0, 90.5, 3)));
    }

    private static Facts full() {
        return new Facts(
                new Start(
                        "nonce",
                        NOW,
                        NOW.plusSeconds(3600),
                        new Start.Asked(Optional.of(DocumentType.PASSPORT), Optional.of(18), true),
                        Optional.of(new Applicant(
                                Optional.of(Redacted.of("Zoë")),
                                Optional.empty(),
                                Optional.of(Redacted.of("1990-01-31")))),
                        Optional.of(new Consent("2026-01", NOW)),
                        new Labels(Optional.of(Redacted.of("case 7")), Map.of("branch", Redacted.of("M <1>")))),
                Optional.of(new DocumentEvidence(
                        2,
                        Optional.of(DocumentType.NATIONAL_ID),
                        new DocumentEvidence.Pictures(
                                Sides.of(IMAGE, IMAGE),
                                Optional.of(new DocumentEvidence.Portrait(IMAGE, BOX, List.of(BOX)))),
                        new DocumentFields(
                                Map.of("LAST_NAME", Redacted.of("ERIKSSON \"x\"")),
                                new NormalizedFields(Map.of(
                                        FieldName.LAST_NAME,
                                        new NormalizedField(Redacted.of("ERIKSSON"), 97.25, FieldSource.MRZ)))),
                        facts(),
                        quality(),
                        new DocumentEvidence.Recognition(
                                Optional.of(new DocumentMark("d", List.of("a", "b"), Optional.of("c"))),
                                new Evidence.Seen(
                                        Optional.of(new Evidence.SeenDocument(5, 4, 3, 2, true)), Optional.of(4))),
                        true)),
                Optional.of(new LivenessEvidence(
                        1,
                        "liveness-id",
                        NOW,
                        new ChosenChallenge(ChallengeType.MOVEMENT, ChosenChallenge.AskedBy.APPLICANT, true),
                        Optional.of(new Evidence.Liveness(
                                Evidence.Liveness.Outcome.FINISHED,
                                97.2,
                                80,
                                60,
                                List.of("LOW_LIGHTING_DETECTED"),
                                new Evidence.Liveness.Challenge(
                                        "FaceMovementChallenge", Optional.of("FaceMovementChallenge"), true),
                                Optional.of("SomeSdk"))),
                        Optional.of(IMAGE),
                        Optional.of(BOX),
                        List.of(IMAGE, IMAGE))),
                Optional.of(new Verdict(
                        Decision.REVIEW,
                        List.of(Reason.FACE_SIMILARITY_UNCERTAIN),
                        Optional.of(new Evidence.Similarity(true, 91.5, 95, 80, Evidence.LiveFace.SEVERAL, true)),
                        Optional.of(new FaceComparison(
                                false, 91.5, List.of(), List.of(new FaceComparison.Face(91.5, BOX, 99.0)), 1, 1)),
                        NOW,
                        new Verdict.Rules(
                                LocalDate.of(2026, 11, 26),
                                Optional.of(new QualityLimits(
                                        new QualityLimits.Page(0.12, 35, 0.02, 500),
                                        new QualityLimits.Face(65, 25, 25, 95, 35, 90))),
                                true,
                                Map.of("face_mismatch", Effect.REVIEW, "of_another_release", Effect.NONE)),
                        Optional.of(new Review(Decision.APPROVED, Redacted.of("looks <fine>"), "anna", NOW)))));
    }
}
