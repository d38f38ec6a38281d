package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the printed text and the machine-readable zone of a document in a picture, at any angle and in any
 * surroundings. It holds four nets, which are loaded at their first use. Thread-safe.
 */
public final class TextReader implements AutoCloseable {
    private static final int THREADS = 2;
    /** A line that is read with less confidence is a pattern, not text. */
    private static final double LEAST_CONFIDENCE = 0.5;

    private final Workers workers = new Workers(THREADS);
    private final TextDetector detector = new TextDetector(THREADS);
    private final TextRecogniser v3 = TextRecogniser.v3();
    private final TextRecogniser v4 = TextRecogniser.v4();
    private final PrintReader printReader = new PrintReader(v4, workers);
    private final ZoneReader mrzReader = new ZoneReader(v3, v4, workers);

    /** @return everything that was read; no lines when there is no text */
    public TextPage read(Picture page) {
        PageLayout layout = PageLayout.of(page, detector, printReader);
        Optional<ZoneReading> mrz = mrzReader.find(page, layout);
        List<Quad> print = layout.quads().stream()
                .filter(quad -> mrz.isEmpty() || mrz.get().quads().stream().noneMatch(line -> lies(quad, line)))
                .toList();
        List<Quad> unread = print.stream()
                .filter(quad -> !layout.samples().containsKey(quad))
                .toList();
        List<Strip> strips = Stream.concat(
                        printReader.read(page, unread).stream(),
                        print.stream().filter(layout.samples()::containsKey).map(layout.samples()::get))
                .toList();
        Map<Quad, TextPage.Line> lines = new HashMap<>();
        Seams.parted(strips, layout.frame()).stream()
                .flatMap(strip -> strip.line().stream())
                .filter(line -> line.confidence() >= LEAST_CONFIDENCE)
                .forEach(line -> lines.put(line.quad(), line));
        mrz.ifPresent(found -> found.lines().forEach(line -> lines.put(line.quad(), line)));
        List<TextPage.Line> ordered = layout.frame().inReadingOrder(List.copyOf(lines.keySet())).stream()
                .map(lines::get)
                .toList();
        return new TextPage(page.width(), page.height(), ordered, mrz.map(ZoneReading::zone));
    }

    private static boolean lies(Quad piece, Quad line) {
        TextRows frame = new TextRows(line.angle());
        double middle = frame.u(piece.centre());
        return middle > frame.left(line)
                && middle < frame.right(line)
                && Math.abs(frame.v(piece.centre()) - frame.v(line.centre())) < 0.5 * line.height();
    }

    /** Reads only the machine-readable zone, several times as fast as {@link #read}. */
    public Optional<ZoneLines> readMrz(Picture page) {
        return mrzReader.find(page, PageLayout.of(page, detector, printReader)).map(ZoneReading::zone);
    }

    @Override
    public void close() {
        workers.close();
        detector.close();
        v3.close();
        v4.close();
    }
}
