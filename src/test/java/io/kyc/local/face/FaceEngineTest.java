package io.kyc.local.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kyc.local.picture.Picture;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceEngineTest {
    private static FaceEngine engine;

    @BeforeAll
    static void open() {
        engine = new FaceEngine(Portraits.models());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Face only(Picture picture) {
        List<Face> faces = engine.faces(picture);
        assertThat(faces).hasSize(1);
        return faces.get(0);
    }

    private static Embedding embedding(Picture picture) {
        return engine.embedding(picture, engine.faces(picture).get(0));
    }

    @Test
    void findsTheFaceWithItsEyesNoseAndMouthInPlace() {
        Face face = only(Portraits.astronaut());

        // Measured on the photograph by eye.
        assertThat(face.landmarks().leftEye().distance(202, 103)).isLessThan(8);
        assertThat(face.landmarks().rightEye().distance(248, 105)).isLessThan(8);
        assertThat(face.landmarks().mean(13, 14).distance(223, 147)).isLessThan(8);
        assertThat(face.box().width()).isCloseTo(Portraits.ASTRONAUT_FACE, within(6.0));
        assertThat(face.presence()).isGreaterThan(0.9);
    }

    @Test
    void seesNoFaceWhereThereIsNone() {
        assertThat(engine.faces(Portraits.onSheet(new Picture(1, 1, new int[1]), 1600, 1200, 0, 0)))
                .isEmpty();
        assertThat(engine.faces(Portraits.cropped(Portraits.astronaut(), 0, 200, 512, 312)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 90, 135, 180, -120, -90})
    void knowsAPersonWhateverWayUp(double degrees) {
        for (Picture picture : List.of(Portraits.astronaut(), Portraits.hopper())) {
            Picture turned = Portraits.turned(picture, degrees);

            assertThat(embedding(turned).distance(embedding(picture))).isLessThan(0.3);
            double off =
                    Math.abs(only(turned).pose().roll() - only(picture).pose().roll() - degrees) % 360;
            assertThat(Math.min(off, 360 - off)).isLessThan(6);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.15, 0.1})
    void findsAFadedPortraitOnAPage(double contrast) {
        for (Picture portrait : List.of(Portraits.astronaut(), Portraits.hopper())) {
            Picture page = veiled(Portraits.onSheet(portrait, 1250, 880, 60, 200), contrast, 0);

            assertThat(embedding(page).distance(embedding(portrait))).isLessThan(0.45);
        }
    }

    @Test
    void findsAPortraitUnderAHologram() {
        for (Picture portrait : List.of(Portraits.astronaut(), Portraits.hopper())) {
            Picture page = veiled(Portraits.onSheet(portrait, 1250, 880, 60, 200), 0.5, 20);

            assertThat(embedding(page).distance(embedding(portrait))).isLessThan(0.55);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 180})
    void doubtsAFaceThatStandsUpsideDownToASurerOne(double degrees) {
        Picture sure = Portraits.scaled(Portraits.astronaut(), 0.7);
        Picture doubtful = veiled(Portraits.turned(sure, 180), 0.1, 0);
        Picture both = Portraits.turned(beside(sure, doubtful), degrees);

        assertThat(engine.faces(both)).hasSize(1);
    }

    /** A picture of this contrast, with a pattern of coloured stripes over it. */
    private static Picture veiled(Picture picture, double contrast, double stripes) {
        int[] rgb = new int[picture.width() * picture.height()];
        for (int i = 0; i < rgb.length; i++) {
            int x = i % picture.width();
            int y = i / picture.width();
            for (int shift = 16; shift >= 0; shift -= 8) {
                double level = 150 + contrast * ((picture.rgb(x, y) >> shift & 255) - 128);
                double veil = stripes * Math.sin((x + 0.4 * y) / 2 + shift / 4.0);
                rgb[i] |= (int) Math.round(Math.max(0, Math.min(255, level + veil))) << shift;
            }
        }
        return new Picture(picture.width(), picture.height(), rgb);
    }

    private static Picture beside(Picture left, Picture right) {
        BufferedImage both = new BufferedImage(
                left.width() + right.width(), Math.max(left.height(), right.height()), BufferedImage.TYPE_INT_RGB);
        both.createGraphics().drawImage(left.toImage(), 0, 0, null);
        both.createGraphics().drawImage(right.toImage(), left.width(), 0, null);
        return Picture.of(both);
    }

    @Test
    void knowsAPersonWhoseFaceFillsTheFrame() {
        FaceBox box = only(Portraits.hopper()).box();
        Picture close = Portraits.cropped(
                Portraits.hopper(), (int) box.x(), (int) box.y(), (int) box.width(), (int) box.height());

        assertThat(embedding(close).distance(embedding(Portraits.hopper()))).isLessThan(0.45);
    }

    @Test
    void findsAPortraitAndItsGhostOnALargeSheetLargestFirst() {
        Picture portrait = Portraits.cropped(Portraits.hopper(), 130, 60, 280, 300);
        Picture large = Portraits.scaled(portrait, 160.0 / Portraits.HOPPER_FACE);
        Picture ghost = Portraits.grey(Portraits.scaled(portrait, 110.0 / Portraits.HOPPER_FACE));
        Picture sheet = Portraits.onSheet(large, 4000, 3000, 500, 1700);
        var image = sheet.toImage();
        image.createGraphics().drawImage(ghost.toImage(), 3100, 2200, null);

        List<Face> faces = engine.faces(Picture.of(image));

        assertThat(faces).hasSize(2);
        assertThat(faces.get(0).box().width()).isCloseTo(160, within(12.0));
        assertThat(faces.get(1).box().width()).isCloseTo(110, within(10.0));
        assertThat(faces.get(1).box().centreX()).isBetween(3150.0, 3220.0);
    }

    @Test
    void findsTwoPeopleInOnePicture() {
        var image = Portraits.onSheet(Portraits.hopper(), 1100, 700, 0, 50).toImage();
        image.createGraphics().drawImage(Portraits.astronaut().toImage(), 560, 50, null);
        Picture both = Picture.of(image);

        List<Face> faces = engine.faces(both);

        assertThat(faces).hasSize(2);
        assertThat(engine.embedding(both, faces.get(0)).distance(embedding(Portraits.hopper())))
                .isLessThan(0.2);
        assertThat(engine.embedding(both, faces.get(1)).distance(embedding(Portraits.astronaut())))
                .isLessThan(0.2);
    }

    @Test
    void tellsTwoPeopleApart() {
        assertThat(embedding(Portraits.astronaut()).distance(embedding(Portraits.hopper())))
                .isCloseTo(0.69, within(0.05));
    }

    @Test
    void measuresBrightnessAndSharpness() {
        Picture picture = Portraits.hopper();
        FaceImageQuality quality = only(picture).quality();
        Picture blurred = Portraits.scaled(Portraits.scaled(picture, 0.15), 1 / 0.15);

        assertThat(only(Portraits.lit(picture, 0.6f)).quality().brightness())
                .isCloseTo(0.6 * quality.brightness(), within(3.0));
        assertThat(quality.sharpness()).isGreaterThan(70);
        assertThat(only(blurred).quality().sharpness()).isLessThan(0.6 * quality.sharpness());
    }

    @Test
    void seesAnOpenMouthAndOpenEyes() {
        assertThat(only(Portraits.astronaut()).landmarks().mouthOpenness())
                .isGreaterThan(3 * only(Portraits.hopper()).landmarks().mouthOpenness());
        assertThat(only(Portraits.astronaut()).landmarks().leftEyeOpenness()).isGreaterThan(0.2);
    }

    @Test
    void measuresLittleMotionForAStillAndMoreForASlant() {
        Picture picture = Portraits.scaled(Portraits.hopper(), 1.2);
        Face face = only(picture);

        assertThat(FaceMotion.between(face, only(Portraits.jpeg(Portraits.lit(picture, 0.8f), 0.6f)))
                        .deformation())
                .isLessThan(0.5);
        assertThat(FaceMotion.between(face, only(Portraits.turned(picture, 8))).deformation())
                .isLessThan(0.6);
        assertThat(FaceMotion.between(face, only(Portraits.slanted(picture, 0.35)))
                        .deformation())
                .isGreaterThan(0.8);
    }

    @Test
    void givesTheSameResultOnManyThreads() {
        double alone = embedding(Portraits.hopper()).distance(embedding(Portraits.astronaut()));

        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToDouble(i -> embedding(Portraits.hopper()).distance(embedding(Portraits.astronaut())))
                        .boxed())
                .allSatisfy(distance -> assertThat(distance).isCloseTo(alone, within(1e-6)));
    }

    @Test
    void namesTheNetThatIsMissing() {
        try (FaceEngine empty = new FaceEngine(Path.of("no-such-folder"))) {
            assertThatThrownBy(() -> empty.faces(Portraits.hopper()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("face_detection_blazeface.onnx");
        }
    }

    @Test
    void refusesToWorkOnceClosed() {
        FaceEngine closed = new FaceEngine(Portraits.models());
        closed.close();

        assertThatThrownBy(() -> closed.faces(Portraits.hopper())).isInstanceOf(IllegalStateException.class);
    }
}
