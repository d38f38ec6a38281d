package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the printed text and the machine-readable zone of a document on a picture, at any angle and with anything around it.
 * Holds four nets, loaded at their first use. Safe for use by several threads.
 */
public final class TextReader implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int DETECTION_SIDE = 960;

    private final Workers workers = new Workers(THREADS);
    private final TextDetector detector = new TextDetector(THREADS);
    private final TextRecogniser v3 = TextRecogniser.v3();
    private final TextRecogniser v4 = TextRecogniser.v4();
    private final CharacterSet latin = CharacterSet.latin();
    private final MrzReader mrzReader = new MrzReader(v3, v4, workers);

    /** @return all that was read; no lines when there is no text */
    public TextPage read(Picture page) {
        List<Quad> quads = layout(page);
        TextRows frame = frame(quads);
        Optional<MrzReader.Found> mrz = mrzReader.find(page, quads, frame);
        List<Quad> rest = frame.inReadingOrder(quads);
        List<TextLine> lines = new ArrayList<>();
        workers.map(rest, quad -> line(page, quad)).forEach(line -> line.ifPresent(lines::add));
        return new TextPage(page.width(), page.height(), lines, mrz.map(TextReader::lines));
    }

    /** Reads the machine-readable zone only, several times as fast as {@link #read}. */
    public Optional<MrzLines> readMrz(Picture page) {
        List<Quad> quads = layout(page);
        return mrzReader.find(page, quads, frame(quads)).map(TextReader::lines);
    }

    private List<Quad> layout(Picture page) {
        List<MinimumAreaRectangle> boxes =
                detector.detect(page, new Region(0, 0, page.width(), page.height()), DETECTION_SIDE);
        double axis = ReadingDirection.axis(boxes);
        return boxes.stream().map(box -> ReadingDirection.along(axis, box)).toList();
    }

    private static TextRows frame(List<Quad> quads) {
        return new TextRows(quads.stream()
                .max(Comparator.comparingDouble(Quad::width))
                .map(Quad::angle)
                .orElse(0.0));
    }

    private Optional<TextLine> line(Picture page, Quad quad) {
        Posteriors seen = v4.recognise(LineCut.of(page, quad), latin);
        return WordSplitter.line(CtcDecoder.decode(seen), seen.length(), quad);
    }

    private static MrzLines lines(MrzReader.Found found) {
        MrzText text = found.text();
        return new MrzLines(
                text.lines(),
                text.verified(),
                text.confidences().stream().mapToDouble(Double::doubleValue).average().orElse(0),
                found.quads());
    }

    @Override
    public void close() {
        workers.close();
        detector.close();
        v3.close();
        v4.close();
    }
}
