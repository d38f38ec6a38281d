package io.kyc.local.rekognition;

import static io.kyc.local.rekognition.FrameFeedback.EYES_CLOSED_DETECTED;
import static io.kyc.local.rekognition.FrameFeedback.FACE_NOT_ALIGNED;
import static io.kyc.local.rekognition.FrameFeedback.FACE_NOT_VISIBLE;
import static io.kyc.local.rekognition.FrameFeedback.FACE_OBSTRUCTION_DETECTED;
import static io.kyc.local.rekognition.FrameFeedback.HIGH_LIGHTING_DETECTED;
import static io.kyc.local.rekognition.FrameFeedback.LOW_LIGHTING_DETECTED;
import static io.kyc.local.rekognition.FrameFeedback.LOW_VIDEO_QUALITY_DETECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.face.FaceEngine;
import io.kyc.local.face.Landmarks;
import io.kyc.local.face.Portraits;
import io.kyc.local.face.ShutEyes;
import io.kyc.local.picture.Picture;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.Selfies;
import io.kyc.specimens.Specimen;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FrameFeedbackTest {
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

    private static List<Picture> frames(Portrait portrait) {
        return Selfies.of(portrait, 4, 77).stream().map(Picture::of).toList();
    }

    private static List<FrameFeedback> of(List<Picture> frames) {
        return liveness.judge(frames).feedback();
    }

    private static List<FrameFeedback> ofAll(UnaryOperator<Picture> change) {
        return of(frames(Portrait.ASTRONAUT).stream().map(change).toList());
    }

    @Test
    void hasNothingToSayAboutGoodFrames() {
        assertThat(of(frames(Portrait.ASTRONAUT))).isEmpty();
        assertThat(of(frames(Portrait.GRACE_HOPPER))).isEmpty();
        Stream.of(Specimen.ANNAS_SELFIES, Specimen.MARYS_SELFIES)
                .forEach(selfies -> assertThat(of(selfies.stream()
                                .map(selfie -> Picture.of(Jpeg.decode(selfie.bytes())))
                                .toList()))
                        .isEmpty());
    }

    @Test
    void missesAFace() {
        List<Picture> frames = new ArrayList<>(frames(Portrait.ASTRONAUT));
        frames.set(2, new Picture(600, 800, new int[600 * 800]));

        assertThat(of(frames)).containsExactly(FACE_NOT_VISIBLE);
    }

    @Test
    void hasNoFeedbackWithoutAnyFace() {
        assertThat(of(List.of(new Picture(600, 800, new int[600 * 800])))).isEmpty();
    }

    @Test
    void seesTooLittleAndTooMuchLight() {
        assertThat(ofAll(frame -> Portraits.lit(frame, 0.16f))).contains(LOW_LIGHTING_DETECTED);
        assertThat(ofAll(frame -> Portraits.lit(Portraits.pale(frame), 1.35f))).contains(HIGH_LIGHTING_DETECTED);
        assertThat(ofAll(frame -> Portraits.lit(frame, 0.6f)))
                .doesNotContain(LOW_LIGHTING_DETECTED, HIGH_LIGHTING_DETECTED);
    }

    @Test
    void seesABlurredVideo() {
        assertThat(ofAll(frame -> Portraits.scaled(Portraits.scaled(frame, 0.1), 10)))
                .contains(LOW_VIDEO_QUALITY_DETECTED);
    }

    @Test
    void seesAFaceAtTheSide() {
        assertThat(ofAll(frame -> Portraits.onSheet(
                        Portraits.scaled(Portraits.cropped(frame, 100, 100, 400, 600), 0.8), 1100, 800, 20, 100)))
                .contains(FACE_NOT_ALIGNED);
    }

    @Test
    void seesATiltedHead() {
        assertThat(ofAll(frame -> Portraits.turned(frame, 36))).contains(FACE_NOT_ALIGNED);
        assertThat(ofAll(frame -> Portraits.turned(frame, 12))).doesNotContain(FACE_NOT_ALIGNED);
    }

    @Test
    void seesAFaceOfFewPixels() {
        assertThat(ofAll(frame -> Portraits.scaled(frame, 0.25))).contains(LOW_VIDEO_QUALITY_DETECTED);
    }

    /**
     * A limit of the mesh that the documentation names. It puts the lids of shut eyes closer together, but no closer than
     * the lids of narrow open eyes are, which were 0.21 and more apart on other portraits.
     */
    @Test
    void doesNotTellShutEyesFromNarrowOnes() {
        for (Portrait portrait : Portrait.values()) {
            List<Picture> open = frames(portrait);
            List<Picture> shut = open.stream()
                    .map(frame -> ShutEyes.of(frame, engine.faces(frame).get(0).landmarks()))
                    .toList();

            assertThat(open).extracting(FrameFeedbackTest::openness).allMatch(openness -> openness > 0.26);
            assertThat(shut)
                    .extracting(FrameFeedbackTest::openness)
                    .allMatch(openness -> openness > 0.18 && openness < 0.26);
            assertThat(of(shut)).doesNotContain(EYES_CLOSED_DETECTED);
        }
    }

    private static double openness(Picture frame) {
        Landmarks face = engine.faces(frame).get(0).landmarks();
        return (face.leftEyeOpenness() + face.rightEyeOpenness()) / 2;
    }

    @Test
    void seesSomethingInFrontOfTheMouth() {
        assertThat(ofAll(frame -> painted(frame, (face, image) -> {
                    Point2D.Double mouth = face.mean(13, 14);
                    double width = face.bounds().width();
                    fill(
                            image,
                            new Color(70, 110, 160),
                            mouth.x - 0.45 * width,
                            mouth.y - 0.3 * width,
                            0.9 * width,
                            0.7 * width);
                })))
                .contains(FACE_OBSTRUCTION_DETECTED);
    }

    /** One frame of four is a blink, which belongs to a living person. */
    @Test
    void takesOneFrameForAMoment() {
        List<Picture> frames = new ArrayList<>(frames(Portrait.ASTRONAUT));
        frames.set(1, Portraits.lit(frames.get(1), 0.16f));

        assertThat(of(frames)).doesNotContain(LOW_LIGHTING_DETECTED);
    }

    /** Behind them the mesh guesses the lids. */
    @Test
    void saysNothingOfClosedEyesBehindDarkGlasses() {
        assertThat(ofAll(frame -> painted(frame, (face, image) -> {
                    double width = face.bounds().width();
                    for (Point2D.Double eye : List.of(face.leftEye(), face.rightEye())) {
                        fill(
                                image,
                                new Color(15, 15, 18),
                                eye.x - 0.2 * width,
                                eye.y - 0.13 * width,
                                0.4 * width,
                                0.26 * width);
                    }
                })))
                .contains(FACE_OBSTRUCTION_DETECTED)
                .doesNotContain(EYES_CLOSED_DETECTED);
    }

    private interface Paint {
        void on(Landmarks face, BufferedImage image);
    }

    private static Picture painted(Picture frame, Paint paint) {
        BufferedImage image = frame.toImage();
        paint.on(engine.faces(frame).get(0).landmarks(), image);
        return Picture.of(image);
    }

    private static void fill(BufferedImage image, Color color, double x, double y, double width, double height) {
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillOval((int) x, (int) y, (int) width, (int) height);
        graphics.dispose();
    }
}
