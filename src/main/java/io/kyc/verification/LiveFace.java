package io.kyc.verification;

import io.kyc.decision.Evidence;
import io.kyc.face.ComparedFaces;
import io.kyc.image.RelativeBox;
import java.util.List;
import java.util.Optional;

/**
 * Identifies the living person's face in a liveness picture.
 *
 * @param face empty when it is not known
 * @param clear whether it is known, and whether there are other faces
 */
record LiveFace(Optional<ComparedFaces.Face> face, Evidence.LiveFace clear) {
    /** A further face whose height is a smaller share of the person's face is a passer-by. */
    private static final double LEAST_HEIGHT = 0.4;

    /**
     * @param compared every face of the picture, with its similarity to the portrait
     * @param place where the liveness check saw the living person; empty when it does not say
     * @param resembling similarity from which on a further face counts as resembling the portrait
     */
    static LiveFace of(ComparedFaces compared, Optional<RelativeBox> place, double resembling) {
        List<ComparedFaces.Face> faces = compared.faces();
        if (place.isEmpty()) {
            return faces.size() == 1
                    ? new LiveFace(Optional.of(faces.get(0)), Evidence.LiveFace.FOUND)
                    : new LiveFace(Optional.empty(), Evidence.LiveFace.UNCLEAR);
        }
        Optional<ComparedFaces.Face> live = place.flatMap(compared::at);
        if (live.isEmpty()) {
            return new LiveFace(Optional.empty(), Evidence.LiveFace.UNCLEAR);
        }
        boolean alone = faces.stream()
                .filter(face -> face != live.get())
                .noneMatch(face -> face.box().height()
                                >= LEAST_HEIGHT * live.get().box().height()
                        || face.similarity().filter(s -> s >= resembling).isPresent());
        return new LiveFace(live, alone ? Evidence.LiveFace.FOUND : Evidence.LiveFace.SEVERAL);
    }
}
