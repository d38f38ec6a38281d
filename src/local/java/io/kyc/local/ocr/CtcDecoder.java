package io.kyc.local.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Decodes the output of connectionist temporal classification greedily: it takes the most likely class of each step and
 * drops repeats and blanks.
 */
final class CtcDecoder {
    private CtcDecoder() {}

    /** @return the characters from left to right, including spaces */
    static List<ReadCharacter> decode(Posteriors posteriors) {
        List<ReadCharacter> read = new ArrayList<>();
        int t = 0;
        while (t < posteriors.length()) {
            int best = posteriors.best(t);
            double weight = 0;
            double moment = 0;
            double peak = 0;
            int from = t;
            while (t < posteriors.length() && posteriors.best(t) == best) {
                double p = posteriors.steps()[t][best];
                weight += p;
                moment += p * t;
                peak = Math.max(peak, p);
                t++;
            }
            if (best != CharacterSet.BLANK) {
                double position = weight > 0 ? moment / weight : from;
                read.add(new ReadCharacter(posteriors.characters().character(best), position, Math.min(1, peak)));
            }
        }
        return read;
    }
}
