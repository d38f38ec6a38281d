package io.kyc.local.face;

import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** BlazeFace: finds faces in a square. A face must be at least a twentieth of the square's side. */
final class FaceDetectorNet implements AutoCloseable {
    private static final int SIZE = 256;

    private final OnnxNet net;

    FaceDetectorNet(Path models) {
        net = new OnnxNet(models.resolve("face_detection_blazeface.onnx"), SIZE);
    }

    /**
     * @param threshold least score, 0 to 1
     * @return the faces; one face may be among them several times
     */
    List<Detection> detect(Pyramid pyramid, Square square, double threshold) {
        SimilarityTransform toPicture = square.toPicture(1);
        return net.run(pyramid.crop(square.toPicture(SIZE), SIZE), result -> {
            float[][] boxes = ((float[][][]) result.get("boxes").orElseThrow().getValue())[0];
            float[] scores = ((float[][]) result.get("scores").orElseThrow().getValue())[0];
            float[][][] points =
                    ((float[][][][]) result.get("keypoints").orElseThrow().getValue())[0];
            List<Detection> found = new ArrayList<>();
            for (int i = 0; i < scores.length; i++) {
                if (scores[i] >= threshold && boxes[i][2] > boxes[i][0] && boxes[i][3] > boxes[i][1]) {
                    found.add(detection(toPicture, boxes[i], scores[i], points[i]));
                }
            }
            return found;
        });
    }

    private static Detection detection(SimilarityTransform toPicture, float[] box, float score, float[][] points) {
        Point2D.Double centre = toPicture.apply((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
        double width = (box[2] - box[0]) * toPicture.scale();
        double height = (box[3] - box[1]) * toPicture.scale();
        Point2D.Double left = toPicture.apply(points[0][0], points[0][1]);
        Point2D.Double right = toPicture.apply(points[1][0], points[1][1]);
        return new Detection(
                new FaceBox(centre.x - width / 2, centre.y - height / 2, width, height),
                score,
                Math.atan2(right.y - left.y, right.x - left.x));
    }

    @Override
    public void close() {
        net.close();
    }
}
