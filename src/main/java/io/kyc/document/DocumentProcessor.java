package io.kyc.document;

import io.kyc.barcode.BarcodeOutcome;
import io.kyc.barcode.BarcodePhoto;
import io.kyc.barcode.BarcodeUnreadable;
import io.kyc.barcode.LicenceBarcode;
import io.kyc.decision.Binding;
import io.kyc.document.reading.DocumentReader;
import io.kyc.face.DetectedFace;
import io.kyc.face.FaceComparer;
import io.kyc.face.FaceConfig;
import io.kyc.face.FaceDetector;
import io.kyc.face.PortraitCrop;
import io.kyc.image.GreyPicture;
import io.kyc.image.ImageConfig;
import io.kyc.image.LightLevels;
import io.kyc.image.PageQuality;
import io.kyc.image.PageView;
import io.kyc.image.Photo;
import io.kyc.image.PhotoCrop;
import io.kyc.image.Side;
import io.kyc.image.Sides;
import io.kyc.parallel.Deadline;
import io.kyc.parallel.Parallel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Reads the text and finds the portrait of a document at the same time, and combines what they say. */
@Singleton
public class DocumentProcessor {
    private static final Logger LOG = Logger.getLogger(DocumentProcessor.class);

    /** Pixels of the back's longer side: half of it still shows the narrow bars of a card that fills the picture. */
    private static final int BARCODE_SIDE = 3200;
    /** What the search for a barcode leaves of a request's time: a small function has a third of a processor. */
    private static final Duration AFTER_BARCODE = Duration.ofSeconds(10);

    /** How the text is read and the faces are found. */
    public enum Order {
        /** At the same time. */
        TOGETHER,
        /** After a failure: AnalyzeID has the lowest quota, and nobody pays for faces while it refuses. */
        TEXT_FIRST
    }

    private final DocumentReader reader;
    private final FaceDetector detector;
    private final FaceComparer comparer;
    private final Parallel parallel;
    private final DocumentConfig config;
    private final FaceConfig faces;
    private final ImageConfig images;
    private final DocumentDay day;

    DocumentProcessor(
            DocumentReader reader,
            FaceDetector detector,
            FaceComparer comparer,
            Parallel parallel,
            DocumentConfig config,
            FaceConfig faces,
            ImageConfig images,
            DocumentDay day) {
        this.reader = reader;
        this.detector = detector;
        this.comparer = comparer;
        this.parallel = parallel;
        this.config = config;
        this.faces = faces;
        this.images = images;
        if (!(config.confidenceFloor() >= 0 && config.confidenceFloor() <= 100)) {
            throw new IllegalStateException(
                    "kyc.document.confidence-floor must be between 0 and 100, but is " + config.confidenceFloor());
        }
        if (!(config.portraitScale() >= 1)) {
            throw new IllegalStateException(
                    "kyc.document.portrait-scale must be at least 1, but is " + config.portraitScale());
        }
        this.day = day;
        if (config.specimens()) {
            LOG.warn("Specimens of documents are taken (kyc.document.specimens): for demonstrations only");
        }
    }

    /**
     * Reads a document on which nothing is decided: who else is in the picture is not looked at.
     *
     * @param front the side with the portrait
     * @param asked the kind of document asked for
     * @throws io.kyc.problem.KycException as the ports do, and {@code image_unreadable} when the front cannot be decoded
     */
    public ReadDocument read(Photo front, Optional<DocumentType> asked) {
        return process(Sides.of(front), asked, portrait -> {}, Order.TOGETHER, false);
    }

    /**
     * @param photos of the document
     * @param asked the kind of document asked for
     * @param onPortrait takes the portrait as soon as it is cut, while the text may still be read
     * @param order of the two paid calls
     * @throws io.kyc.problem.KycException as the ports do, and {@code image_unreadable} when the front cannot be decoded
     */
    public ReadDocument process(
            Sides<Photo> photos, Optional<DocumentType> asked, Consumer<Portrait> onPortrait, Order order) {
        return process(photos, asked, onPortrait, order, true);
    }

