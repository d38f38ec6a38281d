package io.kyc.local.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the most likely zone of a given shape from the probabilities at its places. Check digits decide uncertain
 * places.
 */
final class ZoneDecoder {
    private static final String DIGITS = "0123456789";
    private static final String SEXES = "MFX<";
    /** A filler in a date (unknown day or month, ICAO 9303-3, 4.8) is rare, so it must be at least this likely. */
    private static final double RARE_FILLER = 0.02;
    /** Check digits only decide between readings that are about equally likely, because one in ten holds by chance. */
    private static final double ABOUT_AS_LIKELY = 0.1;

    /** A line with more uncertain places cannot be read, whatever its check digits say. */
    private static final int MOST_DOUBTS = 6;

    private final ZoneShape shape;
    private final List<ZoneCells> cells;

    private ZoneDecoder(ZoneShape shape, List<ZoneCells> cells) {
        this.shape = shape;
        this.cells = cells;
    }

    /** @param cells for each line of the shape */
    static ZoneText decode(ZoneShape shape, List<ZoneCells> cells) {
        ZoneDecoder decoder = new ZoneDecoder(shape, cells);
        List<String> read = new ArrayList<>();
        for (int line = 0; line < shape.lines(); line++) {
            read.add(decoder.line(line));
        }
        boolean verified = shape.checkDigitsHold(read);
        List<String> lines = verified ? read : decoder.repaired(read).orElse(read);
        return new ZoneText(
                shape,
                lines,
                decoder.confidences(lines),
                decoder.least(lines),
                verified || lines != read,
                decoder.plausibility());
    }

    private String line(int line) {
        String places = shape.places(line);
        StringBuilder text = new StringBuilder();
        while (text.length() < places.length()) {
            int from = text.length();
            int to = from;
            while (to < places.length() && places.charAt(to) == places.charAt(from)) {
                to++;
            }
            text.append(field(line, from, to));
        }
        return text.toString();
    }

    private String field(int line, int from, int to) {
        ZoneCells seen = cells.get(line);
        char kind = shape.places(line).charAt(from);
        return switch (kind) {
            case 'N' -> ZoneGrammar.NAMES.read(seen, from, to);
            case 's' -> ZoneGrammar.STATE.read(seen, from, to);
            case 'n' -> ZoneGrammar.NUMBER.read(seen, from, to);
            case 'o' -> ZoneGrammar.OPTIONAL.read(seen, from, to);
            default -> {
                StringBuilder text = new StringBuilder();
                for (int i = from; i < to; i++) {
                    text.append(likeliest(line, i));
                }
                yield text.toString();
            }
        };
    }

    private char likeliest(int line, int place) {
        char best = '<';
        double most = -1;
        for (char c : allowed(line, place).toCharArray()) {
            double p = weighted(line, place, c);
            if (p > most) {
                most = p;
                best = c;
            }
        }
        return best;
    }

    private double weighted(int line, int place, char c) {
        double p = cells.get(line).of(place, c);
        return c == '<' && shape.places(line).charAt(place) == 'd' ? p * RARE_FILLER : p;
    }

    private String allowed(int line, int place) {
        return switch (shape.places(line).charAt(place)) {
            case 't' -> place == 0 ? shape.firstLetters() : CharacterSet.MRZ.substring(10);
            case 's', 'N' -> CharacterSet.MRZ.substring(10);
            case 'd', 'K' -> DIGITS + "<";
            case 'k' -> DIGITS;
            case 'x' -> SEXES;
            default -> CharacterSet.MRZ;
        };
    }

    /** A place at which another character is possible too. */
    private record Doubt(int line, int place, char other, double ratio) {}

    private Optional<List<String>> repaired(List<String> read) {
        List<Doubt> doubts = doubts(read);
        if (doubts.size() > MOST_DOUBTS) {
            return Optional.empty();
        }
        List<String> best = null;
        double likelihood = ABOUT_AS_LIKELY;
        for (int i = 0; i < doubts.size(); i++) {
            for (int j = i; j < doubts.size(); j++) {
                Doubt a = doubts.get(i);
                Doubt b = doubts.get(j);
                double ratio = i == j ? a.ratio : a.ratio * b.ratio;
                boolean samePlace = i != j && a.line == b.line && a.place == b.place;
                if (!samePlace && ratio > likelihood) {
                    List<String> candidate = with(i == j ? read : with(read, b), a);
                    if (shape.checkDigitsHold(candidate)) {
                        likelihood = ratio;
                        best = candidate;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Doubt> doubts(List<String> read) {
        List<Doubt> doubts = new ArrayList<>();
        for (int line = 0; line < shape.lines(); line++) {
            for (int place = 0; place < shape.length(); place++) {
                char is = read.get(line).charAt(place);
                if ("tsNx".indexOf(shape.places(line).charAt(place)) < 0) {
                    for (char c : allowed(line, place).toCharArray()) {
                        double p = weighted(line, place, c);
                        if (c != is && p >= ABOUT_AS_LIKELY * weighted(line, place, is)) {
                            doubts.add(new Doubt(line, place, c, p / weighted(line, place, is)));
                        }
                    }
                }
            }
        }
        return doubts;
    }

    private static List<String> with(List<String> lines, Doubt doubt) {
        List<String> changed = new ArrayList<>(lines);
        StringBuilder line = new StringBuilder(lines.get(doubt.line));
        line.setCharAt(doubt.place, doubt.other);
        changed.set(doubt.line, line.toString());
        return changed;
    }

    private List<Double> confidences(List<String> lines) {
        List<Double> confidences = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            double sum = 0;
            for (int place = 0; place < shape.length(); place++) {
                sum += cells.get(line).of(place, lines.get(line).charAt(place));
            }
            confidences.add(sum / shape.length());
        }
        return confidences;
    }

    private List<Double> least(List<String> lines) {
        List<Double> least = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            ZoneCells seen = cells.get(line);
            String text = lines.get(line);
            least.add(IntStream.range(0, shape.length())
                    .mapToDouble(place -> seen.of(place, text.charAt(place)))
                    .min()
                    .orElse(1));
        }
        return least;
    }

    private double plausibility() {
        double sum = 0;
        int places = 0;
        for (int line = 0; line < shape.lines(); line++) {
            for (int place = 0; place < shape.length(); place++) {
                String allowed = allowed(line, place);
                if (allowed.length() < CharacterSet.MRZ.length()) {
                    for (char c : allowed.toCharArray()) {
                        sum += cells.get(line).of(place, c);
                    }
                    places++;
                }
            }
        }
        return sum / places;
    }
}
