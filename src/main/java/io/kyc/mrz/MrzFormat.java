package io.kyc.mrz;

import java.util.List;
import java.util.Optional;

/** The sizes of machine-readable zones, ICAO 9303 parts 4 (TD3) and 5 (TD1). */
public enum MrzFormat {
    /** Cards: three lines of 30 characters. */
    TD1(3, 30, MrzLayout.td1()),
    /** Passport booklets: two lines of 44 characters. */
    TD3(2, 44, MrzLayout.td3());

    private final int lines;
    private final int length;
    private final MrzLayout layout;

    MrzFormat(int lines, int length, MrzLayout layout) {
        this.lines = lines;
        this.length = length;
        this.layout = layout;
    }

    /** Number of lines. */
    public int lines() {
        return lines;
    }

    /** Characters a line. */
    public int length() {
        return length;
    }

    MrzLayout layout() {
        return layout;
    }

    /** The format whose count and length of lines these are, if there is one; the content is not looked at. */
    static Optional<MrzFormat> ofSize(List<String> text) {
        for (MrzFormat format : values()) {
            if (text.size() == format.lines && text.stream().allMatch(line -> line.length() == format.length)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
