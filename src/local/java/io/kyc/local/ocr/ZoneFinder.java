package io.kyc.local.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** Looks for possible machine-readable zones: long lines of one size, one below the other. */
final class ZoneFinder {
    /** Least length of a zone's line as a multiple of its height (TD1 has 30 characters). */
    private static final double LONG = 10;
    /**
     * Detectors leave out parts of a run of fillers, so pieces up to this many heights apart may belong to one line.
     */
    private static final double[] GAPS = {8, 2.5};

    private static final int MOST_LINES = 8;

    private ZoneFinder() {}

    /**
     * A line that may belong to a zone, and the groups of two and three lines around it.
     *
     * @param line long enough for a zone
     * @param windows lines from top to bottom, with {@code line} among them
     */
    record Candidate(Quad line, List<List<Quad>> windows) {}

    /**
     * @param quads all text, in the frame's direction of reading
     * @return the longest relative to its height first
     */
    static List<Candidate> candidates(List<Quad> quads, TextRows frame) {
        List<Quad> lines = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (double gap : GAPS) {
            List<Quad> rows = frame.joined(quads, gap);
            rows.stream()
                    .filter(row -> row.width() > LONG * row.height() && !lines.contains(row))
                    .forEach(row -> {
                        lines.add(row);
                        candidates.add(new Candidate(row, windows(row, rows, frame)));
                    });
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(c -> -c.line.width() / c.line.height()))
                .limit(MOST_LINES)
                .toList();
    }

    private static List<List<Quad>> windows(Quad line, List<Quad> rows, TextRows frame) {
        List<Quad> above = new ArrayList<>();
        List<Quad> below = new ArrayList<>();
        rows.stream()
                .filter(row -> row != line && besides(row, line, frame))
                .sorted(Comparator.comparingDouble(row -> Math.abs(distance(line, row, frame))))
                .forEach(row -> (distance(line, row, frame) < 0 ? above : below).add(row));
        List<List<Quad>> windows = new ArrayList<>();
        for (int count = 3; count >= 2; count--) {
            for (int from = -2; from <= 0; from++) {
                int to = from + count - 1;
                if (to >= 0 && -from <= above.size() && to <= below.size()) {
                    List<Quad> window = new ArrayList<>();
                    for (int i = from; i <= to; i++) {
                        window.add(i < 0 ? above.get(-i - 1) : i == 0 ? line : below.get(i - 1));
                    }
                    if (evenlySpaced(window, frame)) {
                        windows.add(window);
                    }
                }
            }
        }
        return windows;
    }

    /**
     * Whether a row has about the same height, lies between the line's ends, and is at its start or over most of it.
     */
    private static boolean besides(Quad row, Quad line, TextRows frame) {
        double height = line.height();
        double start = frame.left(row) - frame.left(line);
        double end = frame.right(row) - frame.right(line);
        return row.height() > 0.5 * height
                && row.height() < 2 * height
                && Math.abs(distance(line, row, frame)) > 0.5 * height
                && Math.abs(distance(line, row, frame)) < 6 * height
                && start > -3 * height
                && end < 3 * height
                && (start < 3 * height || row.width() > 0.6 * line.width());
    }

    private static boolean evenlySpaced(List<Quad> window, TextRows frame) {
        double[] gaps = new double[window.size() - 1];
        double height = 0;
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = distance(window.get(i), window.get(i + 1), frame);
            height = Math.max(
                    height, Math.max(window.get(i).height(), window.get(i + 1).height()));
        }
        double widest = DoubleStream.of(gaps).max().orElseThrow();
        double narrowest = DoubleStream.of(gaps).min().orElseThrow();
        return widest < 3 * height && narrowest > 0.5 * height && widest < 1.5 * narrowest;
    }

    /** The distance of the lower line from the upper one, measured at the lower one. */
    private static double distance(Quad upper, Quad lower, TextRows frame) {
        double middle = (frame.left(lower) + frame.right(lower)) / 2;
        double along = (middle - frame.left(upper)) / (frame.right(upper) - frame.left(upper));
        return frame.v(lower.centre()) - frame.v(upper.at(along, 0.5));
    }
}
