package io.kyc.accuracy;

import static io.kyc.specimens.Degradation.blurred;
import static io.kyc.specimens.Degradation.jpeg;
import static io.kyc.specimens.Degradation.noise;
import static io.kyc.specimens.Degradation.onDesk;
import static io.kyc.specimens.Degradation.perspective;
import static io.kyc.specimens.Degradation.rotated;
import static io.kyc.specimens.Degradation.scaledTo;
import static io.kyc.specimens.Degradation.shadow;

import io.kyc.specimens.Degradation;
import java.util.function.LongFunction;

/** The photos that are taken of each {@link CarriedDocument}: straight, turned, and one that is worse in some way. */
enum CarriedPhoto {
    STRAIGHT(seed -> onDesk(6, seed)),
    TURNED(seed -> perspective(5, seed).andThen(rotated(seed % 2 == 0 ? 3 : -3, seed))),
    SOFT(seed -> onDesk(6, seed).andThen(blurred(1.2))),
    COMPRESSED(seed -> perspective(3, seed).andThen(jpeg(0.25))),
    SMALL(seed -> onDesk(4, seed).andThen(scaledTo(900)).andThen(jpeg(0.6))),
    SHADED(seed -> rotated(2, seed).andThen(shadow(0.55, seed))),
    HURRIED(seed -> perspective(7, seed).andThen(rotated(4, seed)).andThen(noise(6, seed)));

    private final LongFunction<Degradation> degradation;

    CarriedPhoto(LongFunction<Degradation> degradation) {
        this.degradation = degradation;
    }

    Degradation degradation(long seed) {
        return degradation.apply(seed);
    }

    /** The n-th of three photos of a document. */
    static CarriedPhoto of(int document, int photo) {
        return photo < 2 ? values()[photo] : values()[2 + document / 3 % (values().length - 2)];
    }
}
