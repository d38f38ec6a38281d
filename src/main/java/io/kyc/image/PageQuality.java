package io.kyc.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Measures how well a photo shows the page in it. It does not judge the result.
 *
 * @param sharpness variance of the Laplacian divided by the variance of the levels where the page has most contrast, in
 *     the direction with the lower value and without the part that noise adds: 0 (no edges) to about 8, in any light
 * @param brightness level of the page's paper, 0 (black) to 100 (white)
 * @param glare share of the page that is blown out in one piece although the paper is not, 0 to 1
 * @param side the page's longer side in pixels of the photo, computed from its area with sides of 1.5 to 1
 * @param cutOff whether the page leaves the photo at one side or at two that meet
 */
public record PageQuality(double sharpness, double brightness, double glare, double side, boolean cutOff) {
    /** The longest side of the measured picture, in pixels. */
    public static final int MEASURED_SIDE = 1024;

    /** Level from which on a pixel is blown out; sensors and encoders go no higher. */
    private static final int BLOWN = 250;
    /** The share of the page's cells, those with the most contrast, on which sharpness is measured. */
    private static final double TELLING = 0.15;
    /** A cell with a lower variance is blank. */
    private static final double LEAST_CONTRAST = 30;
    /** The share of a page's cells that are at most as bright as its paper. */
    private static final double PAPER = 0.7;

    public PageQuality {
        if (!(sharpness >= 0 && brightness >= 0 && brightness <= 100 && glare >= 0 && glare <= 1 && side >= 0)) {
            throw new IllegalArgumentException("a measure out of its range");
        }
    }

    /**
     * @param picture the measured photo
     * @param portrait a part that may be white without glare, as the background of a portrait is
     */
    public static PageQuality of(PageView picture, Optional<RelativeBox> portrait) {
        return of(picture, portrait, DoubleStream::min);
    }

    /**
     * Measures a back. It may be mostly a barcode, whose bars have edges in one direction only, so the higher value of
     * the two directions counts. A camera that moved along a row of print is then not noticed.
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
                Arrays.stream(page).mapToDouble(cell -> grid.median[cell]).toArray(), PAPER);
        double area = (double) contour.cells() * grid.side * grid.side * picture.scale * picture.scale;
        return new PageQuality(
                direction.apply(sharpness(grid, page)).orElse(0),
                paper * 100 / 255,
                (double) glare(grid, page, portrait) / page.length,
                Math.sqrt(1.5 * area),
                contour.isCutOff());
    }

    /** The sharpness across and down. A camera that moved along a row blurs only one of them. */
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

    /**
     * Cells of the largest piece of the page that is blown out, apart from the portrait and from white paper; none where
     * the rest of the page is as bright.
     */
    private static int glare(CellGrid grid, int[] page, Optional<RelativeBox> portrait) {
        WhitePaper white = new WhitePaper(grid, BLOWN);
        int[] tinted = Arrays.stream(page).filter(cell -> !white.has(cell)).toArray();
        double paper = CellGrid.quantile(
                Arrays.stream(tinted).mapToDouble(cell -> grid.median[cell]).toArray(), PAPER);
        if (paper >= BLOWN) {
            return 0;
        }
        boolean[] blown = new boolean[grid.cells()];
        for (int cell : tinted) {
            blown[cell] = grid.darkest[cell] >= BLOWN && !inPortrait(grid, cell, portrait);
        }
        return CellPieces.largest(grid, blown);
    }

    /** Whether the cell lies in the box or within half its size around it. */
    private static boolean inPortrait(CellGrid grid, int cell, Optional<RelativeBox> portrait) {
        double x = (cell % grid.columns + 0.5) / grid.columns;
        double y = (cell / grid.columns + 0.5) / grid.rows;
        return portrait.filter(box -> Math.abs(x - box.left() - box.width() / 2) <= box.width()
                        && Math.abs(y - box.top() - box.height() / 2) <= box.height())
                .isPresent();
    }
}
