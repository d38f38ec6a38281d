package io.kyc.document;

import io.kyc.face.DetectedFace;
import io.kyc.face.FaceDetector;
import io.kyc.face.PortraitCrop;
import io.kyc.image.Photo;
import io.kyc.image.PhotoCrop;
import io.kyc.parallel.Parallel;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the text and finds the portrait of a document at the same time. */
@Singleton
public class DocumentProcessor {
    private final DocumentReader reader;
    private final FaceDetector detector;
    private final Parallel parallel;
    private final DocumentConfig config;

    DocumentProcessor(DocumentReader reader, FaceDetector detector, Parallel parallel, DocumentConfig config) {
        this.reader = reader;
        this.detector = detector;
        this.parallel = parallel;
        this.config = config;
    }

    /**
     * @param pages the front, and the back where there is one
     * @throws io.kyc.problem.KycException as the ports do, and {@code image_unreadable} when the front cannot be decoded
     */
    public ReadDocument process(List<Photo> pages) {
        Photo front = pages.get(0);
        var fields = parallel.start(() -> reader.read(pages));
        try {
            List<DetectedFace> faces = detector.detect(front);
            // The crop needs the faces only: it is cut while the text is still being read.
            Optional<Portrait> portrait = largest(faces).map(face -> portrait(front, face));
            return new ReadDocument(fields.join(), faces.size(), portrait);
        } finally {
            fields.settle();
        }
    }

    private Portrait portrait(Photo front, DetectedFace face) {
        var region = PortraitCrop.of(face.box(), front.width(), front.height(), config.portraitScale());
        int turns = face.chin().quarterTurns(front.width(), front.height());
        return new Portrait(PhotoCrop.jpeg(front, region, turns), face.box());
    }

    private static Optional<DetectedFace> largest(List<DetectedFace> faces) {
        return faces.stream().max(Comparator.comparingDouble(face -> face.box().area()));
    }
}
