package io.kyc.local.ocr;

/** A PP-OCR recognition net, which reads the text on a cut line. Thread-safe; each run uses one thread. */
final class TextRecogniser implements AutoCloseable {
    private final OcrNet net;

    private TextRecogniser(String resource) {
        this.net = new OcrNet(resource, 1);
    }

    static TextRecogniser v3() {
        return new TextRecogniser("/models/ch_PP-OCRv3_rec_infer.onnx");
    }

    static TextRecogniser v4() {
        return new TextRecogniser("/models/ch_PP-OCRv4_rec_infer.onnx");
    }

    /** @return about one step for every 8 pixels of the cut */
    Posteriors recognise(LineCut cut, CharacterSet characters) {
        return characters.select(net.run(cut.planes(), LineCut.HEIGHT, cut.width()));
    }

    @Override
    public void close() {
        net.close();
    }
}