    private ReadDocument process(
            Sides<Photo> photos,
            Optional<DocumentType> asked,
            Consumer<Portrait> onPortrait,
            Order order,
            boolean decides) {
        Photo front = photos.front();
        var text = parallel.start(() -> reader.read(photos));
        var barcode = photos.back()
                .filter(back -> asked.stream().allMatch(DocumentType::hasBarcode))
                .map(back -> parallel.start(() -> barcode(back)));
        try {
            if (order == Order.TEXT_FIRST) {
                text.join();
            }
            List<DetectedFace> found = detector.detect(front);
            // While the text is still being read, and not before both calls are on their way: they would wait for the
            // processor. One after the other: a progressive JPEG takes three bytes a pixel while it is decoded.
            Optional<Portrait> only = found.size() == 1 ? Optional.of(portrait(front, found.get(0))) : Optional.empty();
            only.ifPresent(onPortrait);
            Sides<Optional<PageView>> views = photos.map(
                    photo -> GreyPicture.of(photo, PageQuality.MEASURED_SIDE).map(PageView::of));
            Sides<PrintedPage> pages = PrintedPage.of(text.join(), pictures(photos, views.front()));
            PageOutline outline = pages.front().outline();
            // Which of several faces is the holder's, the place of the print tells.
            PortraitChoice choice = PortraitChoice.of(found, outline);
            Optional<Portrait> portrait = only.or(() -> choice.face().map(face -> portrait(front, face)));
            if (only.isEmpty()) {
                portrait.ifPresent(onPortrait);
            }
            TiedSources sources = TiedSources.of(
                    pages,
                    barcode.map(Parallel.Pending::join)
                            .or(() -> photos.back()
                                    .filter(back -> mayHaveBarcode(pages, asked))
                                    .map(DocumentProcessor::barcode)),
                    day.today());
            Binding.OtherFaces others = decides ? others(choice, portrait, front, outline) : Binding.OtherFaces.NONE;
            return new ReadDocument(
                    text.join(),
                    portrait,
                    choice.others().stream().map(DetectedFace::box).toList(),
                    CrossCheck.of(sources, choice.place(), others, requirements(asked)),
                    Normalization.of(sources),
                    QualityMeasurement.of(views, front, choice.face()));
        } finally {
            text.settle();
            barcode.ifPresent(Parallel.Pending::settle);
        }
    }

    private Binding.OtherFaces others(
            PortraitChoice choice, Optional<Portrait> portrait, Photo front, PageOutline outline) {
        if (choice.others().isEmpty()) {
            return Binding.OtherFaces.NONE;
        }
        Photo own = Photo.of(portrait.orElseThrow().jpeg(), images);
        return choice.judged(
                comparer.compare(own, front), outline, faces.similarityReviewFloor(), faces.similarityThreshold());
    }

    /** Looking in vain takes a second of processor time: on cards it is done only when they turn out to have no zone. */
    private static boolean mayHaveBarcode(Sides<PrintedPage> pages, Optional<DocumentType> asked) {
        return asked.stream().anyMatch(DocumentType::mayHaveBarcode)
                && pages.stream().allMatch(page -> page.zone().mrz().isEmpty());
    }

    /** The page is looked for on the front only: what the back has is tied to the front by what it says. */
    private static Sides<PagePicture> pictures(Sides<Photo> photos, Optional<PageView> front) {
        return photos.map((side, photo) ->
                PagePicture.of(photo, side == Side.FRONT ? front.flatMap(PageView::shape) : Optional.empty()));
    }

    private Requirements requirements(Optional<DocumentType> asked) {
        return new Requirements(
                asked, config.confidenceFloor(), config.licenceBack() == DocumentConfig.LicenceBack.REQUIRED);
    }

    private static boolean hasTimeForBarcode() {
        return Deadline.current()
                .filter(deadline -> deadline.left().compareTo(AFTER_BARCODE) < 0)
                .isEmpty();
    }

    private static BarcodeOutcome barcode(Photo back) {
        return LightLevels.of(back, BARCODE_SIDE)
                .map(light -> LicenceBarcode.read(
                        new BarcodePhoto(light.width(), light.height(), light.levels()),
                        DocumentProcessor::hasTimeForBarcode))
                .orElseGet(() -> new BarcodeOutcome.Unreadable(BarcodeUnreadable.NO_BARCODE));
    }

    private Portrait portrait(Photo front, DetectedFace face) {
        var region = PortraitCrop.of(face.box(), front.width(), front.height(), config.portraitScale());
        int turns = face.chin().quarterTurns(front.width(), front.height());
        return new Portrait(PhotoCrop.jpeg(front, region, turns), face.box());
    }
}
