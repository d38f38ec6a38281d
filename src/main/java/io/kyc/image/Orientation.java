package io.kyc.image;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;

/** The eight ways in which a picture can be stored (EXIF tag 0x0112), named by the change that makes it upright. */
enum Orientation {
    UPRIGHT,
    MIRROR,
    TURN_180,
    FLIP,
    TRANSPOSE,
    TURN_RIGHT,
    TRANSVERSE,
    TURN_LEFT;

    /** @param tag the EXIF value; any value except 2 to 8 counts as upright, as in viewers */
    static Orientation of(int tag) {
        return tag >= 1 && tag <= 8 ? values()[tag - 1] : UPRIGHT;
    }

    /** Whether the upright picture's width is the stored height. */
    boolean swapsSides() {
        return ordinal() >= TRANSPOSE.ordinal();
    }

    /**
     * @param width stored width
     * @param height stored height
     * @return the map from stored to upright coordinates
     */
    AffineTransform toUpright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRROR -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case TURN_180 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case FLIP -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSE -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TURN_RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSE -> new AffineTransform(0, -1, -1, 0, height, width);
            case TURN_LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /**
     * @param upright a region of the upright picture
     * @param width stored width
     * @param height stored height
     * @return the same region of the stored picture
     */
    Rectangle toStored(Rectangle upright, int width, int height) {
        try {
            return toUpright(width, height)
                    .createInverse()
                    .createTransformedShape(upright)
                    .getBounds();
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new IllegalStateException("turns and mirrors can be undone", e);
        }
    }
}
