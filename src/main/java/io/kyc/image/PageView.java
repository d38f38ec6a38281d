package io.kyc.image;

import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A picture of a page, measured once: its cells, and the place of the page. */
public final class PageView {
    final CellGrid grid;
    final PageContour contour;
    final double scale;
    private final double width;
    private final double height;
    private List<PageShape> shapes;

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

    /**
     * The outlines of everything in the picture that could be the page, smallest first: the page as {@link PageContour}
     * sees it, and every piece with a sharp edge. Each is enlarged by the width of a cell. Measured at the first call.
     */
    public synchronized List<PageShape> shapes() {
        if (shapes == null) {
            shapes = Stream.concat(page(), SharpEdges.of(grid).stream())
                    .map(this::around)
                    .sorted(Comparator.comparingDouble(PageShape::area))
                    .toList();
        }
        return shapes;
    }

    private Stream<boolean[]> page() {
        return Stream.of(contour).filter(PageContour::isFound).map(PageContour::page);
    }

    private PageShape around(boolean[] cells) {
        return PageShape.around(IntStream.range(0, cells.length)
                .filter(cell -> cells[cell])
                .boxed()
                .flatMap(this::corners)
                .toList());
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
