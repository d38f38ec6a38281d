package io.kyc.local.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides where to look for faces. It looks in the whole picture; upside down too, if that gives no certain face; in
 * tiles of a large picture, for faces that are too small in the whole; and with a black border, if a face fills the
 * frame or none was found.
 */
final class FaceSearch {
    private static final double LEAST_SCORE = 0.5;
    /** There are many tiles, and they show textures large, so a doubtful face in a tile is usually none. */
    private static final double LEAST_TILE_SCORE = 0.65;

    private static final double CERTAIN_SCORE = 0.8;
    /** A face that takes more of the picture than this is found more reliably with a border around the picture. */
    private static final double FILLS_FRAME = 1 / 1.4;

    private static final int MOST_FACES = 100;

    private final FaceDetectorNet detector;
    private final FaceMeshNet mesh;

    FaceSearch(FaceDetectorNet detector, FaceMeshNet mesh) {
        this.detector = detector;
        this.mesh = mesh;
    }

    /** @return the faces, largest first, at most 100 */
    List<Face> faces(Pyramid pyramid) {
        int width = pyramid.picture().width();
        int height = pyramid.picture().height();
        Square whole = Square.letterbox(width, height);
        List<Detection> detections = new ArrayList<>(bothWaysUp(pyramid, whole));
        for (Square tile : Tiles.of(width, height)) {
            detections.addAll(smallFaces(pyramid, tile, certain(detections)));
        }
        List<Face> faces = measured(pyramid, detections);
        if (faces.isEmpty() || largestSide(faces.get(0)) > FILLS_FRAME * Math.max(width, height)) {
            detections.addAll(bothWaysUp(pyramid, whole.withBorder()));
            faces = measured(pyramid, detections);
        }
        return faces;
    }

    private List<Detection> bothWaysUp(Pyramid pyramid, Square square) {
        List<Detection> found = new ArrayList<>(detector.detect(pyramid, square, LEAST_SCORE));
        if (!certain(found)) {
            found.addAll(detector.detect(pyramid, square.upsideDown(), LEAST_SCORE));
        }
        return found;
    }

    private List<Detection> smallFaces(Pyramid pyramid, Square tile, boolean upright) {
        List<Detection> found = new ArrayList<>(detector.detect(pyramid, tile, LEAST_TILE_SCORE));
        if (!upright) {
            found.addAll(detector.detect(pyramid, tile.upsideDown(), LEAST_TILE_SCORE));
        }
        // A larger face is found in the whole picture. A large one in a tile is usually a part of something else.
        found.removeIf(face -> face.box().width() > Tiles.OVERLAP * tile.side());
        return found;
    }

    private static boolean certain(List<Detection> found) {
        return found.stream().anyMatch(face -> face.score() >= CERTAIN_SCORE);
    }

    private List<Face> measured(Pyramid pyramid, List<Detection> detections) {
        List<Face> faces = new ArrayList<>();
        for (Detection detection : Nms.best(detections)) {
            mesh.mesh(pyramid, detection).ifPresent(found -> {
                Landmarks landmarks = found.landmarks();
                faces.add(new Face(
                        landmarks.bounds(),
                        detection.score(),
                        found.presence(),
                        landmarks,
                        HeadPose.of(landmarks),
                        FaceImageQuality.of(pyramid, landmarks)));
            });
        }
        // Two detections may give the same mesh.
        return standingAlike(Nms.best(faces)).stream()
                .sorted(Comparator.comparingDouble((Face face) -> face.box().area())
                        .reversed())
                .limit(MOST_FACES)
                .toList();
    }

    /**
     * Without the doubtful faces that stand upside down to the surest one. Folds of cloth and gloves look like faces that
     * way; the people in one picture stand the same way up.
     *
     * @param faces the surest first
     */
    private static List<Face> standingAlike(List<Face> faces) {
        return faces.stream()
                .filter(face -> face.score() >= CERTAIN_SCORE || isAlike(face, faces.get(0)))
                .toList();
    }

    private static boolean isAlike(Face face, Face surest) {
        return Math.cos(Math.toRadians(face.pose().roll() - surest.pose().roll())) > 0;
    }

    private static double largestSide(Face face) {
        return Math.max(face.box().width(), face.box().height());
    }
}
