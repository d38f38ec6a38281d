package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;
import java.util.List;

/** Reads printed text line by line. */
final class PrintReader {
    private final TextRecogniser net;
    private final Workers workers;
    private final CharacterSet characters = CharacterSet.latin();

    PrintReader(TextRecogniser net, Workers workers) {
        this.net = net;
        this.workers = workers;
    }

    /** @return what is seen in each quad */
    List<Strip> read(Picture picture, List<Quad> quads) {
        return workers.map(quads, quad -> Strip.of(quad, net.recognise(LineCut.of(picture, quad), characters)));
    }
}
