package io.kyc.document;

import io.kyc.barcode.BarcodeOutcome;
import io.kyc.barcode.BarcodePhoto;
import io.kyc.barcode.BarcodeUnreadable;
import io.kyc.barcode.LicenceBarcode;
import io.kyc.decision.QualityFacts;
import io.kyc.face.DetectedFace;
import io.kyc.face.FaceDetector;
import io.kyc.face.PortraitCrop;
import io.kyc.image.GreyPicture;
import io.kyc.image.LightLevels;
import io.kyc.image.PageQuality;
import io.kyc.image.Photo;
import io.kyc.image.PhotoCrop;
import io.kyc.parallel.Parallel;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the text and finds the portrait of a document at the same time, and takes together what they say. */
@Singleton
public class DocumentProcessor {
    /** A face at least so large, of the largest, is no ghost image of it. */
    private static final double RIVAL = 0.5;
    /** Pixels of the back's longer side: half of it still shows the narrow bars of a card that fills the picture. */
    private static final int BARCODE_SIDE = 3200;

    private final DocumentReader reader;
    private final FaceDetector detector;
    private final Parallel parallel;
    private final DocumentConfig config;
    private final DocumentDay day;

    DocumentProcessor(
            DocumentReader reader, FaceDetector detector, Parallel parallel, DocumentConfig config, DocumentDay day) {
        this.reader = reader;
        this.detector = detector;
        this.parallel = parallel;
        this.config = config;
        if (!(config.confidenceFloor() >= 0 && config.confidenceFloor() <= 100)) {
            throw new IllegalStateException("kyc.document.confidence-floor is 0 to 100");
        }
        if (!(config.portraitScale() >= 1)) {
            throw new IllegalStateException("kyc.document.portrait-scale is 1 or more");
        }
        this.day = day;
    }

    /**
     * @param pages the front, and the back where there is one
     * @param asked the kind of document asked for
     * @param onPortrait takes the portrait as soon as it is cut, while the text may still be read
     * @throws io.kyc.problem.KycException as the ports do, and {@code image_unreadable} when the front cannot be decoded
     */
    public ReadDocument process(List<Photo> pages, Optional<DocumentType> asked, Consumer<Portrait> onPortrait) {
        Photo front = pages.get(0);
        var text = parallel.start(() -> reader.read(pages));
        var barcode = back(pages)
                .filter(back ->
                        asked.filter(DocumentProcessor::seldomHasBarcode).isEmpty())
                .map(back -> parallel.start(() -> barcode(back)));
        try {
            List<DetectedFace> faces = detector.detect(front);
            // While the text is still being read, and not before both calls are on their way: they would wait for the
            // processor. One after the other: a progressive JPEG takes three bytes a pixel while it is decoded.
            Optional<Portrait> portrait = largest(faces).map(face -> portrait(front, face));
            portrait.ifPresent(onPortrait);
            QualityFacts quality = quality(pages, largest(faces));
            return document(text.join(), barcode.map(Parallel.Pending::join), pages, faces, portrait, asked, quality);
        } finally {
            text.settle();
            barcode.ifPresent(Parallel.Pending::settle);
        }
    }

    private static QualityFacts quality(List<Photo> pages, Optional<DetectedFace> face) {
        var views = pages.stream()
                .map(page -> GreyPicture.of(page, PageQuality.MEASURED_SIDE))
                .toList();
        return QualityMeasurement.of(views, pages.get(0), face);
    }

    private static Optional<Photo> back(List<Photo> pages) {
        return pages.stream().skip(1).findFirst();
    }

    /** Looking in vain takes a second of processor time: on cards it is done only when they turn out to have no zone. */
    private static boolean seldomHasBarcode(DocumentType type) {
        return type != DocumentType.DRIVERS_LICENSE;
    }

    private static boolean mayHaveBarcode(DocumentText text, Optional<DocumentType> asked) {
        return asked.filter(type -> type == DocumentType.NATIONAL_ID).isPresent() && FoundZone.isAbsentFrom(text);
    }

    private static BarcodeOutcome barcode(Photo back) {
        return LightLevels.of(back, BARCODE_SIDE)
                .map(light -> LicenceBarcode.read(new BarcodePhoto(light.width(), light.height(), light.levels())))
                .orElseGet(() -> new BarcodeOutcome.Unreadable(BarcodeUnreadable.NO_BARCODE));
    }

    private ReadDocument document(
            DocumentText text,
            Optional<BarcodeOutcome> tried,
            List<Photo> pages,
            List<DetectedFace> faces,
            Optional<Portrait> portrait,
            Optional<DocumentType> asked,
            QualityFacts quality) {
        Optional<BarcodeOutcome> barcode = tried.or(
                () -> back(pages).filter(back -> mayHaveBarcode(text, asked)).map(DocumentProcessor::barcode));
        return new ReadDocument(
                text,
                portrait,
                DocumentUnderstanding.of(text, barcode, rivals(faces), asked, config.confidenceFloor(), day.today()),
                quality);
    }

    private Portrait portrait(Photo front, DetectedFace face) {
        var region = PortraitCrop.of(face.box(), front.width(), front.height(), config.portraitScale());
        int turns = face.chin().quarterTurns(front.width(), front.height());
        return new Portrait(PhotoCrop.jpeg(front, region, turns), face.box());
    }

    private static Optional<DetectedFace> largest(List<DetectedFace> faces) {
        return faces.stream().max(Comparator.comparingDouble(face -> face.box().area()));
    }

    private static int rivals(List<DetectedFace> faces) {
        double least = largest(faces).map(face -> RIVAL * face.box().area()).orElse(0.0);
        return (int) faces.stream().filter(face -> face.box().area() >= least).count();
    }
}
