package io.kyc.local.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The grid that fits the recognised characters of a fixed-pitch line best.
 *
 * @param grid the best one of those tried
 * @param quality how close the characters are to the grid's places, about 1 for a perfect fit, 0 or less for a wrong
 *     one
 */
record GridFit(CharacterGrid grid, double quality) {
    private static final double BEND_COST = 12;
    private static final double SHIFT_COST = 4;
    private static final double SPREAD = 0.03;

    /** The fit for each distance from a place, 0 to 0.5 in thousandths. */
    private static final double[] NEARNESS = nearness();

    /** The range around the start values that is searched. */
    private record Search(
            double offset, double pitch, double pitchRange, double bend, double bendRange, double stretchCost) {}

    /**
     * @param peaks the characters, in steps
     * @param steps length of the line in steps
     * @param count number of characters in the line
     * @return empty when there are fewer than half as many peaks as characters
     */
    static Optional<GridFit> of(List<ReadCharacter> peaks, int steps, int count) {
        if (peaks.size() < count / 2 || peaks.size() < 2) {
            return Optional.empty();
        }
        double first = peaks.get(0).position();
        double pitch = (peaks.get(peaks.size() - 1).position() - first) / (count - 1);
        return Optional.of(best(peaks, steps, count, new Search(first, pitch, 0.024, 0, 0.24, 0)));
    }

    /** As {@link #of}, near the grid of another line of the same zone; any number of peaks is enough. */
    static GridFit near(CharacterGrid hint, List<ReadCharacter> peaks, int steps, int count) {
        return best(
                peaks,
                steps,
                count,
                new Search(hint.offset() * steps, hint.pitch() * steps, 0.032, hint.bend(), 0.06, 1));
    }

    private static GridFit best(List<ReadCharacter> peaks, int steps, int count, Search search) {
        double[] positions = peaks.stream().mapToDouble(ReadCharacter::position).toArray();
        CharacterGrid best = new CharacterGrid(search.offset, search.pitch, search.bend);
        double bestScore = -Double.MAX_VALUE;
        for (double shift = -0.5; shift <= 0.5; shift += 0.125) {
            for (int stretch = -8; stretch <= 8; stretch++) {
                double pitch = search.pitch * (1 + search.pitchRange * stretch / 8);
                for (int bow = -12; bow <= 12; bow++) {
                    double bend = search.bendRange * bow / 12;
                    CharacterGrid grid =
                            new CharacterGrid(search.offset + shift * search.pitch, pitch, search.bend + bend);
                    double score = score(grid, positions, count)
                            - BEND_COST * Math.abs(bend)
                            - SHIFT_COST * Math.abs(shift)
                            - search.stretchCost * Math.abs(stretch) / 8;
                    if (score > bestScore) {
                        bestScore = score;
                        best = grid;
                    }
                }
            }
        }
        double quality = score(best, positions, count) / Math.max(1, positions.length);
        return new GridFit(new CharacterGrid(best.offset() / steps, best.pitch() / steps, best.bend()), quality);
    }

    private static double score(CharacterGrid grid, double[] positions, int count) {
        double score = 0;
        for (double position : positions) {
            double cell = grid.cell(position, count);
            score += cell < -0.5 || cell > count - 0.5 ? -1 : NEARNESS[(int) (1000 * Math.abs(cell - Math.rint(cell)))];
        }
        return score;
    }

    private static double[] nearness() {
        double[] table = new double[502];
        for (int i = 0; i < table.length; i++) {
            double distance = (i + 0.5) / 1000;
            table[i] = Math.exp(-distance * distance / SPREAD);
        }
        return table;
    }

    /** The characters that count as places of a zone: all except spaces. */
    static List<ReadCharacter> peaks(List<ReadCharacter> read) {
        List<ReadCharacter> peaks = new ArrayList<>(read);
        peaks.removeIf(c -> CharacterSet.MRZ.indexOf(c.character()) < 0);
        return peaks;
    }
}
