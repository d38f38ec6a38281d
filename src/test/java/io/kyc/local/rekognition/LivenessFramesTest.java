package io.kyc.local.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.local.face.FaceEngine;
import io.kyc.local.face.Portraits;
import io.kyc.local.picture.Picture;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LivenessFramesTest {
    private static FaceEngine engine;
    private static LivenessFrames liveness;

    @BeforeAll
    static void open() {
        engine = new FaceEngine(Portraits.models());
        liveness = new LivenessFrames(engine);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Picture selfie() {
        return Portraits.cropped(Portraits.hopper(), 60, 20, 400, 480);
    }

    private static Picture nobody() {
        return new Picture(400, 480, new int[400 * 480]);
    }

    @Test
    void believesFramesInWhichTheFaceTurns() {
        FramesVerdict verdict = liveness.judge(
                List.of(Portraits.slanted(selfie(), -0.35), selfie(), Portraits.slanted(selfie(), 0.35)));

        assertThat(verdict.confidence()).isGreaterThanOrEqualTo(90);
        assertThat(verdict.auditIndexes()).hasSize(2).doesNotContain(verdict.referenceIndex());
    }

    @Test
    void doesNotBelieveCopies() {
        FramesVerdict verdict = liveness.judge(List.of(selfie(), selfie(), selfie()));

        assertThat(verdict.confidence()).isLessThan(60);
        assertThat(verdict.reason()).contains("does not move");
    }

    @Test
    void doesNotBelieveOneStillMovedScaledAndLit() {
        FramesVerdict verdict = liveness.judge(List.of(
                selfie(),
                Portraits.lit(Portraits.cropped(Portraits.hopper(), 80, 30, 360, 440), 0.85f),
                Portraits.jpeg(Portraits.turned(selfie(), 4), 0.7f),
                Portraits.scaled(selfie(), 1.25)));

        assertThat(verdict.confidence()).isLessThan(60);
    }

    @Test
    void doesNotBelieveFewerThanThreeDifferentFrames() {
        List<Picture> two = List.of(Portraits.slanted(selfie(), -0.4), Portraits.slanted(selfie(), 0.4));

        assertThat(liveness.judge(two).confidence()).isBetween(60.0, 79.9);
        assertThat(liveness.judge(List.of(two.get(0), two.get(1), two.get(0))).confidence())
                .isBetween(60.0, 79.9);
        assertThat(liveness.judge(two.subList(0, 1)).confidence()).isLessThan(60);
    }

    @Test
    void doesNotBelieveTwoPersons() {
        Picture other = Portraits.cropped(Portraits.astronaut(), 100, 0, 260, 312);

        FramesVerdict verdict = liveness.judge(List.of(selfie(), Portraits.slanted(selfie(), 0.35), other));

        assertThat(verdict.confidence()).isLessThan(60);
        assertThat(verdict.reason()).contains("more than one person");
    }

    @Test
    void doesNotBelieveAFrameWithoutAFaceOrWithTwo() {
        Picture turned = Portraits.slanted(selfie(), 0.35);
        var two = Portraits.onSheet(selfie(), 900, 480, 0, 0).toImage();
        two.createGraphics().drawImage(selfie().toImage(), 480, 0, null);

        assertThat(liveness.judge(List.of(selfie(), nobody(), turned)).confidence())
                .isLessThan(60);
        assertThat(liveness.judge(List.of(selfie(), Picture.of(two), turned)).confidence())
                .isLessThan(60);
    }

    @Test
    void doesNotBelieveFacesTooSmallToJudge() {
        List<Picture> far = IntStream.range(-1, 2)
                .mapToObj(i -> Portraits.onSheet(
                        Portraits.scaled(Portraits.slanted(selfie(), 0.35 * i), 0.25), 640, 480, 200, 150))
                .toList();

        assertThat(liveness.judge(far).confidence()).isLessThan(60);
    }

    @Test
    void hasNoConfidenceWithoutAnyFace() {
        FramesVerdict verdict = liveness.judge(List.of(nobody(), nobody(), nobody()));

        assertThat(verdict.confidence()).isZero();
        assertThat(verdict.reason()).contains("no picture shows a face");
    }

    @Test
    void takesTheSharpestLargestFrontalFrameAsReference() {
        Picture blurred = Portraits.scaled(Portraits.scaled(selfie(), 0.2), 5);
        Picture turned = Portraits.turned(Portraits.slanted(selfie(), 0.35), 25);

        FramesVerdict verdict = liveness.judge(List.of(blurred, turned, selfie(), blurred, turned, blurred));

        assertThat(verdict.referenceIndex()).isEqualTo(2);
        assertThat(verdict.auditIndexes()).containsExactly(0, 1, 3, 5);
    }

    @Test
    void refusesNoFrames() {
        assertThatThrownBy(() -> liveness.judge(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
