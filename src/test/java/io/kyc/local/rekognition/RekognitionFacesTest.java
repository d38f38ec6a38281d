package io.kyc.local.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.local.face.FaceEngine;
import io.kyc.local.face.Portraits;
import io.kyc.local.picture.Picture;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.rekognition.model.BoundingBox;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.FaceDetail;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.Landmark;
import software.amazon.awssdk.services.rekognition.model.LandmarkType;

class RekognitionFacesTest {
    private static FaceEngine engine;
    private static RekognitionFaces rekognition;

    @BeforeAll
    static void open() {
        engine = new FaceEngine(Portraits.models());
        rekognition = new RekognitionFaces(engine);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Picture nobody() {
        return new Picture(200, 200, new int[200 * 200]);
    }

    private static FaceDetail detail(Picture picture, String... attributes) {
        return rekognition
                .detectFaces(picture, Set.of(attributes))
                .faceDetails()
                .get(0);
    }

    /** A portrait as it may look on a photographed document. */
    private static Stream<Picture> prints(Picture picture, int faceWidth) {
        Picture at80 = Portraits.scaled(picture, 80.0 / faceWidth);
        Picture at60 = Portraits.scaled(picture, 60.0 / faceWidth);
        return Stream.of(
                picture,
                Portraits.jpeg(at80, 0.7f),
                Portraits.jpeg(Portraits.grey(at80), 0.6f),
                Portraits.jpeg(Portraits.grey(at60), 0.6f),
                Portraits.jpeg(Portraits.lit(at80, 1.3f), 0.7f),
                Portraits.turned(Portraits.jpeg(at60, 0.6f), 4));
    }

    @Test
    void givesTheFiveLandmarksAndNothingElseUnasked() {
        FaceDetail face = detail(Portraits.astronaut());

        assertThat(face.landmarks())
                .extracting(Landmark::type)
                .containsExactlyInAnyOrder(
                        LandmarkType.EYE_LEFT,
                        LandmarkType.EYE_RIGHT,
                        LandmarkType.MOUTH_LEFT,
                        LandmarkType.MOUTH_RIGHT,
                        LandmarkType.NOSE);
        assertThat(face.eyesOpen()).isNull();
        assertThat(face.sunglasses()).isNull();
        assertThat(face.faceOccluded()).isNull();
        assertThat(face.confidence()).isBetween(95f, 100f);
    }

    @Test
    void givesBoxesAndLandmarksAsRatiosOfThePicture() {
        FaceDetail face = detail(Portraits.astronaut());
        BoundingBox box = face.boundingBox();

        assertThat(box.left() * 512).isBetween(165f, 190f);
        assertThat((box.left() + box.width()) * 512).isBetween(262f, 285f);
        assertThat(box.top() * 512).isBetween(55f, 90f);
        assertThat((box.top() + box.height()) * 512).isBetween(170f, 200f);
        assertThat(face.landmarks()).allSatisfy(landmark -> {
            assertThat(landmark.x()).isBetween(box.left(), box.left() + box.width());
            assertThat(landmark.y()).isBetween(box.top(), box.top() + box.height());
        });
    }

    @Test
    void givesMoreLandmarksForAll() {
        assertThat(detail(Portraits.hopper(), "ALL").landmarks())
                .extracting(Landmark::type)
                .doesNotHaveDuplicates()
                .hasSize(28);
    }

    @Test
    void seesOpenEyesAndAMouthThatShowsTeeth() {
        FaceDetail smiling = detail(Portraits.astronaut(), "EYES_OPEN", "MOUTH_OPEN");
        FaceDetail serious = detail(Portraits.hopper(), "EYES_OPEN", "MOUTH_OPEN");

        assertThat(smiling.eyesOpen().value()).isTrue();
        assertThat(serious.eyesOpen().value()).isTrue();
        assertThat(smiling.mouthOpen().value()).isTrue();
        assertThat(serious.mouthOpen().value()).isFalse();
    }

    @Test
    void seesNoCoverOnBareFacesAndClearGlasses() {
        for (Picture picture : List.of(
                Portraits.astronaut(),
                Portraits.hopper(),
                Portraits.lit(Portraits.astronaut(), 0.5f),
                Portraits.pale(Portraits.astronaut()),
                Portraits.pale(Portraits.hopper()))) {
            FaceDetail face = detail(picture, "SUNGLASSES", "FACE_OCCLUDED");
            assertThat(face.sunglasses().value()).isFalse();
            assertThat(face.faceOccluded().value()).isFalse();
        }
    }

    @Test
    void seesDarkGlasses() {
        FaceDetail face = detail(covered(Portraits.hopper(), Color.BLACK, 0, "eyes"), "SUNGLASSES", "FACE_OCCLUDED");

        assertThat(face.sunglasses().value()).isTrue();
        assertThat(face.faceOccluded().value()).isTrue();
    }

    @Test
    void seesACoveredMouth() {
        Picture masked = covered(Portraits.hopper(), new Color(150, 190, 220), 0.32, "mouth");

        FaceDetail face = detail(masked, "SUNGLASSES", "FACE_OCCLUDED");

        assertThat(face.faceOccluded().value()).isTrue();
        assertThat(face.sunglasses().value()).isFalse();
    }

    /** Paints over both eyes, or over the tip of the nose, mouth and chin. */
    private static Picture covered(Picture picture, Color colour, double size, String what) {
        var face = engine.faces(picture).get(0);
        double width = face.box().width();
        var image = picture.toImage();
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        if (what.equals("eyes")) {
            for (var eye : List.of(face.landmarks().leftEye(), face.landmarks().rightEye())) {
                graphics.fill(
                        new Ellipse2D.Double(eye.x - 0.2 * width, eye.y - 0.12 * width, 0.4 * width, 0.3 * width));
            }
        } else {
            var mouth = face.landmarks().mean(13, 14);
            graphics.fill(new Ellipse2D.Double(
                    mouth.x - size * width, mouth.y - size * width, 2 * size * width, 2 * size * width));
        }
        return Picture.of(image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGE_RANGE", "GENDER", "EMOTIONS", "BEARD", "SMILE", "HAIR", ""})
    void refusesAttributesThatItCannotEstimate(String attribute) {
        assertThat(RekognitionFaces.supportedAttributes()).doesNotContain(attribute);
        assertThatThrownBy(() -> rekognition.detectFaces(nobody(), Set.of(attribute)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void returnsNoFacesWithoutAnError() {
        var response = rekognition.detectFaces(nobody(), Set.of("DEFAULT"));

        assertThat(response.faceDetails()).isEmpty();
        assertThat(response.hasFaceDetails()).isTrue();
    }

    @Test
    void givesPrintsOfOnePersonMoreThan95() {
        assertThat(prints(Portraits.astronaut(), Portraits.ASTRONAUT_FACE))
                .allSatisfy(print ->
                        assertThat(similarity(Portraits.astronaut(), print)).isGreaterThan(95));
        assertThat(prints(Portraits.hopper(), Portraits.HOPPER_FACE))
                .allSatisfy(print ->
                        assertThat(similarity(print, Portraits.hopper())).isGreaterThan(95));
    }

    @Test
    void givesTwoPersonsLessThan80WhenOneIsAPrint() {
        Picture astronaut = Portraits.astronaut();
        Picture hopper = Portraits.hopper();

        assertThat(prints(astronaut, Portraits.ASTRONAUT_FACE)).allSatisfy(print -> {
            assertThat(similarity(print, hopper)).isLessThan(80);
            assertThat(similarity(hopper, print)).isLessThan(80);
        });
        assertThat(prints(hopper, Portraits.HOPPER_FACE)).allSatisfy(print -> {
            assertThat(similarity(print, astronaut)).isLessThan(80);
            assertThat(similarity(astronaut, print)).isLessThan(80);
        });
    }

    @Test
    void neverTakesPrintsOfTwoPersonsForOne() {
        List<Picture> hoppers =
                prints(Portraits.hopper(), Portraits.HOPPER_FACE).toList();

        assertThat(prints(Portraits.astronaut(), Portraits.ASTRONAUT_FACE))
                .allSatisfy(astronaut -> assertThat(hoppers)
                        .allSatisfy(hopper ->
                                assertThat(similarity(astronaut, hopper)).isLessThan(90)));
    }

    private static float similarity(Picture source, Picture target) {
        return rekognition.compareFaces(source, target, 0).faceMatches().get(0).similarity();
    }

    @Test
    void hidesTheSimilarityOfUnmatchedFaces() {
        var image = Portraits.onSheet(Portraits.hopper(), 1100, 700, 0, 50).toImage();
        image.createGraphics().drawImage(Portraits.astronaut().toImage(), 560, 50, null);
        Picture both = Picture.of(image);

        CompareFacesResponse all = rekognition.compareFaces(Portraits.astronaut(), both, 0);
        CompareFacesResponse some = rekognition.compareFaces(Portraits.astronaut(), both, 90);

        assertThat(all.faceMatches()).hasSize(2);
        assertThat(all.unmatchedFaces()).isEmpty();
        assertThat(all.faceMatches().get(0).similarity())
                .isGreaterThan(95)
                .isGreaterThan(all.faceMatches().get(1).similarity());
        assertThat(some.faceMatches()).containsExactly(all.faceMatches().get(0));
        assertThat(some.unmatchedFaces())
                .containsExactly(all.faceMatches().get(1).face());
    }

    @Test
    void comparesTheLargestFaceOfTheSource() {
        var image = Portraits.onSheet(Portraits.hopper(), 1100, 700, 0, 50).toImage();
        image.createGraphics().drawImage(Portraits.astronaut().toImage(), 560, 50, null);

        CompareFacesResponse response = rekognition.compareFaces(Picture.of(image), Portraits.hopper(), 0);

        assertThat(response.faceMatches().get(0).similarity()).isGreaterThan(95);
        assertThat(response.sourceImageFace().boundingBox().left()).isLessThan(0.4f);
        assertThat(response.sourceImageOrientationCorrection()).isNull();
    }

    @Test
    void refusesAPictureWithoutAFaceOnEitherSide() {
        assertThatThrownBy(() -> rekognition.compareFaces(nobody(), Portraits.hopper(), 0))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> rekognition.compareFaces(Portraits.hopper(), nobody(), 0))
                .isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(floats = {-1, 100.5f, Float.NaN})
    void refusesAThresholdOutOfRange(float threshold) {
        assertThatThrownBy(() -> rekognition.compareFaces(Portraits.hopper(), Portraits.hopper(), threshold))
                .isInstanceOf(InvalidParameterException.class);
    }
}
