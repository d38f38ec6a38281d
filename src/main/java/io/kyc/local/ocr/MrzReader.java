package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a machine-readable zone out of lines that could be one. Two nets look at it, each at the size of letters that it reads
 * best; what one of them cannot tell, the other mostly can.
 */
final class MrzReader {
    /** Below this the characters do not lie on a grid, or are of the wrong kinds for their places. */
    private static final double LEAST_QUALITY = 0.4;

    /** One shape for each length of lines. */
    private static final List<MrzShape> SIZES = List.of(MrzShape.TD3, MrzShape.TD2, MrzShape.TD1);

    private static final double LEAST_PLAUSIBLE = 0.6;
    /** When each character is at least this sure, the second net would only cost time. */
    private static final double SURE = 0.6;
    /** Heights of the cut lines in characters' pitches: v3 reads best at 1.5 to 1.9, v4 at 1.3 to 1.5. */
    private static final double V3_HEIGHT = 1.75;

    private static final double V4_HEIGHT = 1.4;

    private final TextRecogniser v3;
    private final TextRecogniser v4;
    private final Workers workers;
    private final CharacterSet characters = CharacterSet.mrz();

    MrzReader(TextRecogniser v3, TextRecogniser v4, Workers workers) {
        this.v3 = v3;
        this.v4 = v4;
        this.workers = workers;
    }

    Optional<MrzReading> find(Picture picture, PageLayout layout) {
        TextRows frame = layout.frame();
        MrzReading best = null;
        for (MrzFinder.Candidate candidate : MrzFinder.candidates(layout.quads(), frame)) {
            for (Map.Entry<MrzShape, CellGrid> size : sizes(picture, candidate.line())) {
                for (MrzPlace place : MrzPlace.around(candidate, size.getValue(), size.getKey(), frame)) {
                    Optional<MrzText> read = read(picture, place, size.getKey());
                    if (read.isPresent() && (best == null || rank(read.get()) > rank(best.text()))) {
                        best = new MrzReading(read.get(), place.withHeight(V3_HEIGHT));
                    }
                    if (best != null && best.text().verified()) {
                        return Optional.of(best);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double rank(MrzText text) {
        return (text.verified() ? 1 : 0) + text.plausibility();
    }

    /**
     * A shape of each size whose grid the characters of a line lie on, the best fit first, and after them the longer sizes: a
     * line of names shows few of the fillers at its end and then fits a shorter size too well.
     */
    private List<Map.Entry<MrzShape, CellGrid>> sizes(Picture picture, Quad line) {
        Posteriors seen = v3.recognise(LineCut.of(picture, line), characters);
        List<ReadCharacter> peaks = GridFit.peaks(CtcDecoder.decode(seen));
        Map<MrzShape, GridFit> fits = new TreeMap<>();
        for (MrzShape shape : SIZES) {
            GridFit.of(peaks, seen.length(), shape.length())
                    .filter(fit -> fit.quality() >= LEAST_QUALITY)
                    .ifPresent(fit -> fits.put(shape, fit));
        }
        List<Map.Entry<MrzShape, CellGrid>> sizes = new ArrayList<>();
        fits.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().quality()))
                .forEach(entry ->
                        sizes.add(Map.entry(entry.getKey(), entry.getValue().grid())));
        for (Map.Entry<MrzShape, CellGrid> fit : List.copyOf(sizes)) {
            SIZES.stream()
                    .filter(shape -> shape.length() > fit.getKey().length() && !fits.containsKey(shape))
                    .forEach(shape -> sizes.add(Map.entry(shape, fit.getValue())));
        }
        return sizes;
    }

    private Optional<MrzText> read(Picture picture, MrzPlace place, MrzShape size) {
        Optional<List<MrzCells>> first = cells(seen(picture, place.withHeight(V3_HEIGHT), v3), size);
        Optional<MrzText> alone = first.map(cells -> decode(cells, size));
        if (alone.isPresent() && alone.get().verified() && alone.get().least() >= SURE) {
            return alone;
        }
        Optional<List<MrzCells>> second = cells(seen(picture, place.withHeight(V4_HEIGHT), v4), size);
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second)
                    .map(cells -> decode(cells, size))
                    .filter(text -> text.plausibility() >= LEAST_PLAUSIBLE);
        }
        List<MrzCells> joint = new ArrayList<>();
        for (int i = 0; i < size.lines(); i++) {
            joint.add(first.get().get(i).with(second.get().get(i)));
        }
        return Stream.of(decode(joint, size), alone.get(), decode(second.get(), size))
                .filter(text -> text.plausibility() >= LEAST_PLAUSIBLE)
                .reduce((one, other) -> !one.verified() && other.verified() ? other : one);
    }

    private List<Posteriors> seen(Picture picture, List<Quad> lines, TextRecogniser net) {
        return workers.map(lines, line -> net.recognise(LineCut.of(picture, line), characters));
    }

    /** Of the shapes of one size, that which the zone starts like. */
    private static MrzText decode(List<MrzCells> cells, MrzShape size) {
        MrzShape shape = Arrays.stream(MrzShape.values())
                .filter(s -> s.length() == size.length())
                .max(Comparator.comparingDouble(s -> s.startsLike(cells.get(0))))
                .orElseThrow();
        return MrzDecoder.decode(shape, cells);
    }

    /** The line whose characters fit a grid best lends it to the others. */
    private static Optional<List<MrzCells>> cells(List<Posteriors> seen, MrzShape size) {
        List<List<ReadCharacter>> peaks =
                seen.stream().map(CtcDecoder::decode).map(GridFit::peaks).toList();
        List<Optional<GridFit>> fits = new ArrayList<>();
        int lender = -1;
        double most = 0;
        for (int i = 0; i < size.lines(); i++) {
            Optional<GridFit> fit = GridFit.of(peaks.get(i), seen.get(i).length(), size.length());
            fits.add(fit);
            double support =
                    fit.map(GridFit::quality).orElse(0.0) * peaks.get(i).size();
            if (support > most) {
                most = support;
                lender = i;
            }
        }
        if (lender < 0 || fits.get(lender).get().quality() < LEAST_QUALITY) {
            return Optional.empty();
        }
        CellGrid lent = fits.get(lender).get().grid();
        List<MrzCells> cells = new ArrayList<>();
        for (int i = 0; i < size.lines(); i++) {
            Posteriors line = seen.get(i);
            CellGrid grid = i == lender
                    ? lent
                    : GridFit.near(lent, peaks.get(i), line.length(), size.length())
                            .grid();
            cells.add(MrzCells.of(line, grid, size.length()));
        }
        return Optional.of(cells);
    }
}
