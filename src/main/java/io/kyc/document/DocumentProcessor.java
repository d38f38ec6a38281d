package io.kyc.document;

import io.kyc.decision.Binding;
import io.kyc.document.crosscheck.CrossCheck;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.document.crosscheck.Normalization;
import io.kyc.document.crosscheck.Requirements;
import io.kyc.document.crosscheck.TiedSources;
import io.kyc.document.page.PageOutline;
import io.kyc.document.page.PagePicture;
import io.kyc.document.page.PrintedPage;
import io.kyc.document.reading.DocumentReader;
import io.kyc.face.DetectedFace;
import io.kyc.image.GreyPicture;
import io.kyc.image.PageQuality;
import io.kyc.image.PageView;
import io.kyc.image.Photo;
import io.kyc.image.Side;
import io.kyc.image.Sides;
import io.kyc.parallel.Parallel;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Reads a document's text and finds its portrait in parallel, and combines the results. */
@Startup
@Singleton
public class DocumentProcessor {
    private static final Logger LOG = Logger.getLogger(DocumentProcessor.class);

    /** Whether the text is read and the faces are found in parallel. */
    public enum Order {
        /** In parallel. */
        TOGETHER,
        /**
         * The text first, after a failure. AnalyzeID has the lowest quota, and faces need not be paid for while it
         * refuses.
         */
        TEXT_FIRST
    }

    private final DocumentReader reader;
    private final Portraits portraits;
    private final Parallel parallel;
    private final DocumentConfig config;
    private final DocumentDay day;

    DocumentProcessor(
            DocumentReader reader, Portraits portraits, Parallel parallel, DocumentConfig config, DocumentDay day) {
        if (!(config.confidenceFloor() >= 0 && config.confidenceFloor() <= 100)) {
            throw new IllegalStateException(
                    "kyc.document.confidence-floor must be between 0 and 100, but is " + config.confidenceFloor());
        }
        if (config.specimens()) {
            LOG.warn("Specimens of documents are taken (kyc.document.specimens): for demonstrations only");
        }
        this.reader = reader;
        this.portraits = portraits;
        this.parallel = parallel;
        this.config = config;
        this.day = day;
    }

    /**
     * Reads a document without a decision on it; other faces in the picture are ignored.
     *
     * @param front the side with the portrait
     * @param asked the type of document that was asked for
     * @throws io.kyc.problem.KycException as the ports throw it, and {@code image_unreadable} when the front cannot be
     *     decoded
     */
    public ReadDocument read(Photo front, Optional<DocumentType> asked) {
        return process(Sides.of(front), asked, portrait -> {}, Order.TOGETHER, false);
    }

    /**
     * @param photos of the document
     * @param asked the type of document that was asked for
     * @param onPortrait receives the portrait as soon as it is cut, while the text may still be read
     * @param order of the two paid calls
     * @throws io.kyc.problem.KycException as the ports throw it, and {@code image_unreadable} when the front cannot be
     *     decoded
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
                .map(back -> parallel.start(() -> BackBarcode.read(back)));
        try {
            if (order == Order.TEXT_FIRST) {
                text.join();
            }
            List<DetectedFace> found = portraits.find(front);
            // This is done while the text is still being read, and only after both calls have started, which would
            // otherwise wait for the processor. The photos are decoded one after the other, because a progressive JPEG
            // takes three bytes a pixel while it is decoded.
            Optional<Portrait> only =
                    found.size() == 1 ? Optional.of(portraits.cut(front, found.get(0))) : Optional.empty();
            only.ifPresent(onPortrait);
            Sides<Optional<PageView>> views = photos.map(
                    photo -> GreyPicture.of(photo, PageQuality.MEASURED_SIDE).map(PageView::of));
            Sides<PrintedPage> pages = PrintedPage.of(text.join(), pictures(photos, views.front()));
            PageOutline outline = pages.front().outline();
            // The place of the print shows which of several faces is the holder's.
            PortraitChoice choice = PortraitChoice.of(found, outline);
            Optional<Portrait> portrait = only.or(() -> choice.face().map(face -> portraits.cut(front, face)));
            if (only.isEmpty()) {
                portrait.ifPresent(onPortrait);
            }
            TiedSources sources = TiedSources.of(
                    pages,
                    barcode.map(Parallel.Pending::join)
                            .or(() -> photos.back()
                                    .filter(back -> mayHaveBarcode(pages, asked))
                                    .map(BackBarcode::read)),
                    day.today());
            Binding.OtherFaces others = portrait.filter(face -> decides)
                    .map(face -> portraits.others(choice, face, front, outline))
                    .orElse(Binding.OtherFaces.NONE);
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

    /**
     * Whether to look for a barcode. A search without a result takes a second of processor time, so cards are searched
     * only if they have no zone.
     */
    private static boolean mayHaveBarcode(Sides<PrintedPage> pages, Optional<DocumentType> asked) {
        return asked.stream().anyMatch(DocumentType::mayHaveBarcode)
                && pages.stream().allMatch(page -> page.zone().mrz().isEmpty());
    }

    /** Only the front is searched for a page. The back's data ties it to the front. */
    private static Sides<PagePicture> pictures(Sides<Photo> photos, Optional<PageView> front) {
        return photos.map((side, photo) -> PagePicture.of(photo, side == Side.FRONT ? front : Optional.empty()));
    }

    private Requirements requirements(Optional<DocumentType> asked) {
        return new Requirements(
                asked, config.confidenceFloor(), config.licenceBack() == DocumentConfig.LicenceBack.REQUIRED);
    }
}
