package io.kyc.image;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** The outline of the page as {@link PageContour} sees it, enlarged by the width of a cell; empty when it sees none. */
    public Optional<PageShape> shape() {
        return page().map(this::around).findFirst();
    }

    /**
     * The outlines of everything in the picture that could be the page, smallest first: {@link #shape}, and every piece
     * with a sharp edge. Measured at the first call, which takes about as long as all else of a view.
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

    /** Only the first and the last cell of a row can be at the outline. */
    private PageShape around(boolean[] cells) {
        List<Point2D.Double> corners = new ArrayList<>();
        for (int row = 0; row < grid.rows; row++) {
            int first = -1;
            int last = -1;
            for (int column = 0; column < grid.columns; column++) {
                if (cells[row * grid.columns + column]) {
                    first = first < 0 ? column : first;
                    last = column;
                }
            }
            if (first >= 0) {
                // A cell more on each side, so that print at the page's edge is inside.
                for (int y = row - 1; y <= row + 2; y += 3) {
                    corners.add(corner(first - 1, y));
                    corners.add(corner(last + 2, y));
                }
            }
        }
        return PageShape.around(corners);
    }

    private Point2D.Double corner(int column, int row) {
        return new Point2D.Double(column * grid.side / width, row * grid.side / height);
    }
}
