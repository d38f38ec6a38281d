package io.kyc.seen;

import io.kyc.access.SessionId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands by a face in the collection: whose it is, on which document it was seen, until when it may be kept. The face service has
 * no time to live of its own.
 *
 * @param session whose face it is
 * @param document the document's mark, shortened; empty when it had no number
 * @param until the last day on which it counts
 */
public record FaceTag(SessionId session, Optional<String> document, LocalDate until) {
    private static final int SHORT = 32;
    private static final String NONE = "-";

    /** @param mark of the session's document */
    public static FaceTag of(SessionId session, Optional<DocumentMark> mark, LocalDate until) {
        return new FaceTag(session, mark.map(FaceTag::shortened), until);
    }

    static String shortened(DocumentMark mark) {
        return mark.document().substring(0, SHORT);
    }

    /** {@code A-Za-z0-9_.:-}, at most 110 characters, which Rekognition takes as {@code ExternalImageId}. */
    public String text() {
        return session + ":" + document.orElse(NONE) + ":" + until;
    }

    /** Empty for what is not one of ours. */
    public static Optional<FaceTag> parse(String text) {
        String[] parts = text.split(":");
        if (parts.length != 3 || !SessionId.isWellFormed(parts[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FaceTag(
                    new SessionId(parts[0]),
                    Optional.of(parts[1]).filter(document -> !document.equals(NONE)),
                    LocalDate.parse(parts[2])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
