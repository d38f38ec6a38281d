package io.kyc.document;

import io.kyc.barcode.BarcodeOutcome;
import io.kyc.barcode.BarcodePhoto;
import io.kyc.barcode.LicenceBarcode;
import io.kyc.decision.Binding;
import io.kyc.decision.DocumentFacts;
import io.kyc.document.crosscheck.CrossCheck;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.document.crosscheck.Normalization;
import io.kyc.document.crosscheck.NormalizedFields;
import io.kyc.document.crosscheck.Requirements;
import io.kyc.document.crosscheck.TiedSources;
import io.kyc.document.page.PageOutline;
import io.kyc.document.page.PagePicture;
import io.kyc.document.page.PrintedPage;
import io.kyc.document.reading.DocumentReader;
import io.kyc.document.reading.DocumentText;
import io.kyc.face.DetectedFace;
import io.kyc.face.FaceComparer;
import io.kyc.face.FaceConfig;
import io.kyc.face.FaceDetector;
import io.kyc.image.GreyPicture;
import io.kyc.image.LightLevels;
import io.kyc.image.PageQuality;
import io.kyc.image.PageView;
import io.kyc.image.Photo;
import io.kyc.image.RelativeBox;
import io.kyc.image.Side;
import io.kyc.image.Sides;
import io.kyc.image.TestLimits;
import io.kyc.parallel.Parallel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Processes documents for tests of other packages: the real processor, and one without its work on pictures. */
public final class TestProcessors {
    public static final FaceConfig FACES = new FaceConfig() {
        @Override
        public double similarityThreshold() {
            return 95;
        }

        @Override
        public double similarityReviewFloor() {
            return 80;
        }
    };
    private static final TestConfig CONFIG = TestConfig.DEFAULT;

    private TestProcessors() {}

    public static DocumentProcessor of(
            DocumentReader reader, FaceDetector detector, FaceComparer comparer, Parallel parallel, Clock clock) {
        return new DocumentProcessor(
                reader, portraits(detector, comparer), parallel, CONFIG, new DocumentDay(clock, CONFIG));
    }

    static Portraits portraits(FaceDetector detector, FaceComparer comparer) {
        return new Portraits(detector, comparer, FACES, CONFIG, TestLimits.DEFAULT);
    }

    /** The portrait as the processor cuts it. */
    public static Photo portrait(Photo front, DetectedFace face) {
        return Photo.of(portraits(null, null).cut(front, face).jpeg(), TestLimits.DEFAULT);
    }

    /**
     * Data that does not depend on AWS's answers, measured once: the view of the front and the back's barcode.
     *
     * @param photos of the document
     * @param view of the front
     * @param barcode of the back, if the type asked for may have one
     */
    public record Pictures(Sides<Photo> photos, Optional<PageView> view, Optional<BarcodeOutcome> barcode) {
        public static Pictures of(Sides<Photo> photos, DocumentType asked) {
            return new Pictures(
                    photos,
                    GreyPicture.of(photos.front(), PageQuality.MEASURED_SIDE).map(PageView::of),
                    photos.back()
                            .filter(back -> asked == DocumentType.DRIVERS_LICENSE)
                            .map(back -> LightLevels.of(back, 3200).orElseThrow())
                            .map(light -> LicenceBarcode.read(
                                    new BarcodePhoto(light.width(), light.height(), light.levels()))));
        }
    }

    /**
     * The data that a decision needs from a document.
     *
     * @param facts about the document
     * @param normalized the fields in one form
     * @param portrait the place of the portrait's face
     * @param others the places of further faces
     */
    public record Read(
            DocumentFacts facts,
            NormalizedFields normalized,
            Optional<RelativeBox> portrait,
            List<RelativeBox> others) {
        public static Read of(ReadDocument read) {
            return new Read(read.facts(), read.normalized(), read.portrait().map(Portrait::box), read.otherFaces());
        }
    }

    /** As {@link DocumentProcessor#process}, but without decoding, cutting or measuring. */
    public static Read quickly(
            Pictures pictures,
            DocumentReader reader,
            FaceDetector detector,
            FaceComparer comparer,
            DocumentType asked,
            LocalDate today) {
        Photo front = pictures.photos().front();
        DocumentText text = reader.read(pictures.photos());
        Sides<PrintedPage> pages = PrintedPage.of(
                text,
                pictures.photos()
                        .map((side, photo) ->
                                PagePicture.of(photo, side == Side.FRONT ? pictures.view() : Optional.empty())));
        PageOutline outline = pages.front().outline();
        PortraitChoice choice = PortraitChoice.of(detector.detect(front), outline);
        Binding.OtherFaces others = choice.others().isEmpty()
                ? Binding.OtherFaces.NONE
                : choice.judged(
                        comparer.compare(front, front),
                        outline,
                        FACES.similarityReviewFloor(),
                        FACES.similarityThreshold());
        TiedSources sources = TiedSources.of(pages, pictures.barcode(), today);
        return new Read(
                CrossCheck.of(
                        sources,
                        choice.place(),
                        others,
                        new Requirements(Optional.of(asked), CONFIG.confidenceFloor(), false)),
                Normalization.of(sources),
                choice.face().map(DetectedFace::box),
                choice.others().stream().map(DetectedFace::box).toList());
    }
}
