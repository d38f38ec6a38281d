package io.kyc.local.face;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a large picture into overlapping squares. The detector finds faces from a twentieth of its square's side on.
 * In the whole picture that is a twentieth of the long side; in a tile of a quarter of that side, it is an eightieth:
 * 50 pixels in 4000. Grey prints must be twice as large. Rekognition asks for 40 pixels in 1920.
 */
final class Tiles {
    /** The overlap of neighbours as a share of the side. A face up to that size lies whole in one tile. */
    static final double OVERLAP = 0.25;

    private static final double PART_OF_LONG_SIDE = 0.25;
    /** A twentieth of it is 50 pixels; smaller faces are of no use to the embedding. */
    private static final int LEAST_SIDE = 1000;

    private Tiles() {}

    /** @return the tiles; none if every useful face is found in the whole picture */
    static List<Square> of(int width, int height) {
        int longSide = Math.max(width, height);
        List<Square> tiles = new ArrayList<>();
        if (longSide <= LEAST_SIDE) {
            return tiles;
        }
        double side = Math.min(Math.max(LEAST_SIDE, PART_OF_LONG_SIDE * longSide), longSide);
        for (double y : centres(height, side)) {
            for (double x : centres(width, side)) {
                tiles.add(new Square(x, y, side, 0));
            }
        }
        return tiles;
    }

    private static double[] centres(int length, double side) {
        if (length <= side) {
            return new double[] {length / 2.0};
        }
        int count = 1 + (int) Math.ceil((length - side) / (side * (1 - OVERLAP)));
        double[] centres = new double[count];
        for (int i = 0; i < count; i++) {
            centres[i] = side / 2 + i * (length - side) / (count - 1);
        }
        return centres;
    }
}
