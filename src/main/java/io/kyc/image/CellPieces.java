package io.kyc.image;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds connected pieces of cells; cells that share a side are connected. */
final class CellPieces {
    private CellPieces() {}

    /** The piece that contains the start cell. */
    static boolean[] piece(CellGrid grid, int start, IntPredicate belongs) {
        boolean[] piece = new boolean[grid.cells()];
        Deque<Integer> open = new ArrayDeque<>();
        piece[start] = true;
        open.push(start);
        while (!open.isEmpty()) {
            neighbours(grid, open.pop())
                    .filter(next -> !piece[next] && belongs.test(next))
                    .forEach(next -> {
                        piece[next] = true;
                        open.push(next);
                    });
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
        return (int)
                IntStream.range(0, cells.length).filter(cell -> cells[cell]).count();
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

    static IntStream neighbours(CellGrid grid, int cell) {
        int column = cell % grid.columns;
        return IntStream.of(
                        column > 0 ? cell - 1 : -1,
                        column < grid.columns - 1 ? cell + 1 : -1,
                        cell - grid.columns,
                        cell + grid.columns)
                .filter(other -> other >= 0 && other < grid.cells());
    }
}
