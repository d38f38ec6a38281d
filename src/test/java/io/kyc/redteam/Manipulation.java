package io.kyc.redteam;

import io.kyc.specimens.SpecimenPerson;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * One change of a genuine document, or of the scene in front of the camera.
 *
 * @param name of it
 * @param types of document to which it can be done
 * @param consistent types for which everything agrees afterwards, or only an optional part is missing: class (b)
 * @param change does it
 */
record Manipulation(String name, Set<GenuineDocument.Type> types, Set<GenuineDocument.Type> consistent, Change change) {

    enum Kind {
        /** Sources disagree, or one is missing; never approved. */
        CLASS_A,
        /** A consistent forgery, which no rule can detect. */
        CLASS_B
    }

    /**
     * The documents of a manipulation.
     *
     * @param own the manipulated document
     * @param other another person whose data is available
     */
    record Subject(GenuineDocument own, SpecimenPerson other, Random random) {}

    /** The pictures that are sent. */
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

    /** Makes the manipulated pictures from the genuine document. */
    interface Change {
        Shown apply(Shown genuine, Subject subject);
    }

    Kind kind(GenuineDocument.Type type) {
        return consistent.contains(type) ? Kind.CLASS_B : Kind.CLASS_A;
    }
}
