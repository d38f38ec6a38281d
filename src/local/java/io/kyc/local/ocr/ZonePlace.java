package io.kyc.local.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The possible place of a machine-readable zone.
 *
 * @param lines from top to bottom, each from its first to its last character with some margin
 * @param pitch distance from one character to the next, in pixels
 */
record ZonePlace(List<Quad> lines, double pitch) {
    /** Margin at both ends in pitches, from the middle of the outermost characters. */
    private static final double ROOM = 0.9;
    /** A line whose characters fit a grid this well belongs to a zone, even if no other line was detected beside it. */
    private static final double SURELY_A_ZONE = 0.75;
    /** A line that extends this many pitches beyond the zone belongs to a longer one. */
    private static final double OVERHANG = 3;
    /** Distance between lines in pitches: 6.35 mm at ten characters an inch (ICAO 9303-4, 3.1 and 9303-3, 4.4). */
    private static final double LINE_DISTANCE = 2.5;

    /**
     * @param candidate a line and its surroundings
     * @param fit of the characters on the candidate's line
     * @param size the number of lines and characters
     * @return places with the detected lines or, if there are too few, with lines where they should be
     */
    static List<ZonePlace> around(ZoneFinder.Candidate candidate, GridFit fit, ZoneShape size, TextRows frame) {
        Quad line = candidate.line();
        double length = frame.right(line) - frame.left(line);
        double pitch = fit.grid().pitch() * length;
        double left = frame.left(line) + fit.grid().offset() * length - ROOM * pitch;
        double right = left + (size.length() - 1 + 2 * ROOM) * pitch;
        double over = OVERHANG * pitch;
        List<List<Quad>> windows = candidate.windows().stream()
                .filter(window -> window.size() == size.lines())
                .toList();
        if (windows.isEmpty() && fit.quality() >= SURELY_A_ZONE) {
            windows = undetected(line, pitch, size.lines());
        }
        return windows.stream()
                .filter(window -> window.stream()
                        .allMatch(quad -> frame.left(quad) > left - over && frame.right(quad) < right + over))
                .map(window -> new ZonePlace(drawnOut(window, left, right, frame), pitch))
                .toList();
    }

    /** Lengthens the lines to the expected ends, or to the detected ends if those are further out. */
    private static List<Quad> drawnOut(List<Quad> window, double left, double right, TextRows frame) {
        double from = window.stream().mapToDouble(frame::left).reduce(left, Math::min);
        double to = window.stream().mapToDouble(frame::right).reduce(right, Math::max);
        return window.stream().map(quad -> frame.drawnOut(quad, from, to)).toList();
    }

    private static List<List<Quad>> undetected(Quad line, double pitch, int count) {
        List<List<Quad>> windows = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            int place = i;
            windows.add(IntStream.range(0, count)
                    .mapToObj(k -> line.shiftedDown((k - place) * LINE_DISTANCE * pitch))
                    .toList());
        }
        return windows;
    }

    /** @param height in pitches */
    List<Quad> withHeight(double height) {
        return lines.stream().map(line -> line.withHeight(height * pitch)).toList();
    }
}
