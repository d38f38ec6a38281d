package io.kyc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks at the evidence. */
public final class Checks {
    private Checks() {}

    /** Every check for which there is evidence, in the order of the flow. */
    public static List<Check> of(Evidence evidence) {
        List<Check> checks = new ArrayList<>();
        checks.add(portrait(evidence.portrait()));
        evidence.document().ifPresent(document -> checks.addAll(DocumentChecks.of(document, evidence)));
        evidence.quality().ifPresent(quality -> checks.addAll(QualityChecks.of(quality.facts(), quality.limits())));
        evidence.liveness().ifPresent(liveness -> checks.add(liveness(liveness)));
        evidence.similarity().ifPresent(similarity -> checks.add(similarity(similarity)));
        evidence.seen().document().ifPresent(seen -> checks.add(seenDocument(seen)));
        evidence.seen().faces().ifPresent(faces -> checks.add(seenFace(faces)));
        return List.copyOf(checks);
    }

    /** Whether the document was in another session of the tenant. */
    static Check seenDocument(Evidence.SeenDocument seen) {
        return Check.of(
                "document_seen_before",
                Stream.of(
                                Reason.DOCUMENT_SEEN_BEFORE.when(seen.samePerson() > 0),
                                Reason.DOCUMENT_SEEN_WITH_OTHER_DETAILS.when(seen.unclear() > 0),
                                Reason.DOCUMENT_SEEN_WITH_ANOTHER_PERSON.when(seen.anotherPerson() > 0))
                        .flatMap(reason -> reason)
                        .toList());
    }

    /** Whether the face was approved in another session of the tenant with another document. */
    static Check seenFace(int sessions) {
        return Check.of(
                "face_seen_before", Reason.FACE_SEEN_BEFORE.when(sessions > 0).toList());
    }

    /** The reasons of all checks, each once, in order. */
    public static List<Reason> reasons(List<Check> checks) {
        return checks.stream()
                .flatMap(check -> check.reasons().stream())
                .distinct()
                .toList();
    }

    /** Whether the document shows a face. */
    public static Check portrait(boolean found) {
        return found ? Check.pass("portrait_found") : Check.fail("portrait_found", Reason.PORTRAIT_NOT_FOUND);
    }

    /** Whether a live person was there: at the threshold it passes, in the band below it a person looks. */
    public static Check liveness(Evidence.Liveness liveness) {
        String name = "liveness";
        return switch (liveness.outcome()) {
            case FAILED -> Check.fail(name, Reason.LIVENESS_FAILED);
            case EXPIRED -> Check.fail(name, Reason.LIVENESS_EXPIRED);
            case FINISHED ->
                banded(
                        name,
                        liveness.confidence(),
                        liveness.threshold(),
                        liveness.reviewFloor(),
                        Reason.LIVENESS_UNCERTAIN,
                        Reason.LIVENESS_NOT_PASSED);
        };
    }

    /** Whether it is the same person: at the threshold it passes, in the band below it a person looks. */
    public static Check similarity(Evidence.Similarity similarity) {
        String name = "face_similarity";
        return similarity.comparable()
                ? banded(
                        name,
                        similarity.score(),
                        similarity.threshold(),
                        similarity.reviewFloor(),
                        Reason.FACE_SIMILARITY_UNCERTAIN,
                        Reason.FACE_MISMATCH)
                : Check.review(name, Reason.FACE_NOT_COMPARABLE);
    }

    private static Check banded(
            String name, double value, double threshold, double floor, Reason inTheBand, Reason below) {
        if (value >= threshold) {
            return Check.pass(name);
        }
        return value >= floor ? Check.review(name, inTheBand) : Check.fail(name, below);
    }
}
