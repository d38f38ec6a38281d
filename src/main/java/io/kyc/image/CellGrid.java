package io.kyc.image;

import java.util.Arrays;

/**
 * A picture cut into square cells, about {@value #ALONG} along its longer side, with statistics of each cell.
 *
 * <p>All arrays go row by row. Levels are 0 to 255.
 */
final class CellGrid {
    private static final int ALONG = 64;
    private static final int SMALLEST = 4;

    final int columns;
    final int rows;
    /** The side of a cell in pixels of the picture. */
    final int side;
    /** The median level of each cell. In a cell with print this is the paper. */
    final int[] median;
    /** The 10th percentile of each cell's levels. */
    final int[] darkest;
    /** The variance of each cell's levels. */
    final double[] contrast;
    /** The variance of the Laplacian's two parts in each cell: second differences along a row, and down a column. */
    final double[][] detail;

    CellGrid(GreyPicture picture) {
        int wanted = Math.max(SMALLEST, Math.max(picture.width(), picture.height()) / ALONG);
        side = Math.min(wanted, Math.min(picture.width(), picture.height()));
        columns = picture.width() / side;
        rows = picture.height() / side;
        int cells = columns * rows;
        median = new int[cells];
        darkest = new int[cells];
        contrast = new double[cells];
        detail = new double[2][cells];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                measure(picture, column, row);
            }
        }
    }

    int cells() {
        return columns * rows;
    }

    private void measure(GreyPicture picture, int column, int row) {
        byte[] levels = picture.levels();
        int width = picture.width();
        int left = column * side;
        int right = left + side;
        int[] histogram = new int[256];
        // Integers, so that a cell's sums are exact.
        long sum = 0;
        long squares = 0;
        long across = 0;
        long down = 0;
        for (int y = row * side; y < (row + 1) * side; y++) {
            boolean inside = y > 0 && y < picture.height() - 1;
            for (int x = left; x < right; x++) {
                int at = y * width + x;
                int level = levels[at] & 0xFF;
                histogram[level]++;
                sum += level;
                squares += level * level;
                if (inside && x > 0 && x < width - 1) {
                    int alongRow = (levels[at - 1] & 0xFF) + (levels[at + 1] & 0xFF) - 2 * level;
                    int alongColumn = (levels[at - width] & 0xFF) + (levels[at + width] & 0xFF) - 2 * level;
                    across += alongRow * alongRow;
                    down += alongColumn * alongColumn;
                }
            }
        }
        int pixels = side * side;
        int cell = row * columns + column;
        median[cell] = quantile(histogram, pixels / 2);
        darkest[cell] = quantile(histogram, pixels / 10);
        double mean = (double) sum / pixels;
        contrast[cell] = (double) squares / pixels - mean * mean;
        // The mean of the differences is near 0, because levels that rise in a cell fall again.
        detail[0][cell] = (double) across / pixels;
        detail[1][cell] = (double) down / pixels;
    }

    private static int quantile(int[] histogram, int pixels) {
        int level = 0;
        for (int below = histogram[0]; below <= pixels; below += histogram[level]) {
            level++;
        }
        return level;
    }

    /** The quantile of the values for a share of 0 to 1; 0 without values. */
    static double quantile(double[] values, double share) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }
}
