package io.kyc.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the cells of a picture that belong to the page in its middle, by the step in lightness between a page and the
 * table below it. Without such a step, as in a scan or on a table of the page's colour, the page is the whole picture.
 */
final class PageContour {
    /** Smallest difference between the levels of page and table. */
    private static final double LEAST_STEP = 30;
    /**
     * Smallest share of that difference between two neighbouring cells at the border: a page ends at once, a shadow
     * does not.
     */
    private static final double JUMP = 0.3;
    /** Smallest share of the page's border with the table where the step must be that large. */
    private static final double LEAST_BORDER = 0.7;
    /** From this share of a side on, the page leaves the picture there; below it, the side is free of the page. */
    private static final double CUT = 0.5;

    private static final double FREE = 0.1;
    /** Smallest depth of the table at a free side, as a share of the picture. */
    private static final double MARGIN = 0.06;
    /** A piece that covers a smaller share of the picture's middle is print, not a page. */
    private static final double LEAST_PIECE = 0.04;

    private final CellGrid grid;
    private final boolean[] page;
    private final boolean found;

    private PageContour(CellGrid grid, boolean[] page, boolean found) {
        this.grid = grid;
        this.page = page;
        this.found = found;
    }

    static PageContour of(CellGrid grid) {
        int threshold = otsu(grid.median);
        double step = mean(grid, level -> level >= threshold) - mean(grid, level -> level < threshold);
        if (step >= LEAST_STEP) {
            boolean[] page = CellPieces.filled(grid, middlePiece(grid, threshold));
            if (CellPieces.sharpness(grid, page, JUMP * step, false) >= LEAST_BORDER) {
                return new PageContour(grid, page, true);
            }
        }
        boolean[] all = new boolean[grid.cells()];
        Arrays.fill(all, true);
        return new PageContour(grid, all, false);
    }

    /** Whether a page was told apart from the table; if not, every cell counts as page. */
    boolean isFound() {
        return found;
    }

    boolean isPage(int cell) {
        return page[cell];
    }

    /** For each cell, whether it belongs to the page. */
    boolean[] page() {
        return page.clone();
    }

    /** The number of cells of the page. */
    int cells() {
        return CellPieces.count(page);
    }

    /**
     * Whether the page leaves the picture at one side, or at two that meet, with table at all other sides. If it leaves
     * at more sides, nothing can be said: a scan shows no table, and a strip that looks like table may be printed.
     */
    boolean isCutOff() {
        double[] touching = IntStream.range(0, 4).mapToDouble(this::touching).toArray();
        int cut = 0;
        for (int side = 0; side < 4; side++) {
            if (touching[side] >= CUT) {
                cut++;
            } else if (touching[side] > FREE && !isCutBeside(touching, side) || margin(side) < MARGIN) {
                return false;
            }
        }
        boolean opposite = touching[0] >= CUT == touching[2] >= CUT;
        return found && (cut == 1 || cut == 2 && !opposite);
    }

    /** Whether the page leaves the picture at a side next to this one; it may then touch the corner between them. */
    private static boolean isCutBeside(double[] touching, int side) {
        return touching[(side + 1) % 4] >= CUT || touching[(side + 3) % 4] >= CUT;
    }

    /**
     * The share of a side (top, right, bottom, left) along which the page touches it, from the first to the last of the
     * outermost cells that are page. Dark cells between these are a portrait or print that is cut as well.
     */
    private double touching(int side) {
        int[] touching = IntStream.range(0, length(side))
                .filter(i -> page[cell(side, i, 0)])
                .toArray();
        return touching.length == 0 ? 0 : (touching[touching.length - 1] - touching[0] + 1) / (double) length(side);
    }

    /** The median distance from a side to the page, as a share of the picture. */
    private double margin(int side) {
        int depth = length((side + 1) % 4);
        double[] margins = IntStream.range(0, length(side))
                .mapToDouble(i -> IntStream.range(0, depth)
                        .takeWhile(d -> !page[cell(side, i, d)])
                        .count())
                .toArray();
        return CellGrid.quantile(margins, 0.5) / depth;
    }

    private int length(int side) {
        return side % 2 == 0 ? grid.columns : grid.rows;
    }

    private int cell(int side, int along, int depth) {
        return switch (side) {
            case 0 -> depth * grid.columns + along;
            case 1 -> along * grid.columns + grid.columns - 1 - depth;
            case 2 -> (grid.rows - 1 - depth) * grid.columns + along;
            default -> along * grid.columns + depth;
        };
    }

    /**
     * The piece of lighter or darker cells that covers most of the picture's middle. If it is dark and reaches all
     * sides, it is the table, and the lightest piece on it is the page.
     */
    private static boolean[] middlePiece(CellGrid grid, int threshold) {
        List<boolean[]> pieces = new ArrayList<>();
        boolean[] seen = new boolean[grid.cells()];
        IntStream.range(0, grid.cells()).filter(cell -> isMiddle(grid, cell)).forEach(cell -> {
            if (!seen[cell]) {
                boolean light = grid.median[cell] >= threshold;
                boolean[] piece = CellPieces.piece(grid, cell, other -> grid.median[other] >= threshold == light);
                CellPieces.add(seen, piece);
                pieces.add(piece);
            }
        });
        pieces.sort(Comparator.comparingInt(piece -> -inTheMiddle(grid, piece)));
        boolean[] largest = pieces.get(0);
        if (!isLight(grid, largest, threshold) && reachesAllSides(grid, largest)) {
            double least = LEAST_PIECE * grid.cells() / 4;
            return pieces.stream()
                    .filter(piece -> isLight(grid, piece, threshold) && inTheMiddle(grid, piece) >= least)
                    .findFirst()
                    .orElse(largest);
        }
        return largest;
    }

    private static boolean isLight(CellGrid grid, boolean[] piece, int threshold) {
        return IntStream.range(0, piece.length)
                .filter(cell -> piece[cell])
                .limit(1)
                .allMatch(cell -> grid.median[cell] >= threshold);
    }

    private static boolean reachesAllSides(CellGrid grid, boolean[] piece) {
        PageContour as = new PageContour(grid, piece, false);
        return IntStream.range(0, 4).allMatch(side -> as.touching(side) > CUT);
    }

    private static int inTheMiddle(CellGrid grid, boolean[] piece) {
        return (int) IntStream.range(0, piece.length)
                .filter(cell -> piece[cell] && isMiddle(grid, cell))
                .count();
    }

    private static boolean isMiddle(CellGrid grid, int cell) {
        int row = cell / grid.columns;
        int column = cell % grid.columns;
        return row >= grid.rows / 4
                && row < grid.rows - grid.rows / 4
                && column >= grid.columns / 4
                && column < grid.columns - grid.columns / 4;
    }

    /** The level that separates light from dark best (Otsu 1979). */
    private static int otsu(int[] levels) {
        long[] histogram = new long[256];
        Arrays.stream(levels).forEach(level -> histogram[level]++);
        double all = Arrays.stream(levels).sum();
        double best = -1;
        int threshold = 0;
        long below = 0;
        double sumBelow = 0;
        for (int level = 0; level < 255; level++) {
            below += histogram[level];
            sumBelow += (double) level * histogram[level];
            long above = levels.length - below;
            if (below > 0 && above > 0) {
                double difference = sumBelow / below - (all - sumBelow) / above;
                double between = below * (double) above * difference * difference;
                if (between > best) {
                    best = between;
                    threshold = level + 1;
                }
            }
        }
        return threshold;
    }

    private static double mean(CellGrid grid, IntPredicate wanted) {
        return Arrays.stream(grid.median).filter(wanted).average().orElse(0);
    }
}
