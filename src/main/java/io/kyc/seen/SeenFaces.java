package io.kyc.seen;

import io.kyc.access.SessionId;
import io.kyc.image.Photo;
import io.kyc.problem.KycException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Looks for a face in the tenant's other sessions, and stores the faces of approved ones. It does nothing unless it is
 * switched on.
 */
@Startup
@Singleton
public class SeenFaces {
    private static final Logger LOG = Logger.getLogger(SeenFaces.class);

    private final SeenConfig.Faces config;
    private final FaceCollection collection;
    private final IndexedFaces indexed;
    private final Clock clock;

    SeenFaces(SeenConfig seen, FaceCollection collection, IndexedFaces indexed, Clock clock) {
        SeenConfig.Faces config = seen.faces();
        if (config.similarity() < 0 || config.similarity() > 100) {
            throw new IllegalStateException(
                    "kyc.seen.faces.similarity must be between 0 and 100, but is " + config.similarity());
        }
        this.config = config;
        this.collection = collection;
        this.indexed = indexed;
        this.clock = clock;
    }

    /**
     * The number of other sessions that were approved with this face and another document, at most twenty; empty when
     * faces are not looked for. Makes one paid call.
     *
     * @param mark the mark of this session's document; without one, every other session's document counts as another
     * @param picture the living person's picture
     */
    public Optional<Integer> elsewhere(
            String tenant, SessionId session, Optional<DocumentMark> mark, Supplier<Photo> picture) {
        if (!config.enabled()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> own =
                mark.stream().flatMap(DocumentMark::all).map(FaceTag::shortened).toList();
        return Optional.of((int) collection.search(tenant, picture.get(), config.similarity()).stream()
                .filter(tag -> !tag.session().equals(session))
                .filter(tag -> !tag.until().isBefore(today))
                .filter(tag -> tag.document().filter(own::contains).isEmpty())
                .map(FaceTag::session)
                .distinct()
                .count());
    }

    /**
     * Stores the face of an approved session. A failure does not change the decision. Later sessions then do not find
     * the face, and the log says so.
     *
     * @param until when the session is deleted
     */
    public void keep(
            String tenant, SessionId session, Optional<DocumentMark> mark, Supplier<Photo> picture, Instant until) {
        if (!config.enabled()) {
            return;
        }
        FaceTag tag = FaceTag.of(session, mark, LocalDate.ofInstant(until, ZoneOffset.UTC));
        try {
            Optional<String> face = collection.add(tenant, picture.get(), tag);
            if (face.isEmpty()) {
                LOG.warnf("session=%s face not kept: not good enough", session);
            } else if (!recorded(tenant, session, face.get(), until)) {
                // The session was erased meanwhile, so its erasure will not remove the face.
                collection.remove(tenant, List.of(face.get()));
            }
        } catch (KycException e) {
            LOG.warnf("session=%s face not kept: %s", session, e.code().slug());
        }
    }

    private boolean recorded(String tenant, SessionId session, String face, Instant until) {
        try {
            return indexed.record(session, face, until);
        } catch (KycException e) {
            // It is unknown whether the face was recorded. A record without a face does no harm, but a face without a
            // record would never be erased.
            collection.remove(tenant, List.of(face));
            throw e;
        }
    }

    /** Removes the session's faces, even when faces are switched off now, because they may have been on before. */
    public void forget(String tenant, SessionId session) {
        List<String> faces = indexed.of(session);
        if (!faces.isEmpty()) {
            collection.remove(tenant, faces);
        }
    }
}
