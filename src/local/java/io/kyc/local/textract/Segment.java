package io.kyc.local.textract;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A piece of a line in the text's own coordinates: {@code x} along the reading direction, {@code y} across it,
 * downwards, in pixels of the page.
 *
 * @param text never empty, without spaces at its ends
 * @param left the left edge of each character
 * @param right the right edge of each character
 * @param top the upper edge of the piece
 * @param bottom the lower edge of the piece
 * @param confidence of the reading, 0 to 1
 */
record Segment(String text, double[] left, double[] right, double top, double bottom, double confidence) {
    Segment {
        if (text.isEmpty() || left.length != text.length() || right.length != text.length()) {
            throw new IllegalArgumentException("a piece of text without the places of its characters");
        }
    }

    double x0() {
        return left[0];
    }

    double x1() {
        return right[right.length - 1];
    }

    double height() {
        return bottom - top;
    }

    double middle() {
        return (top + bottom) / 2;
    }

    /**
     * The length along the line that this and another piece have in common; negative if there is a gap between them.
     */
    double overlapAlong(Segment other) {
        return Math.min(x1(), other.x1()) - Math.max(x0(), other.x0());
    }

    /** Whether another piece is on the same line: the middles are less than 0.6 of a height apart. */
    boolean isLevelWith(Segment other) {
        return Math.abs(middle() - other.middle()) < 0.6 * Math.max(height(), other.height());
    }

    /** This piece and the next one of the same line, joined by a space. */
    Segment followedBy(Segment next) {
        double[] gap = {x1(), Math.max(x1(), next.x0())};
        double letters = text.length();
        double sure = (confidence * letters + next.confidence * next.text.length()) / (letters + next.text.length());
        return new Segment(
                text + " " + next.text,
                joined(left, new double[] {gap[0]}, next.left),
                joined(right, new double[] {gap[1]}, next.right),
                Math.min(top, next.top),
                Math.max(bottom, next.bottom),
                sure);
    }

    /** The part from {@code start} to {@code end}, without spaces and stray punctuation at its ends. */
    Optional<Segment> slice(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isLoose(text.charAt(from), true)) {
            from++;
        }
        while (to > from && isLoose(text.charAt(to - 1), false)) {
            to--;
        }
        if (from == to) {
            return Optional.empty();
        }
        return Optional.of(new Segment(
                text.substring(from, to),
                Arrays.copyOfRange(left, from, to),
                Arrays.copyOfRange(right, from, to),
                top,
                bottom,
                confidence));
    }

    private static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    /**
     * Replaces full-width and other compatibility forms, which readers of mixed scripts return, by plain characters,
     * one for one.
     */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String normal =
                    c >= '\uff00' && c <= '\uffef' ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : "";
            plain.append(normal.length() == 1 ? normal.charAt(0) : c);
        }
        return plain.toString();
    }

    private static boolean isLoose(char c, boolean leading) {
        return Character.isWhitespace(c)
                || ":;,*|_=~'\"".indexOf(c) >= 0
                || leading && ".-/)]#".indexOf(c) >= 0
                || !leading && "-/([".indexOf(c) >= 0;
    }
}
