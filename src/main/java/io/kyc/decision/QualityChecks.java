package io.kyc.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks how well the photos show the document, so that an applicant can take a better one. It does not matter what
 * could still be read.
 */
final class QualityChecks {
    private QualityChecks() {}

    static List<Check> of(QualityFacts facts, QualityLimits limits) {
        return List.of(
                check(CheckName.FRONT_QUALITY, facts.front().map(page -> reasons(page, limits.page()))),
                check(CheckName.BACK_QUALITY, facts.back().map(page -> reasons(page, limits.page()))),
                check(CheckName.PORTRAIT_QUALITY, facts.portrait().map(face -> reasons(face, limits.face()))));
    }

    static List<Reason> reasons(QualityFacts.Page page, QualityLimits.Page limits) {
        return Stream.of(
                        Reason.DOCUMENT_BLURRED.when(page.sharpness() < limits.leastSharpness()),
                        Reason.DOCUMENT_GLARE.when(page.glare() > limits.mostGlare()),
                        Reason.DOCUMENT_DARK.when(page.brightness() < limits.leastBrightness()),
                        Reason.DOCUMENT_CUT_OFF.when(page.cutOff()),
                        Reason.DOCUMENT_TOO_SMALL.when(page.side() < limits.leastSide()))
                .flatMap(found -> found)
                .toList();
    }

    static List<Reason> reasons(QualityFacts.Face face, QualityLimits.Face limits) {
        return Stream.of(
                        Reason.PORTRAIT_BLURRED.when(face.sharpness() < limits.leastSharpness()),
                        Reason.PORTRAIT_DARK.when(face.brightness() < limits.leastBrightness()),
                        Reason.PORTRAIT_TOO_BRIGHT.when(face.brightness() > limits.mostBrightness()),
                        Reason.PORTRAIT_TURNED.when(face.pose().turn() > limits.mostAngle()),
                        Reason.PORTRAIT_COVERED.when(face.covered() >= limits.claim()),
                        Reason.PORTRAIT_SUNGLASSES.when(face.sunglasses() >= limits.claim()),
                        Reason.PORTRAIT_EYES_CLOSED.when(face.eyesClosed() >= limits.claim()),
                        Reason.PORTRAIT_CUT_OFF.when(face.cutOff()),
                        Reason.PORTRAIT_TOO_SMALL.when(face.side() < limits.leastSide()))
                .flatMap(found -> found)
                .toList();
    }

    /** The result follows from the reasons' default effects, so a flaw that is only reported lets the check pass. */
    private static Check check(CheckName name, Optional<List<Reason>> reasons) {
        return reasons.map(found -> Check.of(name, found)).orElseGet(() -> Check.notApplicable(name));
    }
}
