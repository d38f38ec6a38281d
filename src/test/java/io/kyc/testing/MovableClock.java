package io.kyc.testing;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's time plus the time by which a test has moved it. */
@Alternative
@Singleton
public class MovableClock extends Clock {
    private volatile Duration later = Duration.ZERO;

    public void move(Duration by) {
        later = later.plus(by);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(later);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
