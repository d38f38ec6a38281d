package io.kyc.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds every piece of a picture that is lighter or darker than all around it and ends at a sharp edge: a page, a card on
 * a sheet, the sheet on a desk. {@link PageContour} finds one of them by a single threshold; here there are many, because
 * the step between a card and a sheet can be far smaller than that between a sheet and a desk.
 */
final class SharpEdges {
    /** The thresholds, in levels. */
    private static final int FIRST = 24;

    private static final int LAST = 240;
    private static final int STEP = 12;
    /** Smallest piece as a share of the picture. */
    private static final double LEAST_PIECE = 0.06;
    /** Largest piece as a share of the picture; a larger one has no surroundings that could be seen. */
    private static final double MOST_PIECE = 0.97;
    /** Smallest difference in level between two neighbouring cells at the edge. */
    private static final int LEAST_JUMP = 12;
    /**
     * Smallest share of the edge where the difference must be that large. A piece that leaves the picture is open there:
     * it may be part of a card and part of a table.
     */
    private static final double LEAST_SHARP = 0.8;

    private final CellGrid grid;
    private final List<boolean[]> found = new ArrayList<>();
    private final int[] pieceOf;
    private final int[] open;

    private SharpEdges(CellGrid grid) {
        this.grid = grid;
        this.pieceOf = new int[grid.cells()];
        this.open = new int[grid.cells()];
    }

    /** The pieces with what they enclose, smallest first. */
    static List<boolean[]> of(CellGrid grid) {
        SharpEdges edges = new SharpEdges(grid);
        for (int threshold = FIRST; threshold <= LAST; threshold += STEP) {
            edges.look(threshold);
        }
        edges.found.sort(Comparator.comparingInt(CellPieces::count));
        return edges.found;
    }

    private void look(int threshold) {
        Arrays.fill(pieceOf, 0);
        int pieces = 0;
        for (int cell = 0; cell < pieceOf.length; cell++) {
            if (pieceOf[cell] == 0) {
                int size = mark(cell, ++pieces, threshold);
                if (size >= LEAST_PIECE * pieceOf.length && size <= MOST_PIECE * pieceOf.length) {
                    keep(pieces);
                }
            }
        }
    }

    /** Marks the piece of this cell with a number, and counts its cells. */
    private int mark(int start, int number, int threshold) {
        boolean light = grid.median[start] >= threshold;
        int size = 0;
        int waiting = 0;
        open[waiting++] = start;
        pieceOf[start] = number;
        while (waiting > 0) {
            int cell = open[--waiting];
            size++;
            for (int side = 0; side < CellPieces.SIDES; side++) {
                int next = CellPieces.neighbour(grid, cell, side);
                if (next >= 0 && pieceOf[next] == 0 && grid.median[next] >= threshold == light) {
                    pieceOf[next] = number;
                    open[waiting++] = next;
                }
            }
        }
        return size;
    }

    private void keep(int piece) {
        boolean[] cells = new boolean[pieceOf.length];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = pieceOf[cell] == piece;
        }
        boolean[] filled = CellPieces.filled(grid, cells);
        if (CellPieces.count(filled) <= MOST_PIECE * filled.length
                && CellPieces.sharpness(grid, filled, LEAST_JUMP, true) >= LEAST_SHARP
                && found.stream().noneMatch(other -> Arrays.equals(other, filled))) {
            found.add(filled);
        }
    }
}
