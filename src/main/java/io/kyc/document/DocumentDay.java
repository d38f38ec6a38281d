package io.kyc.document;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Determines the day on which a document is judged, for its expiry and the holder's age. */
@Singleton
public class DocumentDay {
    private final Clock clock;
    private final DocumentConfig config;

    DocumentDay(Clock clock, DocumentConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** The day now. */
    public LocalDate today() {
        return of(clock.instant());
    }

    /** The day at that time. */
    public LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, config.timeZone());
    }
}
