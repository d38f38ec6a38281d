package io.kyc.local.textract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The labels of a page and their values. A value follows its label in the same line, or is below it or to its right.
 * Pairs are made in order of doubt, the least first. A value belongs to one label only, and a label has one value.
 */
final class LabelledValues {
    /** The largest doubt about a place at which a value is still accepted for a label. */
    static final double MOST_DOUBT = 4;

    /** Added to the doubt if most labels of the page have their values at another place. */
    private static final double AGAINST_LAYOUT = 1;

    private record Pair(Chunk label, Chunk value, double doubt, double handicap) {
        double order() {
            return doubt + handicap;
        }
    }

    private record Places(Chunk label, Chunk value, OptionalDouble below, OptionalDouble beside) {}

    private final List<Chunk> chunks;
    private final boolean numbered;
    private final Map<Label, List<Candidate>> values = new EnumMap<>(Label.class);

    private LabelledValues(List<Chunk> chunks, boolean numbered) {
        this.chunks = chunks;
        this.numbered = numbered;
        assign(pairs());
    }

    /** @param segments of one page, from {@link PageFrame} */
    static LabelledValues of(List<Segment> segments) {
        boolean numbered = isNumbered(segments);
        return new LabelledValues(
                segments.stream()
                        .flatMap(segment -> LabelScan.chunks(segment, numbered).stream())
                        .toList(),
                numbered);
    }

    /** The candidates for a label, the least doubtful first. */
    List<Candidate> of(Label label) {
        return values.getOrDefault(label, List.of());
    }

    Optional<Candidate> first(Label label) {
        return of(label).stream().findFirst();
    }

    /** Whether the label is on the page, with or without a value. */
    boolean has(Label label) {
        return chunks.stream()
                .anyMatch(chunk -> chunk.label().filter(label::equals).isPresent());
    }

    /** The number of different labels on the page, both words and numbers. */
    long labelCount() {
        return chunks.stream()
                .flatMap(chunk -> chunk.label().stream())
                .distinct()
                .count();
    }

    /** Labels and values in the order of the page. */
    List<Chunk> chunks() {
        return chunks;
    }

    /** Whether numbers such as {@code 4b} are labels here, as on licences. */
    boolean isNumbered() {
        return numbered;
    }

    private static boolean isNumbered(List<Segment> segments) {
        Set<String> marks = new HashSet<>();
        for (Segment segment : segments) {
            NumberedMark.in(segment.text()).ifPresent(mark -> marks.add(mark.number()));
        }
        return marks.size() >= 3 && marks.stream().anyMatch(mark -> mark.startsWith("4"));
    }

    private void assign(List<Pair> pairs) {
        Set<Chunk> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!taken.contains(pair.label()) && !taken.contains(pair.value())) {
                taken.add(pair.label());
                taken.add(pair.value());
                values.computeIfAbsent(pair.label().label().orElseThrow(), any -> new ArrayList<>())
                        .add(new Candidate(pair.label(), pair.value().segment(), pair.doubt()));
            }
        }
    }

    private List<Pair> pairs() {
        Placement placement = new Placement(chunks);
        List<Pair> pairs = new ArrayList<>();
        List<Places> apart = new ArrayList<>();
        for (Chunk label : chunks) {
            for (Chunk value : chunks) {
                if (!label.isLabel() || value.isLabel() || !accepts(label, value)) {
                    continue;
                }
                if (value.follows().filter(label::equals).isPresent()) {
                    pairs.add(new Pair(label, value, 0, 2 * handicap(label, value)));
                } else if (value.follows().filter(own -> accepts(own, value)).isEmpty()) {
                    apart.add(new Places(label, value, placement.below(label, value), placement.beside(label, value)));
                }
            }
        }
        addApart(apart, pairs);
        pairs.sort(Comparator.comparingDouble(Pair::order));
        return pairs;
    }

    private void addApart(List<Places> apart, List<Pair> pairs) {
        long below = labelsWith(apart.stream().filter(places -> places.below().isPresent()));
        long beside = labelsWith(apart.stream().filter(places -> places.beside().isPresent()));
        for (Places places : apart) {
            double handicap = handicap(places.label(), places.value());
            places.below()
                    .ifPresent(doubt -> pairs.add(new Pair(
                            places.label(), places.value(), doubt, handicap + (below < beside ? AGAINST_LAYOUT : 0))));
            places.beside()
                    .ifPresent(doubt -> pairs.add(new Pair(
                            places.label(), places.value(), doubt, handicap + (beside < below ? AGAINST_LAYOUT : 0))));
        }
    }

    private static long labelsWith(java.util.stream.Stream<Places> places) {
        return places.map(Places::label).distinct().count();
    }

    private static boolean accepts(Chunk label, Chunk value) {
        ValueKind kind = label.label().orElseThrow().kind();
        String text = value.segment().text();
        boolean personal = kind == ValueKind.NAME || kind == ValueKind.PLACE || kind == ValueKind.ADDRESS;
        return kind.accepts(text) && !(personal && Headings.isHeading(text));
    }

    /** The doubt from their looks: values are printed larger than labels, and mostly in capitals. */
    private static double handicap(Chunk label, Chunk value) {
        String text = value.segment().text();
        long small = text.chars().filter(Character::isLowerCase).count();
        ValueKind kind = label.label().orElseThrow().kind();
        boolean lowerCase = small * 2 > text.length() && (kind == ValueKind.NAME || kind == ValueKind.PLACE);
        boolean smaller = value.segment().height() < 0.7 * label.segment().height();
        return (lowerCase ? 0.8 : 0) + (smaller ? 0.5 : 0);
    }
}
