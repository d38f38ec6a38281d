package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;
import java.util.List;
import java.util.Optional;

/** Reads printed text line by line. */
final class PrintReader {
    private final TextRecogniser net;
    private final Workers workers;
    private final CharacterSet characters = CharacterSet.latin();

    PrintReader(TextRecogniser net, Workers workers) {
        this.net = net;
        this.workers = workers;
    }

    /** @return the text of each quad; empty where there is none */
    List<Optional<TextPage.Line>> read(Picture picture, List<Quad> quads) {
        return workers.map(quads, quad -> line(picture, quad));
    }

    private Optional<TextPage.Line> line(Picture picture, Quad quad) {
        Posteriors seen = net.recognise(LineCut.of(picture, quad), characters);
        return WordSplitter.line(seen, quad);
    }
}
