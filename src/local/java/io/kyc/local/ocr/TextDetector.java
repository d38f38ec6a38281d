package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds pieces of text with the PP-OCRv4 detection net (differentiable binarisation), as rectangles at any angle.
 *
 * <p>The net sees blue, green and red planes, normalised, both sides multiples of 32.
 */
final class TextDetector implements AutoCloseable {
    private static final float[] MEAN = {123.675f, 116.28f, 103.53f};
    private static final float[] DEVIATION = {58.395f, 57.12f, 57.375f};
    /** The net is trained on shrunken text, so every side is moved outwards by area * ratio / perimeter. */
    private static final double UNCLIP = 1.6;

    private static final double LEAST_BREADTH = 3;

    private final OcrNet net;

    TextDetector(int threads) {
        this.net = new OcrNet("/models/ch_PP-OCRv4_det_infer.onnx", threads);
    }

    /**
     * @param longerSide size in pixels to which the region is shrunk; it is never enlarged
     * @return rectangles in pixels of the picture
     */
    List<MinimumAreaRectangle> detect(Picture picture, Region region, int longerSide) {
        double scale = Math.min(1, (double) longerSide / region.longerSide());
        int width = multipleOf32(region.width() * scale);
        int height = multipleOf32(region.height() * scale);
        OcrNet.Output output = net.run(planes(picture, region, width, height), height, width);
        List<MinimumAreaRectangle> found = new ArrayList<>();
        for (List<Point2D.Double> edge : TextComponents.edges(new ProbabilityMap(width, height, output.values()))) {
            MinimumAreaRectangle box = MinimumAreaRectangle.around(edge);
            if (box.breadth() + 1 >= LEAST_BREADTH) {
                found.add(onPicture(
                        grown(box), region, (double) region.width() / width, (double) region.height() / height));
            }
        }
        return found;
    }

    private static float[] planes(Picture picture, Region region, int width, int height) {
        float[][] rgb = Shrink.resample(picture, region, width, height);
        float[] planes = new float[3 * width * height];
        for (int plane = 0; plane < 3; plane++) {
            float[] colour = rgb[2 - plane];
            for (int i = 0; i < colour.length; i++) {
                planes[plane * colour.length + i] = (colour[i] - MEAN[plane]) / DEVIATION[plane];
            }
        }
        return planes;
    }

    private static int multipleOf32(double side) {
        return Math.max(32, (int) Math.round(side / 32) * 32);
    }

    private static MinimumAreaRectangle grown(MinimumAreaRectangle box) {
        double length = box.length() + 1;
        double breadth = box.breadth() + 1;
        double distance = length * breadth * UNCLIP / (2 * (length + breadth));
        return new MinimumAreaRectangle(box.centre(), box.angle(), length + 2 * distance, breadth + 2 * distance);
    }

    private static MinimumAreaRectangle onPicture(MinimumAreaRectangle box, Region region, double sx, double sy) {
        double cos = Math.cos(box.angle());
        double sin = Math.sin(box.angle());
        return new MinimumAreaRectangle(
                new Point2D.Double(region.x() + (box.centre().x + 0.5) * sx, region.y() + (box.centre().y + 0.5) * sy),
                Math.atan2(sin * sy, cos * sx),
                box.length() * Math.hypot(cos * sx, sin * sy),
                box.breadth() * Math.hypot(sin * sx, cos * sy));
    }

    @Override
    public void close() {
        net.close();
    }
}
