package io.kyc.local.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Non-maximum suppression: of several boxes for the same face, the one with the best score stays. */
final class Nms {
    private static final double SHARED = 0.3;
    /** A part of a face that fills a tile may look like a small face. Its box lies inside that of the whole face. */
    private static final double CONTAINED = 0.6;

    private Nms() {}

    /** @return the remaining boxes, best score first */
    static <T extends FaceBox.Scored> List<T> best(List<T> boxes) {
        List<T> kept = new ArrayList<>();
        boxes.stream()
                .sorted(Comparator.comparingDouble(FaceBox.Scored::score).reversed())
                .filter(box -> kept.stream().noneMatch(other -> sameFace(box.box(), other.box())))
                .forEach(kept::add);
        return List.copyOf(kept);
    }

    static boolean sameFace(FaceBox one, FaceBox other) {
        double overlap = one.overlap(other);
        return overlap > SHARED * (one.area() + other.area() - overlap)
                || overlap > CONTAINED * Math.min(one.area(), other.area());
    }
}
