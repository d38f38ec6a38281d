package io.kyc.image;

/**
 * Tells white paper, like the strip under many zones, from reflected light. Print on white paper is dark. Light that
 * makes paper white also makes its print light.
 */
final class WhitePaper {
    /** The darkest tenth of a cell with legible print is at most this level. */
    private static final int INK = 150;
    /** The number of cells that are looked at on each side. Margins are not wider. */
    private static final int AROUND = 5;
    /** The smallest share of these cells that have legible print. The edge of a reflection has less. */
    private static final double LEAST_PRINT = 0.06;

    private final CellGrid grid;
    /** For each corner the number of cells with legible print on white above it and to its left. */
    private final int[][] print;

    /** @param white level from which paper is white */
    WhitePaper(CellGrid grid, int white) {
        this.grid = grid;
        print = new int[grid.rows + 1][grid.columns + 1];
        for (int row = 0; row < grid.rows; row++) {
            for (int column = 0; column < grid.columns; column++) {
                int cell = row * grid.columns + column;
                int legible = grid.median[cell] >= white && grid.darkest[cell] <= INK ? 1 : 0;
                print[row + 1][column + 1] =
                        legible + print[row][column + 1] + print[row + 1][column] - print[row][column];
            }
        }
    }

    /** Whether there is legible print on white around the cell. */
    boolean has(int cell) {
        int row = cell / grid.columns;
        int column = cell % grid.columns;
        int top = Math.max(0, row - AROUND);
        int bottom = Math.min(grid.rows, row + AROUND + 1);
        int left = Math.max(0, column - AROUND);
        int right = Math.min(grid.columns, column + AROUND + 1);
        int legible = print[bottom][right] - print[top][right] - print[bottom][left] + print[top][left];
        return legible >= LEAST_PRINT * (bottom - top) * (right - left);
    }
}
