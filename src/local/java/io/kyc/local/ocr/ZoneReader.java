package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a machine-readable zone from lines that may be one. Two nets read it, each at the size of letters that it reads
 * best. Places that one net cannot read are mostly clear to the other.
 */
final class ZoneReader {
    /** Below this, the characters are not on a grid, or their kinds do not fit their places. */
    private static final double LEAST_QUALITY = 0.4;
    /** From this on, a grid is hardly chance: print reaches 0.76, sharp zones 0.85 and more. */
    private static final double GOOD_QUALITY = 0.78;
    /** Least share of a line's characters that are characters of a zone. */
    private static final double LEAST_SHARE = 0.85;

    /** A part of a line is looked at first: that of print mostly has small letters, points or gaps, and costs a third. */
    private static final double PART_FROM = 0.36;

    private static final double PART_TO = 0.64;
    private static final double LEAST_SHARE_OF_A_PART = 0.7;
    /** One shape for each length of lines. */
    private static final List<ZoneShape> SIZES = List.of(ZoneShape.TD3, ZoneShape.TD2, ZoneShape.TD1);

    private static final double LEAST_PLAUSIBLE = 0.6;
    /**
     * Least confidence for zones whose check digits do not hold. Print read as a zone stays below 0.6; zones with a
     * misread place are above 0.8.
     */
    private static final double LEAST_CONFIDENCE = 0.7;

    private static final double LEAST_CONFIDENCE_OF_A_LINE = 0.4;
    /** If every character is at least this sure, the second net would only cost time. */
    private static final double SURE = 0.6;
    /** Heights of the cut lines in pitches: v3 reads best at 1.5 to 1.9, v4 at 1.3 to 1.5. */
    private static final double V3_HEIGHT = 1.75;

    private static final double V4_HEIGHT = 1.4;

    private final TextRecogniser v3;
    private final TextRecogniser v4;
    private final Workers workers;
    private final CharacterSet characters = CharacterSet.mrz();

    ZoneReader(TextRecogniser v3, TextRecogniser v4, Workers workers) {
        this.v3 = v3;
        this.v4 = v4;
        this.workers = workers;
    }

