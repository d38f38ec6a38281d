package io.kyc.local.ocr;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Where two pieces of one line overlap, the letter at the seam is seen in both, whole or in part. It stays in the piece that shows
 * more of it, so that each letter is read once.
 */
final class Seams {
    /** Two letters nearer to each other than this part of a letter's width are one. */
    private static final double SAME_PLACE = 0.6;
    /** Rows further apart than this part of their height are two lines. */
    private static final double SAME_ROW = 0.35;

    private static final double SAME_SIZE = 1.7;

    private final TextRows frame;

    private Seams(TextRows frame) {
        this.frame = frame;
    }

    /** @return the pieces in the same order, each letter in one of them only */
    static List<Strip> parted(List<Strip> strips, TextRows frame) {
        Seams seams = new Seams(frame);
        List<Strip> parted = new ArrayList<>(strips);
        for (int i = 0; i < parted.size(); i++) {
            for (int k = 0; k < parted.size(); k++) {
                if (i != k && seams.overlap(parted.get(i).quad(), parted.get(k).quad())) {
                    seams.part(parted, i, k);
                }
            }
        }
        return parted;
    }

    /** Whether the second begins in the first and ends after it, on the same row. */
    private boolean overlap(Quad first, Quad second) {
        double height = Math.min(first.height(), second.height());
        double along = (frame.left(second) + frame.right(first)) / 2;
        return frame.left(first) < frame.left(second)
                && frame.right(first) < frame.right(second)
                && frame.left(second) < frame.right(first)
                && Math.max(first.height(), second.height()) < SAME_SIZE * height
                && Math.abs(frame.v(at(first, along)) - frame.v(at(second, along))) < SAME_ROW * height;
    }

    private Point2D.Double at(Quad quad, double u) {
        return quad.at((u - frame.left(quad)) / (frame.right(quad) - frame.left(quad)), 0.5);
    }

    private void part(List<Strip> strips, int left, int right) {
        Strip first = strips.get(left);
        Strip second = strips.get(right);
        double near = SAME_PLACE * Math.min(width(first), width(second));
        Set<ReadCharacter> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ReadCharacter a : first.letters()) {
            for (ReadCharacter b : second.letters()) {
                double inFirst = frame.right(first.quad()) - u(first, a);
                double inSecond = u(second, b) - frame.left(second.quad());
                if (Math.abs(u(first, a) - u(second, b)) < near) {
                    dropped.add(inFirst < inSecond ? a : b);
                }
            }
        }
        strips.set(left, without(first, dropped));
        strips.set(right, without(second, dropped));
    }

    private static Strip without(Strip strip, Set<ReadCharacter> dropped) {
        return strip.with(strip.letters().stream()
                .filter(letter -> !dropped.contains(letter))
                .toList());
    }

    private double u(Strip strip, ReadCharacter letter) {
        return frame.left(strip.quad()) + strip.place(letter) * (frame.right(strip.quad()) - frame.left(strip.quad()));
    }

    /** Mean distance of the letters; of a single one half the height. */
    private double width(Strip strip) {
        List<ReadCharacter> letters = strip.letters();
        int gaps = letters.size() - 1;
        return gaps < 1
                ? strip.quad().height() / 2
                : Math.min(strip.quad().height() / 2, (u(strip, letters.get(gaps)) - u(strip, letters.get(0))) / gaps);
    }
}
