package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a machine-readable zone out of lines that could be one. */
final class MrzReader {
    /** Below this the characters do not lie on a grid, or are of the wrong kinds for their places. */
    private static final double LEAST_QUALITY = 0.4;

    private static final double LEAST_PLAUSIBLE = 0.6;

    private final TextRecogniser first;
    private final TextRecogniser second;
    private final Workers workers;
    private final CharacterSet characters = CharacterSet.mrz();

    MrzReader(TextRecogniser first, TextRecogniser second, Workers workers) {
        this.first = first;
        this.second = second;
        this.workers = workers;
    }

    /** A zone and where its lines are. */
    record Found(MrzText text, List<Quad> quads) {

        MrzLines zone() {
            double confidence = text.confidences().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            return new MrzLines(text.lines(), text.verified(), confidence, quads);
        }

        /** The lines of the zone as lines of the page, one word each. */
        List<TextLine> lines() {
            List<TextLine> lines = new ArrayList<>();
            for (int i = 0; i < quads.size(); i++) {
                TextWord word =
                        new TextWord(text.lines().get(i), text.confidences().get(i), quads.get(i));
                lines.add(new TextLine(word.text(), word.confidence(), word.quad(), List.of(word)));
            }
            return lines;
        }
    }

    /** @param quads all text of the page, read along the frame's direction */
    Optional<Found> find(Picture picture, List<Quad> quads, TextRows frame) {
        Optional<Found> best = Optional.empty();
        for (MrzFinder.Candidate candidate : MrzFinder.candidates(quads, frame)) {
            Seen seen = new Seen(picture);
            if (onGrid(seen.of(candidate.line()))) {
                for (List<Quad> window : candidate.windows()) {
                    Optional<Found> found = read(seen, window);
                    if (found.isPresent() && found.get().text().verified()) {
                        return found;
                    }
                    best = better(best, found);
                }
            }
        }
        return best;
    }

    private static Optional<Found> better(Optional<Found> one, Optional<Found> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().text().plausibility() >= other.get().text().plausibility() ? one : other;
    }

    /** Whether the characters of a line are spaced like those of some zone. */
    private static boolean onGrid(Posteriors line) {
        List<ReadCharacter> peaks = GridFit.peaks(CtcDecoder.decode(line));
        return Arrays.stream(MrzShape.values())
                .mapToInt(MrzShape::length)
                .distinct()
                .mapToObj(count -> GridFit.of(peaks, line.length(), count))
                .anyMatch(fit -> fit.isPresent() && fit.get().quality() >= LEAST_QUALITY);
    }

    /** What the first net saw on lines of a picture, each looked at once. */
    private final class Seen {
        private final Picture picture;
        private final Map<Quad, LineCut> cuts = new ConcurrentHashMap<>();
        private final Map<Quad, Posteriors> posteriors = new ConcurrentHashMap<>();

        Seen(Picture picture) {
            this.picture = picture;
        }

        LineCut cut(Quad quad) {
            return cuts.computeIfAbsent(quad, q -> LineCut.of(picture, q));
        }

        Posteriors of(Quad quad) {
            return posteriors.computeIfAbsent(quad, q -> first.recognise(cut(q), characters));
        }
    }

    private Optional<Found> read(Seen picture, List<Quad> window) {
        List<Posteriors> seen = workers.map(window, picture::of);
        List<Reading> readings = new ArrayList<>();
        for (MrzShape shape : MrzShape.values()) {
            if (shape.lines() == window.size()) {
                cells(seen, shape)
                        .map(cells -> new Reading(cells, MrzDecoder.decode(shape, cells)))
                        .filter(reading -> reading.text.plausibility() >= LEAST_PLAUSIBLE)
                        .ifPresent(readings::add);
            }
        }
        Optional<Reading> best = readings.stream().max(Comparator.comparingDouble(Reading::rank));
        if (best.isEmpty() || best.get().text.verified()) {
            return best.map(reading -> new Found(reading.text, window));
        }
        return Optional.of(new Found(retried(window.stream().map(picture::cut).toList(), best.get()), window));
    }

    private record Reading(List<MrzCells> cells, MrzText text) {
        double rank() {
            return text.plausibility() + MrzDecoder.startsLike(text.shape(), cells);
        }
    }

    /** Asks the other net where the check digits of the first reading do not hold. */
    private MrzText retried(List<LineCut> lines, Reading before) {
        MrzShape shape = before.text.shape();
        List<Posteriors> seen = workers.map(lines, cut -> second.recognise(cut, characters));
        Optional<List<MrzCells>> other = cells(seen, shape);
        if (other.isEmpty()) {
            return before.text;
        }
        List<MrzCells> joint = new ArrayList<>();
        for (int i = 0; i < shape.lines(); i++) {
            joint.add(before.cells.get(i).with(other.get().get(i)));
        }
        MrzText together = MrzDecoder.decode(shape, joint);
        if (together.verified()) {
            return together;
        }
        MrzText alone = MrzDecoder.decode(shape, other.get());
        return alone.verified() ? alone : before.text;
    }

    /** The line whose characters fit a grid best lends it to the others. */
    private static Optional<List<MrzCells>> cells(List<Posteriors> seen, MrzShape shape) {
        List<List<ReadCharacter>> peaks =
                seen.stream().map(CtcDecoder::decode).map(GridFit::peaks).toList();
        int[] steps = seen.stream().mapToInt(Posteriors::length).toArray();
        List<Optional<GridFit>> fits = new ArrayList<>();
        for (int i = 0; i < shape.lines(); i++) {
            fits.add(GridFit.of(peaks.get(i), steps[i], shape.length()));
        }
        int lender = Arrays.stream(new int[] {1, 0, 2})
                .filter(i -> i < shape.lines() && fits.get(i).isPresent())
                .boxed()
                .max(Comparator.comparingDouble(
                        i -> fits.get(i).get().quality() * peaks.get(i).size()))
                .orElse(-1);
        if (lender < 0 || fits.get(lender).get().quality() < LEAST_QUALITY) {
            return Optional.empty();
        }
        CellGrid lent = fits.get(lender).get().grid();
        List<MrzCells> cells = new ArrayList<>();
        for (int i = 0; i < shape.lines(); i++) {
            CellGrid grid = i == lender
                    ? lent
                    : GridFit.near(lent, peaks.get(i), steps[i], shape.length()).grid();
            cells.add(MrzCells.of(seen.get(i), grid, shape.length()));
        }
        return Optional.of(cells);
    }
}
