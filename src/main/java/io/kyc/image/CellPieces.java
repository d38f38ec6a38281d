package io.kyc.image;

import java.util.function.IntPredicate;

/** Finds connected pieces of cells; cells that share a side are connected. */
final class CellPieces {
    static final int SIDES = 4;

    private CellPieces() {}

    /** The piece that contains the start cell. */
    static boolean[] piece(CellGrid grid, int start, IntPredicate belongs) {
        boolean[] piece = new boolean[grid.cells()];
        int[] open = new int[piece.length];
        int waiting = 0;
        open[waiting++] = start;
        piece[start] = true;
        while (waiting > 0) {
            int cell = open[--waiting];
            for (int side = 0; side < SIDES; side++) {
                int next = neighbour(grid, cell, side);
                if (next >= 0 && !piece[next] && belongs.test(next)) {
                    piece[next] = true;
                    open[waiting++] = next;
                }
            }
        }
        return piece;
    }

    /** The piece with everything that it encloses: portraits and print are darker than the paper around them. */
    static boolean[] filled(CellGrid grid, boolean[] piece) {
        boolean[] outside = new boolean[piece.length];
        for (int cell = 0; cell < piece.length; cell++) {
            if (isAtEdge(grid, cell) && !piece[cell] && !outside[cell]) {
                add(outside, piece(grid, cell, other -> !piece[other]));
            }
        }
        boolean[] filled = new boolean[piece.length];
        for (int cell = 0; cell < filled.length; cell++) {
            filled[cell] = !outside[cell];
        }
        return filled;
    }

    /** The number of cells in the largest piece. */
    static int largest(CellGrid grid, boolean[] cells) {
        boolean[] seen = new boolean[cells.length];
        int most = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] && !seen[cell]) {
                boolean[] piece = piece(grid, cell, other -> cells[other]);
                add(seen, piece);
                most = Math.max(most, count(piece));
            }
        }
        return most;
    }

    static int count(boolean[] cells) {
        int count = 0;
        for (boolean cell : cells) {
            count += cell ? 1 : 0;
        }
        return count;
    }

    static void add(boolean[] cells, boolean[] more) {
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] |= more[cell];
        }
    }

    static boolean isAtEdge(CellGrid grid, int cell) {
        int row = cell / grid.columns;
        int column = cell % grid.columns;
        return row == 0 || column == 0 || row == grid.rows - 1 || column == grid.columns - 1;
    }

    /** The cell above, right, below or left, by a number from 0 to 3; -1 outside the picture. */
    static int neighbour(CellGrid grid, int cell, int side) {
        int column = cell % grid.columns;
        return switch (side) {
            case 0 -> cell - grid.columns < 0 ? -1 : cell - grid.columns;
            case 1 -> column < grid.columns - 1 ? cell + 1 : -1;
            case 2 -> cell + grid.columns < grid.cells() ? cell + grid.columns : -1;
            default -> column > 0 ? cell - 1 : -1;
        };
    }

    /**
     * The share of a piece's outline at which two neighbours differ by at least {@code least} levels; 0 without an outline.
     *
     * @param atEdge whether the picture's edge counts as outline, along which nothing differs
     */
    static double sharpness(CellGrid grid, boolean[] piece, double least, boolean atEdge) {
        int pairs = 0;
        int sharp = 0;
        for (int cell = 0; cell < piece.length; cell++) {
            for (int side = 0; piece[cell] && side < SIDES; side++) {
                int next = neighbour(grid, cell, side);
                pairs += next < 0 ? atEdge ? 1 : 0 : piece[next] ? 0 : 1;
                sharp += next >= 0 && !piece[next] && Math.abs(grid.median[cell] - grid.median[next]) >= least ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : (double) sharp / pairs;
    }
}
