package io.kyc.barcode;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the directions of most edges in a picture. A symbol's bars and rows are the strongest, and are at right angles
 * to each other.
 */
final class LineDirections {
    private static final int BINS = 180;
    private static final int MOST = 2;
    /** Peaks that are nearer to each other count as one. */
    private static final int APART = 8;
    /** Below this angle in degrees, a direction counts as straight. */
    private static final double STRAIGHT = 1;

    private LineDirections() {}

    /**
     * @return at most two angles in degrees, from -45 to 45, clockwise from upright, the strongest first; empty when
     *     upright
     */
    static List<Double> of(BarcodePhoto photo) {
        double[] strength = smoothed(strengths(photo));
        List<Double> directions = new ArrayList<>();
        for (int n = 0; n < MOST; n++) {
            int peak = 0;
            for (int bin = 1; bin < BINS; bin++) {
                peak = strength[bin] > strength[peak] ? bin : peak;
            }
            if (strength[peak] == 0) {
                break;
            }
            double degrees = (peak + 0.5) * 90 / BINS;
            double turned = degrees > 45 ? degrees - 90 : degrees;
            if (Math.abs(turned) > STRAIGHT) {
                directions.add(turned);
            }
            for (int d = -2 * APART; d <= 2 * APART; d++) {
                strength[Math.floorMod(peak + d, BINS)] = 0;
            }
        }
        return directions;
    }

    /**
     * The strength of the edges in each direction, in half degrees from 0 to 90; quarter turns count as the same
     * direction.
     */
    private static double[] strengths(BarcodePhoto photo) {
        double[] strength = new double[BINS];
        int w = photo.width();
        byte[] levels = photo.levels();
        for (int y = 1; y < photo.height() - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                int at = y * w + x;
                int across = gradient(levels, at, 1, w);
                int down = gradient(levels, at, w, 1);
                long square = (long) across * across + (long) down * down;
                if (square > 10_000) {
                    double quarter = Math.toDegrees(Math.atan2(down, across)) % 90;
                    strength[(int) ((quarter < 0 ? quarter + 90 : quarter) * BINS / 90) % BINS] += square;
                }
            }
        }
        return strength;
    }

    /** The Sobel gradient. */
    private static int gradient(byte[] levels, int at, int along, int beside) {
        return (levels[at + along + beside] & 0xFF)
                - (levels[at - along + beside] & 0xFF)
                + 2 * ((levels[at + along] & 0xFF) - (levels[at - along] & 0xFF))
                + (levels[at + along - beside] & 0xFF)
                - (levels[at - along - beside] & 0xFF);
    }

    private static double[] smoothed(double[] strength) {
        double[] smoothed = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            for (int d = -2; d <= 2; d++) {
                smoothed[bin] += strength[Math.floorMod(bin + d, BINS)] * (3 - Math.abs(d));
            }
        }
        return smoothed;
    }
}
