package io.kyc.mrz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The formats of machine-readable zones: those of ICAO 9303, parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (visas), and those of
 * states with fields of their own in a size of ICAO's.
 */
public enum MrzFormat {
    /** Cards: three lines of 30 characters. */
    TD1(3, 30, MrzLayout.td1()),
    /** Larger cards: two lines of 36 characters. */
    TD2(2, 36, MrzLayout.td2()),
    /** Passport booklets: two lines of 44 characters. */
    TD3(2, 44, MrzLayout.td3()),
    /** Visas on a whole page: two lines of 44 characters. */
    MRV_A(2, 44, MrzLayout.visa(44)),
    /** Smaller visas: two lines of 36 characters. */
    MRV_B(2, 36, MrzLayout.visa(36)),
    /** The identity card that France issued until 2021: two lines of 36 characters. */
    FRENCH_CARD(2, 36, MrzLayout.frenchCard()),
    /** The internal passport of Russia: two lines of 44 characters. */
    RUSSIAN_PASSPORT(2, 44, MrzLayout.russianPassport());

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

    /** Number of characters in a line. */
    public int length() {
        return length;
    }

    MrzLayout layout() {
        return layout;
    }

    /** Whether its documents are visas; only their codes start with {@code V}. */
    boolean visa() {
        return layout.codeLetters().equals("V");
    }

    /** Whether ICAO 9303 defines it. */
    public boolean isIcao() {
        return layout.start().isEmpty();
    }

    /**
     * Whether a zone of this size with this start may have this format. A zone of ICAO's formats starts like none of the
     * states' own formats. The first letter of visas is checked elsewhere.
     *
     * @param first the first line, or its first five characters
     */
    boolean startsLike(String first) {
        return isIcao()
                ? Arrays.stream(values())
                        .filter(other -> !other.isIcao() && other.length == length)
                        .noneMatch(other -> other.startsLike(first))
                : first.startsWith(layout.start());
    }

    /** The format of lines of this number and length. If several formats have the same size, the start decides. */
    static Optional<MrzFormat> of(List<String> text) {
        List<MrzFormat> sized = Arrays.stream(values())
                .filter(format ->
                        text.size() == format.lines && text.stream().allMatch(line -> line.length() == format.length))
                .toList();
        return sized.stream()
                .filter(format ->
                        sized.size() == 1 || format.visa() == text.get(0).startsWith("V"))
                .filter(format -> format.startsLike(text.get(0)))
                .findFirst();
    }
}
