package io.kyc.document;

import static io.kyc.specimens.Degradation.blurred;
import static io.kyc.specimens.Degradation.cropped;
import static io.kyc.specimens.Degradation.gamma;
import static io.kyc.specimens.Degradation.glare;
import static io.kyc.specimens.Degradation.light;
import static io.kyc.specimens.Degradation.noise;
import static io.kyc.specimens.Degradation.none;
import static io.kyc.specimens.Degradation.onDesk;
import static io.kyc.specimens.Degradation.rotated;
import static io.kyc.specimens.Degradation.scaledTo;
import static io.kyc.specimens.Degradation.shaken;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Checks;
import io.kyc.decision.Evidence;
import io.kyc.decision.QualityFacts;
import io.kyc.decision.QualityLimits;
import io.kyc.decision.Reason;
import io.kyc.face.DetectedFace;
import io.kyc.face.FaceDetector;
import io.kyc.image.GreyPicture;
import io.kyc.image.PageQuality;
import io.kyc.image.PageView;
import io.kyc.image.Photo;
import io.kyc.image.Sides;
import io.kyc.image.TestLimits;
import io.kyc.specimens.Degradation;
import io.kyc.specimens.DrivingLicence;
import io.kyc.specimens.IdCard;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.People;
import io.kyc.specimens.PhotoCondition;
import io.kyc.specimens.Portrait;
import io.kyc.testing.BlackBox;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Drawn documents in good and bad photos, with the default limits and the local Rekognition. No good photo has a flaw,
 * and each bad one has the flaw that was made. Writes {@code target/image-quality.md}.
 */
@BlackBox
class DocumentQualityTest {
    private static final long SEED = 20261125;
    private static final String HEADER =
            "| Photo | Sharpness | Paper | Glare | Page, px | Face, px | Face sharp | Face light | Flaws |\n"
                    + "|---|---|---|---|---|---|---|---|---|\n";

    private static final Set<PhotoCondition> BLURRED = Set.of(PhotoCondition.BLUR_1_5, PhotoCondition.BLUR_2_5);

    @Inject
    FaceDetector detector;

    @Inject
    QualityLimits limits;

    private final Random random = new Random(SEED);
    private final List<BufferedImage> documents = documents(UnaryOperator.identity());
    private final SoftAssertions softly = new SoftAssertions();
    private final StringBuilder table = new StringBuilder(HEADER);

    @Test
    void everyFlawIsFoundAndNoOther() throws IOException {
        for (PhotoCondition condition : PhotoCondition.values()) {
            Degradation photo = condition.degradation(random.nextLong());
            if (BLURRED.contains(condition)) {
                flawed(condition.name(), photo, Reason.DOCUMENT_BLURRED);
            } else {
                good(condition.name(), photo);
            }
        }
        flawed("blur 6", blurred(6), Reason.DOCUMENT_BLURRED, Reason.PORTRAIT_BLURRED);
        flawed("blur 5, noise 12", blurred(5).andThen(noise(12, 1)), Reason.DOCUMENT_BLURRED);
        flawed("blur 5 on a desk", onDesk(12, 2).andThen(blurred(5)), Reason.DOCUMENT_BLURRED);
        flawed("shaken 8 px", shaken(8), Reason.DOCUMENT_BLURRED);
        flawed("shaken 20 px", shaken(20), Reason.DOCUMENT_BLURRED);
        flawed("glare on 4 %", glare(4, 3), Reason.DOCUMENT_GLARE);
        flawed("glare on 12 %", glare(12, 4), Reason.DOCUMENT_GLARE);
        flawed("glare on 5 %, on a desk", glare(5, 5).andThen(onDesk(12, 4)), Reason.DOCUMENT_GLARE);
        flawed("dark", light(-90, 0.35), Reason.DOCUMENT_DARK, Reason.PORTRAIT_DARK);
        flawed("dark on a desk", onDesk(12, 6).andThen(light(-95, 0.3)), Reason.DOCUMENT_DARK, Reason.PORTRAIT_DARK);
        flawed("overexposed", gamma(0.05), Reason.PORTRAIT_TOO_BRIGHT);
        flawed("400 px wide", scaledTo(400), Reason.DOCUMENT_TOO_SMALL, Reason.PORTRAIT_TOO_SMALL);
        flawed(
                "small on a desk",
                onDesk(100, 7).andThen(scaledTo(1150)),
                Reason.DOCUMENT_TOO_SMALL,
                Reason.PORTRAIT_TOO_SMALL);
        flawed("left side cut off", onDesk(12, 8).andThen(cropped(0.16, 0, 1, 1)), Reason.DOCUMENT_CUT_OFF);
        flawed("right side cut off", onDesk(12, 9).andThen(cropped(0, 0, 0.82, 1)), Reason.DOCUMENT_CUT_OFF);
        flawed("bottom cut off", onDesk(12, 10).andThen(cropped(0, 0, 1, 0.75)), Reason.DOCUMENT_CUT_OFF);
        flawed("corner cut off", onDesk(12, 11).andThen(cropped(0, 0, 0.8, 0.75)), Reason.DOCUMENT_CUT_OFF);
        flawed(
                "turned, right side cut off",
                onDesk(12, 12).andThen(rotated(6, 12)).andThen(cropped(0, 0, 0.8, 1)),
                Reason.DOCUMENT_CUT_OFF);
        flawed("cut through the face", documents.subList(0, 1), cropped(0.185, 0, 1, 1), Reason.PORTRAIT_CUT_OFF);
        flawed("dark glasses", of(documents(DocumentQualityTest::glasses)), none(), Reason.PORTRAIT_SUNGLASSES);
        flawed("a card over the mouth", of(documents(DocumentQualityTest::card)), none(), Reason.PORTRAIT_COVERED);
        Files.writeString(Path.of("target", "image-quality.md"), table);
        softly.assertAll();
    }

