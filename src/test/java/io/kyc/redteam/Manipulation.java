package io.kyc.redteam;

import io.kyc.specimens.SpecimenPerson;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * One thing that is done to a genuine document, or before the camera.
 *
 * @param name of it
 * @param types of document to which it can be done
 * @param consistent types with which everything agrees afterwards, or only what nobody must show is missing: class (b)
 * @param change does it
 */
record Manipulation(String name, Set<GenuineDocument.Type> types, Set<GenuineDocument.Type> consistent, Change change) {

    enum Kind {
        /** Sources disagree, or one is missing: never approved. */
        CLASS_A,
        /** A consistent forgery, which no rule can tell. */
        CLASS_B
    }

    /** Whose document, and whose is at hand besides. */
    record Subject(GenuineDocument own, SpecimenPerson other, Random random) {}

    /** What is sent. */
    record Shown(BufferedImage front, Optional<BufferedImage> back, List<byte[]> frames) {
        static Shown genuine(GenuineDocument document) {
            return new Shown(document.front(), document.back(), ManipulatedFaces.frames(document.holder()));
        }

        Shown front(BufferedImage picture) {
            return new Shown(picture, back, frames);
        }

        Shown back(Optional<BufferedImage> picture) {
            return new Shown(front, picture, frames);
        }

        Shown live(List<byte[]> pictures) {
            return new Shown(front, back, pictures);
        }
    }

    /** From the genuine to the manipulated. */
    interface Change {
        Shown apply(Shown genuine, Subject subject);
    }

    Kind kind(GenuineDocument.Type type) {
        return consistent.contains(type) ? Kind.CLASS_B : Kind.CLASS_A;
    }
}
