package io.kyc.local.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A whole check as AWS's web component sent it; {@code src/test/resources/liveness/README.md} says how it was recorded. */
final class Recorded {
    static final String ACCESS_KEY = "AKIDEXAMPLE";
    static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    static final String HOST = "localhost";
    static final Instant TIME = Instant.parse("2026-11-29T03:54:05Z");
    static final AccessKeys KEYS = key -> key.equals(ACCESS_KEY)
            ? Optional.of(new AccessKeys.Secret(SECRET_KEY, Optional.empty()))
            : Optional.empty();

    private static final List<String> LINES = lines();

    private Recorded() {}

    private static List<String> lines() {
        try (InputStream file = Recorded.class.getResourceAsStream("/liveness/frames.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path and query of the upgrade. */
    static String url() {
        return LINES.get(0);
    }

    /** The client's messages, in order. */
    static List<byte[]> messages() {
        return LINES.stream().skip(1).map(HexFormat.of()::parseHex).toList();
    }
}