    @Test
    void findsOnlyBlurOnBacksWithBarcodeOrPrint() {
        Random people = new Random(SEED);
        for (BufferedImage back : List.of(
                DrivingLicence.back(People.driver(people)).image(),
                IdCard.PORTRAIT_LEFT.back(People.any(people)).image())) {
            assertThat(flawsOfBack(back)).isEmpty();
            assertThat(flawsOfBack(onDesk(12, 3).apply(back))).isEmpty();
            assertThat(flawsOfBack(PhotoCondition.PHONE.degradation(4).apply(back)))
                    .isEmpty();
            assertThat(flawsOfBack(blurred(3).apply(back))).containsExactly(Reason.DOCUMENT_BLURRED);
        }
    }

    private List<Reason> flawsOfBack(BufferedImage picture) {
        Photo photo = Photo.of(Jpeg.encode(picture, 0.85), TestLimits.DEFAULT);
        Optional<PageView> page =
                GreyPicture.of(photo, PageQuality.MEASURED_SIDE).map(PageView::of);
        QualityFacts facts = QualityMeasurement.of(Sides.of(Optional.empty(), page), photo, Optional.empty());
        return reasons(facts);
    }

    private List<Reason> reasons(QualityFacts facts) {
        return Checks.reasons(Checks.of(new Evidence(
                LocalDate.EPOCH,
                true,
                Optional.empty(),
                Optional.of(new Evidence.Quality(facts, limits)),
                new Evidence.Requirements(false, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Evidence.Seen.NOWHERE)));
    }

    private void good(String name, Degradation photo) {
        documents.forEach(document ->
                softly.assertThat(flaws(name, photo.apply(document))).as(name).isEmpty());
    }

    private void flawed(String name, Degradation photo, Reason... wanted) {
        flawed(name, documents, photo, wanted);
    }

    private void flawed(String name, List<BufferedImage> documents, Degradation photo, Reason... wanted) {
        documents.forEach(document ->
                softly.assertThat(flaws(name, photo.apply(document))).as(name).contains(wanted));
    }

    private List<Reason> flaws(String name, BufferedImage picture) {
        Photo photo = Photo.of(Jpeg.encode(picture, 0.85), TestLimits.DEFAULT);
        Optional<DetectedFace> face = detector.detect(photo).stream().findFirst();
        QualityFacts facts = QualityMeasurement.of(
                Sides.of(GreyPicture.of(photo, PageQuality.MEASURED_SIDE).map(PageView::of)), photo, face);
        List<Reason> reasons = reasons(facts);
        table.append(row(name, facts, reasons));
        return reasons;
    }

    private static String row(String name, QualityFacts facts, List<Reason> reasons) {
        QualityFacts.Page page = facts.front().orElseThrow();
        String face = facts.portrait()
                .map(f -> String.format(Locale.ROOT, "%.0f | %.0f | %.0f", f.side(), f.sharpness(), f.brightness()))
                .orElse("– | – | –");
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.0f | %.3f | %.0f | %s | %s |%n",
                name.toLowerCase(Locale.ROOT).replace('_', ' '),
                page.sharpness(),
                page.brightness(),
                page.glare(),
                page.side(),
                face,
                String.join(" ", reasons.stream().map(Reason::code).toList()));
    }

    /** A passport, a card and a licence. */
    private static List<BufferedImage> documents(UnaryOperator<BufferedImage> portrait) {
        Random people = new Random(SEED);
        BufferedImage astronaut = portrait.apply(Portrait.ASTRONAUT.forDocument());
        return List.of(
                PassportPage.CLASSIC.draw(People.any(people), astronaut).image(),
                IdCard.PORTRAIT_RIGHT
                        .front(People.any(people), Portrait.GRACE_HOPPER.forDocument())
                        .image(),
                DrivingLicence.NUMBERED.front(People.driver(people), astronaut).image());
    }

    /** The two documents with the astronaut's portrait. */
    private static List<BufferedImage> of(List<BufferedImage> documents) {
        return List.of(documents.get(0), documents.get(2));
    }

    private static BufferedImage glasses(BufferedImage portrait) {
        return painted(portrait, Color.BLACK, new int[][] {{56, 98, 42, 30}, {104, 98, 42, 30}, {50, 104, 100, 6}});
    }

    private static BufferedImage card(BufferedImage portrait) {
        return painted(portrait, new Color(20, 50, 220), new int[][] {{40, 138, 120, 66}});
    }

    private static BufferedImage painted(BufferedImage portrait, Color color, int[][] boxes) {
        BufferedImage copy = new BufferedImage(portrait.getWidth(), portrait.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = copy.createGraphics();
        graphics.drawImage(portrait, 0, 0, null);
        graphics.setColor(color);
        for (int[] box : boxes) {
            graphics.fillRoundRect(box[0], box[1], box[2], box[3], 14, 14);
        }
        graphics.dispose();
        return copy;
    }
}
