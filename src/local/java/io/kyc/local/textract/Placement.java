package io.kyc.local.textract;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Measures how well the place of a value fits a label: right below it, or to its right on the same level, without
 * another label's text between them.
 */
final class Placement {
    private final List<Chunk> chunks;

    Placement(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    /** The doubt, from 0.4 on; empty when the value is not below. */
    OptionalDouble below(Chunk label, Chunk value) {
        Segment from = label.segment();
        Segment to = value.segment();
        double unit = to.height();
        double drop = to.top() - from.bottom();
        boolean lower = to.middle() > from.middle() + 0.5 * Math.min(from.height(), unit) && !from.isLevelWith(to);
        if (!lower || drop > 2.2 * unit) {
            return OptionalDouble.empty();
        }
        double shift = Math.min(Math.abs(to.x0() - from.x0()), Math.abs(centre(to) - centre(from)));
        boolean near = Math.abs(to.x0() - from.x0()) < 2.5 * unit || from.overlapAlong(to) > 0;
        if (!near || isParted(from, to, label)) {
            return OptionalDouble.empty();
        }
        return doubt(0.4 + 0.6 * Math.max(0, drop) / unit + 0.2 * shift / unit);
    }

    /** The doubt, from 0.5 on; empty when the value is not to the right. */
    OptionalDouble beside(Chunk label, Chunk value) {
        Segment from = label.segment();
        Segment to = value.segment();
        double unit = Math.max(from.height(), to.height());
        double gap = to.x0() - from.x1();
        if (!from.isLevelWith(to) || gap < -0.5 * unit || gap > 14 * unit || isParted(from, to, label)) {
            return OptionalDouble.empty();
        }
        return doubt(0.5 + 0.15 * Math.max(0, gap) / unit);
    }

    private static OptionalDouble doubt(double doubt) {
        return doubt <= LabelledValues.MOST_DOUBT ? OptionalDouble.of(doubt) : OptionalDouble.empty();
    }

    /** Whether another label is between them. */
    private boolean isParted(Segment from, Segment to, Chunk label) {
        return chunks.stream()
                .filter(Chunk::isLabel)
                .filter(other -> other != label && !other.label().equals(label.label()))
                .map(Chunk::segment)
                .anyMatch(other ->
                        from.isLevelWith(to) ? isBetweenAlong(from, other, to) : isBetweenAcross(from, other, to));
    }

    private static boolean isBetweenAlong(Segment from, Segment other, Segment to) {
        return other.isLevelWith(to) && other.x0() >= from.x1() - 1 && other.x1() <= to.x0() + 1;
    }

    private static boolean isBetweenAcross(Segment from, Segment other, Segment to) {
        boolean lower = other.middle() > from.middle() + 0.3 * from.height() && other.middle() < to.middle();
        return lower && !other.isLevelWith(from) && other.overlapAlong(to) > 0 && other.overlapAlong(from) > 0;
    }

    private static double centre(Segment segment) {
        return (segment.x0() + segment.x1()) / 2;
    }
}
