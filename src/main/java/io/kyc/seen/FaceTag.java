package io.kyc.seen;

import io.kyc.access.SessionId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The label of a face in the collection: its session, its document, and how long it may be kept. The face service
 * itself has no TTL.
 *
 * @param session the session of the face
 * @param document the document's mark, shortened; empty when no document number was read
 * @param until the last day on which the face counts
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

    /**
     * The tag as text: {@code A-Za-z0-9_.:-}, at most 110 characters, valid as Rekognition's {@code ExternalImageId}.
     */
    public String text() {
        return session + ":" + document.orElse(NONE) + ":" + until;
    }

    /** Reads a tag; empty for a text that is not one of ours. */
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
