package io.kyc.specimens;

import static io.kyc.specimens.Degradation.blurred;
import static io.kyc.specimens.Degradation.grey;
import static io.kyc.specimens.Degradation.jpeg;
import static io.kyc.specimens.Degradation.light;
import static io.kyc.specimens.Degradation.megapixels;
import static io.kyc.specimens.Degradation.noise;
import static io.kyc.specimens.Degradation.none;
import static io.kyc.specimens.Degradation.onDesk;
import static io.kyc.specimens.Degradation.perspective;
import static io.kyc.specimens.Degradation.rotated;
import static io.kyc.specimens.Degradation.scaledTo;
import static io.kyc.specimens.Degradation.upsideDown;

import java.util.function.LongFunction;

/** The conditions under which reading is measured. */
public enum PhotoCondition {
    CLEAN(seed -> none()),
    JPEG_50(seed -> jpeg(0.5)),
    JPEG_20(seed -> jpeg(0.2)),
    ROTATED_2(seed -> rotated(2, seed)),
    ROTATED_MINUS_5(seed -> rotated(-5, seed)),
    ROTATED_10(seed -> rotated(10, seed)),
    ROTATED_MINUS_20(seed -> rotated(-20, seed)),
    BLUR_1_5(seed -> blurred(1.5)),
    BLUR_2_5(seed -> blurred(2.5)),
    NOISE_12(seed -> noise(12, seed)),
    PERSPECTIVE_4(seed -> perspective(4, seed)),
    /** Perspective 8 %, turned by 4 degrees, noise 6: a photo taken in a hurry with a phone. */
    PHONE(seed -> perspective(8, seed).andThen(rotated(4, seed)).andThen(noise(6, seed))),
    WIDTH_800(seed -> scaledTo(800).andThen(jpeg(0.6))),
    WIDTH_600(seed -> scaledTo(600).andThen(jpeg(0.7))),
    UPSIDE_DOWN(seed -> upsideDown()),
    GREY(seed -> grey()),
    DARK(seed -> light(-60, 0.6)),
    BRIGHT(seed -> light(45, 0.8)),
    ON_DESK(seed -> onDesk(20, seed)),
    MEGAPIXELS_12(seed -> onDesk(12, seed).andThen(megapixels(12)));

    private final LongFunction<Degradation> degradation;

    PhotoCondition(LongFunction<Degradation> degradation) {
        this.degradation = degradation;
    }

    public Degradation degradation(long seed) {
        return degradation.apply(seed);
    }
}
