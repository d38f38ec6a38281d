package io.kyc.local.face;

import java.awt.geom.Point2D;

/**
 * How well a face is lit and focused, on scales like those of Rekognition's {@code ImageQuality}, which AWS does not
 * define.
 *
 * @param brightness mean luma of the face, 0 (black) to 100 (white)
 * @param sharpness 0 (no detail) to 100: the strength of the finest detail in the face, scaled to a width of 128
 *     pixels, compared with its contrast. A face with fewer pixels counts as blurred
 */
public record FaceImageQuality(double brightness, double sharpness) {
    private static final int SIZE = 128;
    /** Ratio of detail to contrast at which the sharpness is 63. */
    private static final double TYPICAL_DETAIL = 0.06;

    static FaceImageQuality of(Pyramid pyramid, Landmarks face) {
        FaceBox box = face.bounds();
        Point2D.Double left = face.leftEye();
        Point2D.Double right = face.rightEye();
        Square square = new Square(
                box.centreX(),
                box.centreY(),
                Math.min(box.width(), box.height()),
                Math.atan2(right.y - left.y, right.x - left.x));
        return of(luma(pyramid.crop(square.toPicture(SIZE), SIZE)));
    }

    private static FaceImageQuality of(float[] luma) {
        int count = 0;
        double sum = 0;
        double squares = 0;
        double detail = 0;
        int half = SIZE / 2;
        for (int y = 1; y < SIZE - 1; y++) {
            for (int x = 1; x < SIZE - 1; x++) {
                if (Math.hypot(x - half, y - half) < half - 2) {
                    int i = y * SIZE + x;
                    double laplacian = luma[i] - (luma[i - 1] + luma[i + 1] + luma[i - SIZE] + luma[i + SIZE]) / 4;
                    count++;
                    sum += luma[i];
                    squares += luma[i] * luma[i];
                    detail += laplacian * laplacian;
                }
            }
        }
        double mean = sum / count;
        double contrast = Math.sqrt(Math.max(0, squares / count - mean * mean));
        double ratio = contrast < 1 ? 0 : Math.sqrt(detail / count) / contrast;
        return new FaceImageQuality(mean / 2.55, 100 * (1 - Math.exp(-ratio / TYPICAL_DETAIL)));
    }

    private static float[] luma(float[] planes) {
        int plane = SIZE * SIZE;
        float[] luma = new float[plane];
        for (int i = 0; i < plane; i++) {
            luma[i] = 0.299f * planes[i] + 0.587f * planes[plane + i] + 0.114f * planes[2 * plane + i];
        }
        return luma;
    }
}
