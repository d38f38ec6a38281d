package io.kyc.document;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Which day it is when a document is judged: what has expired, how old the holder is. */
@Singleton
public class DocumentDay {
    private final Clock clock;
    private final DocumentConfig config;

    DocumentDay(Clock clock, DocumentConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** Now. */
    public LocalDate today() {
        return of(clock.instant());
    }

    /** At that time. */
    public LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, config.timeZone());
    }
}
