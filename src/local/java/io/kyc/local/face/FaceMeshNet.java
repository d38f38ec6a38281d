package io.kyc.local.face;

import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.util.Optional;

/** MediaPipe face mesh. It runs twice; the second crop is made from the first result, and its result counts. */
final class FaceMeshNet implements AutoCloseable {
    private static final int SIZE = 192;
    private static final double NECESSARY_PRESENCE = 0.5;

    private final OnnxNet net;

    FaceMeshNet(Path models) {
        net = new OnnxNet(models.resolve("face_mesh.onnx"), SIZE);
    }

    /** @param presence probability that the crop shows a face, 0.5 to 1 */
    record Mesh(Landmarks landmarks, double presence) {}

    /** @return empty when the net finds no face there */
    Optional<Mesh> mesh(Pyramid pyramid, Detection detection) {
        FaceBox box = detection.box();
        Mesh first = run(
                pyramid,
                new Square(box.centreX(), box.centreY(), 1.5 * Math.max(box.width(), box.height()), detection.roll()));
        FaceBox bounds = first.landmarks().bounds();
        Point2D.Double left = first.landmarks().mean(33, 133);
        Point2D.Double right = first.landmarks().mean(263, 362);
        Mesh second = run(
                pyramid,
                new Square(
                        bounds.centreX(),
                        bounds.centreY(),
                        1.4 * Math.max(bounds.width(), bounds.height()),
                        Math.atan2(right.y - left.y, right.x - left.x)));
        return Optional.of(second).filter(mesh -> mesh.presence() >= NECESSARY_PRESENCE);
    }

    private Mesh run(Pyramid pyramid, Square square) {
        SimilarityTransform toPicture = square.toPicture(SIZE);
        return net.run(pyramid.crop(toPicture, SIZE), result -> {
            float[][] points =
                    ((float[][][]) result.get("landmarks").orElseThrow().getValue())[0];
            float[][] presence =
                    (float[][]) result.get("presence").orElseThrow().getValue();
            double[] xyz = new double[3 * Landmarks.COUNT];
            for (int i = 0; i < points.length; i++) {
                Point2D.Double point = toPicture.apply(points[i][0], points[i][1]);
                xyz[3 * i] = point.x;
                xyz[3 * i + 1] = point.y;
                xyz[3 * i + 2] = points[i][2] * toPicture.scale();
            }
            return new Mesh(new Landmarks(xyz), presence[0][0]);
        });
    }

    @Override
    public void close() {
        net.close();
    }
}