    Optional<ZoneReading> find(Picture picture, PageLayout layout) {
        TextRows frame = layout.frame();
        ZoneReading best = null;
        for (ZoneFinder.Candidate candidate : ZoneFinder.candidates(layout.quads(), frame)) {
            for (Map.Entry<ZoneShape, GridFit> size : sizes(picture, candidate.line())) {
                for (ZonePlace place : ZonePlace.around(candidate, size.getValue(), size.getKey(), frame)) {
                    Optional<ZoneText> read = read(picture, place, size.getKey());
                    if (read.isPresent() && (best == null || rank(read.get()) > rank(best.text()))) {
                        best = new ZoneReading(read.get(), place.withHeight(V3_HEIGHT));
                    }
                    if (best != null && best.text().verified()) {
                        return Optional.of(best);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double rank(ZoneText text) {
        return (text.verified() ? 1 : 0) + text.plausibility();
    }

    /**
     * A shape of each size whose grid fits the characters of a line, the best fit first, followed by the longer sizes.
     * A line of names shows few of the fillers at its end, and then fits a shorter size too well.
     */
    private List<Map.Entry<ZoneShape, GridFit>> sizes(Picture picture, Quad line) {
        Quad part = line.part(PART_FROM, PART_TO);
        if (v3.recognise(LineCut.of(picture, part), characters).share() < LEAST_SHARE_OF_A_PART) {
            return List.of();
        }
        Posteriors seen = v3.recognise(LineCut.of(picture, line), characters);
        List<ReadCharacter> peaks = GridFit.peaks(CtcDecoder.decode(seen));
        Map<ZoneShape, GridFit> fits = new TreeMap<>();
        for (ZoneShape shape : SIZES) {
            GridFit.of(peaks, seen.length(), shape.length())
                    .filter(fit -> fit.quality() >= LEAST_QUALITY)
                    .ifPresent(fit -> fits.put(shape, fit));
        }
        if (!isZoneLike(seen, peaks, fits.values())) {
            return List.of();
        }
        List<Map.Entry<ZoneShape, GridFit>> sizes = new ArrayList<>();
        fits.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().quality()))
                .forEach(entry -> sizes.add(Map.entry(entry.getKey(), entry.getValue())));
        for (Map.Entry<ZoneShape, GridFit> fit : List.copyOf(sizes)) {
            SIZES.stream()
                    .filter(shape -> shape.length() > fit.getKey().length() && !fits.containsKey(shape))
                    .forEach(shape -> sizes.add(Map.entry(shape, fit.getValue())));
        }
        return sizes;
    }

    /**
     * A first look without further cost. Nearly all characters on a zone's line are characters of a zone, and they are
     * on a grid or include a filler. Each zone has a line like that, but most print has none, and the search through
     * sizes and places takes long.
     */
    private static boolean isZoneLike(Posteriors seen, List<ReadCharacter> peaks, Collection<GridFit> fits) {
        boolean filler =
                peaks.stream().anyMatch(c -> c.character() == '<' && c.confidence() >= LEAST_CONFIDENCE_OF_A_LINE);
        double best = fits.stream().mapToDouble(GridFit::quality).max().orElse(0);
        return seen.share() >= LEAST_SHARE && best >= (filler ? LEAST_QUALITY : GOOD_QUALITY);
    }

    private Optional<ZoneText> read(Picture picture, ZonePlace place, ZoneShape size) {
        Optional<Look> first = look(seen(picture, place.withHeight(V3_HEIGHT), v3), size);
        Optional<ZoneText> alone = first.map(look -> decode(look.cells, size));
        if (alone.filter(ZoneText::verified).isPresent()) {
            return withUnsureLines(picture, place, first.get(), alone.get());
        }
        Optional<Look> second = look(seen(picture, place.withHeight(V4_HEIGHT), v4), size);
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second).map(look -> decode(look.cells, size)).filter(ZoneReader::isZone);
        }
        List<ZoneCells> joint = new ArrayList<>();
        for (int i = 0; i < size.lines(); i++) {
            joint.add(first.get().cells.get(i).with(second.get().cells.get(i)));
        }
        return best(Stream.of(decode(joint, size), alone.get(), decode(second.get().cells, size)));
    }

    /** A zone whose check digits hold needs the second net only for the lines of which the first is not sure. */
    private Optional<ZoneText> withUnsureLines(Picture picture, ZonePlace place, Look first, ZoneText alone) {
        int length = alone.shape().length();
        List<Integer> unsure = IntStream.range(0, alone.lines().size())
                .filter(line -> alone.least().get(line) < SURE)
                .boxed()
                .toList();
        if (unsure.isEmpty()) {
            return Optional.of(alone);
        }
        List<Quad> lines = place.withHeight(V4_HEIGHT);
        List<Posteriors> seen = seen(picture, unsure.stream().map(lines::get).toList(), v4);
        List<ZoneCells> joint = new ArrayList<>(first.cells);
        for (int i = 0; i < seen.size(); i++) {
            ZoneCells cells = cells(seen.get(i), first.grid, length);
            joint.set(unsure.get(i), first.cells.get(unsure.get(i)).with(cells));
        }
        return best(Stream.of(decode(joint, alone.shape()), alone));
    }

    /** The first whose check digits hold, else the first. */
    private static Optional<ZoneText> best(Stream<ZoneText> readings) {
        return readings.filter(ZoneReader::isZone)
                .reduce((one, other) -> !one.verified() && other.verified() ? other : one);
    }

    /**
     * Whether the text is a zone. Other print, read as if it were a zone, has the wrong kinds of characters or hardly
     * any.
     */
    private static boolean isZone(ZoneText text) {
        double sum = 0;
        for (double confidence : text.confidences()) {
            if (confidence < LEAST_CONFIDENCE_OF_A_LINE) {
                return false;
            }
            sum += confidence;
        }
        return text.plausibility() >= LEAST_PLAUSIBLE
                && (text.verified() || sum / text.confidences().size() >= LEAST_CONFIDENCE);
    }

    private List<Posteriors> seen(Picture picture, List<Quad> lines, TextRecogniser net) {
        return workers.map(lines, line -> net.recognise(LineCut.of(picture, line), characters));
    }

    /** Decodes the zone as the shape of this size whose beginning fits best. */
    private static ZoneText decode(List<ZoneCells> cells, ZoneShape size) {
        ZoneShape shape = Arrays.stream(ZoneShape.values())
                .filter(s -> s.length() == size.length())
                .max(Comparator.comparingDouble(s -> s.startsLike(cells.get(0))))
                .orElseThrow();
        return ZoneDecoder.decode(shape, cells);
    }

    /**
     * What one net saw of a zone.
     *
     * @param grid of the line whose characters fit one best
     */
    private record Look(List<ZoneCells> cells, CharacterGrid grid) {}

    /** The line whose characters fit a grid best lends it to the others. */
    private static Optional<Look> look(List<Posteriors> seen, ZoneShape size) {
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
        CharacterGrid lent = fits.get(lender).get().grid();
        List<ZoneCells> cells = new ArrayList<>();
        for (int i = 0; i < size.lines(); i++) {
            cells.add(
                    i == lender
                            ? ZoneCells.of(seen.get(i), lent, size.length())
                            : cells(seen.get(i), lent, size.length()));
        }
        return Optional.of(new Look(cells, lent));
    }

    private static ZoneCells cells(Posteriors seen, CharacterGrid lent, int length) {
        List<ReadCharacter> peaks = GridFit.peaks(CtcDecoder.decode(seen));
        return ZoneCells.of(
                seen, GridFit.near(lent, peaks, seen.length(), length).grid(), length);
    }
}
