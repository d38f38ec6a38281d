package io.kyc.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How well a photo shows the page in it, measured, not judged.
 *
 * @param sharpness variance of the Laplacian, in the direction where it is less, over that of the levels where the page has most
 *     contrast, what noise adds to it taken off: 0 (nothing has an edge) to about 8, whatever the light
 * @param brightness level of the page's paper, 0 (black) to 100 (white)
 * @param glare share of the page that is blown out although the paper is not, in one piece, 0 to 1
 * @param side the page's longer side in pixels of the photo, by the area of a page whose sides are as 1.5 to 1
 * @param cutOff whether the page leaves the photo at one side or at two that meet
 */
public record PageQuality(double sharpness, double brightness, double glare, double side, boolean cutOff) {
    /** Longest side of the picture that is measured, in pixels. */
    public static final int MEASURED_SIDE = 1024;

    /** Sensors and encoders stop there. */
    private static final int BLOWN = 250;
    /** Share of the page's cells that show how sharp it is: those with the most contrast. */
    private static final double TELLING = 0.15;
    /** Variance below which a cell is blank. */
    private static final double LEAST_CONTRAST = 30;

    public PageQuality {
        if (!(sharpness >= 0 && brightness >= 0 && brightness <= 100 && glare >= 0 && glare <= 1 && side >= 0)) {
            throw new IllegalArgumentException("a measure out of its range");
        }
    }

    /**
     * @param picture the photo as it was measured
     * @param portrait a part that may be white without glare, as portraits' backgrounds are
     */
    public static PageQuality of(PageView picture, Optional<RelativeBox> portrait) {
        return of(picture, portrait, DoubleStream::min);
    }

    /**
     * The quality of a back. A back may be a barcode for the most part: its bars have edges in one direction, so the sharper one counts. A camera that
     * moved along a row of print is not noticed then.
     */
    public static PageQuality ofBack(PageView picture) {
        return of(picture, Optional.empty(), DoubleStream::max);
    }

    private static PageQuality of(
            PageView picture, Optional<RelativeBox> portrait, Function<DoubleStream, OptionalDouble> direction) {
        CellGrid grid = picture.grid;
        PageContour contour = picture.contour;
        int[] page = IntStream.range(0, grid.cells()).filter(contour::isPage).toArray();
        double paper = CellGrid.quantile(
                Arrays.stream(page).mapToDouble(cell -> grid.median[cell]).toArray(), 0.7);
        double area = (double) contour.cells() * grid.side * grid.side * picture.scale * picture.scale;
        return new PageQuality(
                direction.apply(sharpness(grid, page)).orElse(0),
                paper * 100 / 255,
                paper >= BLOWN ? 0 : (double) glare(grid, contour, portrait) / page.length,
                Math.sqrt(1.5 * area),
                contour.isCutOff());
    }

    /** Across and down: a camera that moved along a row leaves the lines of that row as they are. */
    private static DoubleStream sharpness(CellGrid grid, int[] page) {
        double contrast = CellGrid.quantile(values(grid.contrast, page), 1 - TELLING);
        int[] telling = Arrays.stream(page)
                .filter(cell -> grid.contrast[cell] >= Math.max(contrast, LEAST_CONTRAST))
                .toArray();
        return Arrays.stream(grid.detail).mapToDouble(detail -> {
            double noise = CellGrid.quantile(values(detail, page), 0.1);
            double[] ratios = Arrays.stream(telling)
                    .mapToDouble(cell -> Math.max(0, detail[cell] - noise) / grid.contrast[cell])
                    .toArray();
            return CellGrid.quantile(ratios, 0.75);
        });
    }

    private static double[] values(double[] all, int[] cells) {
        return Arrays.stream(cells).mapToDouble(cell -> all[cell]).toArray();
    }

    /** Cells of the largest piece of the page that is blown out, the portrait aside. */
    private static int glare(CellGrid grid, PageContour contour, Optional<RelativeBox> portrait) {
        boolean[] blown = new boolean[grid.cells()];
        for (int cell = 0; cell < blown.length; cell++) {
            blown[cell] = contour.isPage(cell) && grid.darkest[cell] >= BLOWN && !inPortrait(grid, cell, portrait);
        }
        return CellPieces.largest(grid, blown);
    }

    /** Within the box and half its size around it. */
    private static boolean inPortrait(CellGrid grid, int cell, Optional<RelativeBox> portrait) {
        double x = (cell % grid.columns + 0.5) / grid.columns;
        double y = (cell / grid.columns + 0.5) / grid.rows;
        return portrait.filter(box -> Math.abs(x - box.left() - box.width() / 2) <= box.width()
                        && Math.abs(y - box.top() - box.height() / 2) <= box.height())
                .isPresent();
    }
}
