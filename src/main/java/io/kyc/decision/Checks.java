package io.kyc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the checks on the evidence. */
public final class Checks {
    private Checks() {}

    /**
     * All checks of a decision: those of {@link #of}, and whether evidence of each kind exists. Without a document, a
     * portrait, a liveness check or a comparison, the decision is at best a review.
     */
    public static List<Check> ofDecision(Evidence evidence) {
        List<Check> checks = new ArrayList<>(of(evidence));
        boolean complete = evidence.portrait()
                && evidence.document().isPresent()
                && evidence.liveness().isPresent()
                && evidence.similarity().isPresent();
        boolean sound = complete
                && evidence.document().get().binding().print() == Binding.Print.READ
                && evidence.document().get().binding().page() == Binding.Page.DOCUMENT
                && evidence.document().get().binding().portrait() != Binding.Portrait.NONE
                && hasSecondSources(evidence.document().get())
                && evidence.liveness().get().outcome() == Evidence.Liveness.Outcome.FINISHED;
        checks.add(Check.of(
                CheckName.EVIDENCE_COMPLETE,
                Reason.EVIDENCE_MISSING.when(!sound).toList()));
        return List.copyOf(checks);
    }

    /**
     * Whether the document has every second source that its kind requires. An unknown kind is reported by another
     * check.
     */
    private static boolean hasSecondSources(DocumentFacts document) {
        Kind kind = document.kind();
        boolean zone = kind.need(Source.ZONE) != Source.Need.REQUIRED
                || document.zone().state() != DocumentFacts.Zone.State.NOT_EXPECTED;
        boolean barcode = kind.need(Source.BARCODE) != Source.Need.REQUIRED
                || document.barcode().state() == DocumentFacts.Barcode.State.READ;
        return kind == Kind.UNKNOWN || zone && barcode;
    }

    /** All checks for which there is evidence, in the order of the flow. */
    public static List<Check> of(Evidence evidence) {
        List<Check> checks = new ArrayList<>();
        checks.add(portrait(evidence.portrait()));
        evidence.document().ifPresent(document -> checks.addAll(DocumentChecks.of(document, evidence)));
        evidence.quality().ifPresent(quality -> checks.addAll(QualityChecks.of(quality.facts(), quality.limits())));
        evidence.liveness().ifPresent(liveness -> checks.add(liveness(liveness)));
        evidence.similarity().ifPresent(similarity -> {
            checks.add(liveFace(similarity));
            checks.add(similarity(similarity));
        });
        evidence.seen().document().ifPresent(seen -> checks.add(seenDocument(seen)));
        evidence.seen().faces().ifPresent(faces -> checks.add(seenFace(faces)));
        return List.copyOf(checks);
    }

    /** Whether another session of the tenant had the document. Only an approved session can count against this one. */
    static Check seenDocument(Evidence.SeenDocument seen) {
        return Check.of(
                CheckName.DOCUMENT_SEEN_BEFORE,
                Stream.of(
                                Reason.DOCUMENT_SEEN_BEFORE.when(seen.samePerson() > 0),
                                Reason.DOCUMENT_SEEN_WITH_OTHER_DETAILS.when(seen.unclear() + seen.anotherPerson() > 0),
                                Reason.DOCUMENT_SEEN_WITH_ANOTHER_PERSON.when(seen.anotherApproved() > 0),
                                Reason.DOCUMENT_DECLINED_BEFORE.when(seen.declinedForFace()))
                        .flatMap(reason -> reason)
                        .toList());
    }

    /** Whether another session of the tenant was approved with this face and another document. */
    static Check seenFace(int sessions) {
        return Check.of(
                CheckName.FACE_SEEN_BEFORE,
                Reason.FACE_SEEN_BEFORE.when(sessions > 0).toList());
    }

    /** The reasons of all checks in order, each of them once. */
    public static List<Reason> reasons(List<Check> checks) {
        return checks.stream()
                .flatMap(check -> check.reasons().stream())
                .distinct()
                .toList();
    }

    /** Whether the document shows a face. */
    public static Check portrait(boolean found) {
        return found
                ? Check.pass(CheckName.PORTRAIT_FOUND)
                : Check.fail(CheckName.PORTRAIT_FOUND, Reason.PORTRAIT_NOT_FOUND);
    }

    /**
     * Whether a live person was there. At the threshold it passes; in the band below, it needs a review. So does a finished
     * check with another challenge than the one asked for, or with one that the applicant chose. What Rekognition says
     * about the video is reported in any case and changes no result.
     */
    public static Check liveness(Evidence.Liveness liveness) {
        CheckName name = CheckName.LIVENESS;
        Check judged = switch (liveness.outcome()) {
            case FAILED -> Check.fail(name, Reason.LIVENESS_FAILED);
            case EXPIRED -> Check.fail(name, Reason.LIVENESS_EXPIRED);
            case FINISHED -> banded(name, liveness.band(), Reason.LIVENESS_UNCERTAIN, Reason.LIVENESS_NOT_PASSED);
        };
        return Check.ofFound(
                name,
                List.of(
                        judged.reasons().stream(),
                        challenge(liveness),
                        LivenessFeedback.reasons(liveness.feedback()).stream()));
    }

    private static Stream<Reason> challenge(Evidence.Liveness liveness) {
        boolean finished = liveness.outcome() == Evidence.Liveness.Outcome.FINISHED;
        return Stream.concat(
                Reason.LIVENESS_CHALLENGE_OTHER.when(
                        finished && !liveness.challenge().isDoneAsAsked()),
                Reason.LIVENESS_PHOTOSENSITIVE.when(
                        finished && liveness.challenge().review()));
    }

    /** Whether it is known which face of the liveness picture is the living person's. */
    static Check liveFace(Evidence.Similarity similarity) {
        return switch (similarity.live()) {
            case FOUND ->
                similarity.comparable() ? Check.pass(CheckName.LIVE_FACE) : Check.notApplicable(CheckName.LIVE_FACE);
            case SEVERAL -> Check.review(CheckName.LIVE_FACE, Reason.LIVENESS_SEVERAL_FACES);
            case UNCLEAR -> Check.review(CheckName.LIVE_FACE, Reason.LIVE_FACE_UNCLEAR);
        };
    }

    /** Whether the faces are the same person's. At the threshold it passes; in the band below, it needs a review. */
    public static Check similarity(Evidence.Similarity similarity) {
        CheckName name = CheckName.FACE_SIMILARITY;
        if (similarity.comparable() && similarity.otherFaceMatches()) {
            return Check.review(name, Reason.OTHER_FACE_MATCHES);
        }
        return similarity.comparable()
                ? banded(name, similarity.band(), Reason.FACE_SIMILARITY_UNCERTAIN, Reason.FACE_MISMATCH)
                : Check.review(name, Reason.FACE_NOT_COMPARABLE);
    }

    private static Check banded(CheckName name, Evidence.Band band, Reason inTheBand, Reason below) {
        return switch (band) {
            case PASSED -> Check.pass(name);
            case REVIEW -> Check.review(name, inTheBand);
            case FAILED -> Check.fail(name, below);
        };
    }
}
