package io.kyc.mrz;

import java.util.List;

/** The characters {@code from} (inclusive) to {@code to} (exclusive) of a line, all counted from 0. */
record MrzSpan(int line, int from, int to) {

    int length() {
        return to - from;
    }

    boolean covers(int line, int column) {
        return line == this.line && column >= from && column < to;
    }

    String of(List<String> lines) {
        return lines.get(line).substring(from, to);
    }

    /** Writes a text that is no longer than the span to its start and fills the rest with {@code <}. */
    void put(List<StringBuilder> lines, String text) {
        if (text.length() > length()) {
            throw new IllegalArgumentException(text.length() + " characters for a field of " + length());
        }
        lines.get(line).replace(from, to, text + "<".repeat(length() - text.length()));
    }
}
