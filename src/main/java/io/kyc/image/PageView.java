package io.kyc.image;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A picture of a page, measured once: its cells, and the place of the page. */
public final class PageView {
    final CellGrid grid;
    final PageContour contour;
    final double scale;
    private final double width;
    private final double height;

    private PageView(GreyPicture picture) {
        grid = new CellGrid(picture);
        contour = PageContour.of(grid);
        scale = picture.scale();
        width = picture.width();
        height = picture.height();
    }

    /** @param picture the photo, at most {@value PageQuality#MEASURED_SIDE} pixels a side */
    public static PageView of(GreyPicture picture) {
        return new PageView(picture);
    }

    /** The page's outline, enlarged by the width of a cell; empty when no page was told apart from the table. */
    public Optional<PageShape> shape() {
        if (!contour.isFound()) {
            return Optional.empty();
        }
        List<Point2D.Double> corners = IntStream.range(0, grid.cells())
                .filter(contour::isPage)
                .boxed()
                .flatMap(this::corners)
                .toList();
        return corners.isEmpty() ? Optional.empty() : Optional.of(PageShape.around(corners));
    }

    /** The corners of the cell and its neighbours, so that print at the page's edge is inside. */
    private Stream<Point2D.Double> corners(int cell) {
        int column = cell % grid.columns;
        int row = cell / grid.columns;
        return Stream.of(column - 1, column + 2)
                .flatMap(x -> Stream.of(row - 1, row + 2)
                        .map(y -> new Point2D.Double(x * grid.side / width, y * grid.side / height)));
    }
}
