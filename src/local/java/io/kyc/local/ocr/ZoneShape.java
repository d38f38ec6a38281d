package io.kyc.local.ocr;

import io.kyc.mrz.MrzCheckDigit;
import java.util.List;

/**
 * Says which characters may be at which place in a machine-readable zone, and what its check digits cover (ICAO 9303-4
 * to -7).
 *
 * <p>Each place has one letter: {@code t} document type, {@code s} issuing state or nationality, {@code N} names,
 * {@code n} document number, {@code d} date, {@code x} sex, {@code o} optional data, {@code k} check digit, {@code K}
 * check digit or filler. Places of the whole zone are counted from 0 through all lines.
 */
enum ZoneShape {
    TD3("P", List.of("ttsss" + "N".repeat(39), "nnnnnnnnnksssddddddkxddddddk" + "o".repeat(14) + "Kk"), new int[][] {
        {44, 53, 53}, {57, 63, 63}, {65, 71, 71}, {72, 86, 86}, {44, 54, 57, 64, 65, 87, 87}
    }),
    MRV_A("V", List.of("ttsss" + "N".repeat(39), "nnnnnnnnnksssddddddkxddddddk" + "o".repeat(16)), new int[][] {
        {44, 53, 53}, {57, 63, 63}, {65, 71, 71}
    }),
    TD2("IACP", List.of("ttsss" + "N".repeat(31), "nnnnnnnnnKsssddddddkxddddddk" + "o".repeat(7) + "k"), new int[][] {
        {36, 45, 45}, {49, 55, 55}, {57, 63, 63}, {36, 46, 49, 56, 57, 71, 71}
    }),
    MRV_B("V", List.of("ttsss" + "N".repeat(31), "nnnnnnnnnksssddddddkxddddddk" + "o".repeat(8)), new int[][] {
        {36, 45, 45}, {49, 55, 55}, {57, 63, 63}
    }),
    TD1(
            "IAC",
            List.of("ttsssnnnnnnnnnK" + "o".repeat(15), "ddddddkxddddddksss" + "o".repeat(11) + "k", "N".repeat(30)),
            new int[][] {{5, 14, 14}, {30, 36, 36}, {38, 44, 44}, {5, 30, 30, 37, 38, 45, 48, 59, 59}});

    private final String firstLetters;
    private final List<String> places;
    private final int[][] checks;

    /**
     * @param checks the number's check first, then the others: pairs of start and end, and last the place of the digit
     */
    ZoneShape(String firstLetters, List<String> places, int[][] checks) {
        this.firstLetters = firstLetters;
        this.places = places;
        this.checks = checks;
    }

    int lines() {
        return places.size();
    }

    /** The number of characters in a line. */
    int length() {
        return places.get(0).length();
    }

    /** The kinds of characters at the places of a line, by the letters of this class. */
    String places(int line) {
        return places.get(line);
    }

    /** The letters with which the zone may start. */
    String firstLetters() {
        return firstLetters;
    }

    /**
     * The probability that the zone starts like those of this shape, 0 to 1; {@code firstLine} is the reading of its
     * first line.
     */
    double startsLike(ZoneCells firstLine) {
        return firstLetters.chars().mapToDouble(c -> firstLine.of(0, (char) c)).sum();
    }

    /** Whether every check digit of the zone holds. */
    boolean checkDigitsHold(List<String> lines) {
        String zone = String.join("", lines);
        for (int[] check : checks) {
            StringBuilder covered = new StringBuilder();
            for (int i = 0; i + 1 < check.length; i += 2) {
                covered.append(zone, check[i], check[i + 1]);
            }
            char digit = zone.charAt(check[check.length - 1]);
            if (!MrzCheckDigit.holds(covered, digit) && !holdsOtherwise(check, zone, covered.toString(), digit)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the check holds in another form. Empty optional data may have a filler in place of its check digit (TD3),
     * and a long number continues in the optional data (TD1, TD2).
     */
    private boolean holdsOtherwise(int[] check, String zone, String covered, char digit) {
        if (digit != '<') {
            return false;
        }
        if (this == TD3) {
            return check[0] == 72 && MrzCheckDigit.holdsForOptionalData(covered, digit);
        }
        if (check != checks[0] || covered.endsWith("<")) {
            return false;
        }
        int start = this == TD1 ? 15 : 64;
        int end = zone.indexOf('<', start);
        return end - start >= 2
                && end <= start + (this == TD1 ? 15 : 7)
                && MrzCheckDigit.holds(covered + zone.substring(start, end - 1), zone.charAt(end - 1));
    }
}
