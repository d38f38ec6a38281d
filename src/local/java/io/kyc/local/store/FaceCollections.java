package io.kyc.local.store;

import io.kyc.local.face.Embedding;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.rekognition.model.Face;
import software.amazon.awssdk.services.rekognition.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;

/**
 * Stores collections of indexed faces in memory. Thread-safe. An indexed face is found at once; AWS promises that only
 * eventually.
 */
public final class FaceCollections {
    private final Clock clock;
    private final Map<String, FaceCollection> collections = new TreeMap<>();

    public FaceCollections(Clock clock) {
        this.clock = clock;
    }

    /**
     * A stored face: numbers only, no picture.
     *
     * @param face as it is answered
     * @param embedding of the face
     * @param source identifies the picture together with its external id
     */
    public record IndexedFace(Face face, Embedding embedding, String source) {}

    /**
     * A collection at one moment.
     *
     * @param id its name
     * @param createdAt when it was created
     * @param faces in the order in which they were indexed
     */
    public record FaceCollection(String id, Instant createdAt, Map<String, IndexedFace> faces) {
        public FaceCollection {
            faces = Collections.unmodifiableMap(new LinkedHashMap<>(faces));
        }

        /** The faces of this picture under this external id, in the order in which they were indexed. */
        public List<IndexedFace> of(String source) {
            return faces.values().stream()
                    .filter(face -> face.source().equals(source))
                    .toList();
        }
    }

    /** @throws ResourceAlreadyExistsException when the collection exists already */
    public synchronized void create(String id) {
        if (collections.containsKey(id)) {
            throw ResourceAlreadyExistsException.builder()
                    .message("The collection id: " + id + " already exists")
                    .build();
        }
        collections.put(id, new FaceCollection(id, clock.instant(), Map.of()));
    }

    /** @throws ResourceNotFoundException when the collection does not exist */
    public synchronized void delete(String id) {
        find(id);
        collections.remove(id);
    }

    /** @throws ResourceNotFoundException when the collection does not exist */
    public synchronized FaceCollection find(String id) {
        return Optional.ofNullable(collections.get(id))
                .orElseThrow(() -> ResourceNotFoundException.builder()
                        .message("The collection id: " + id + " does not exist")
                        .build());
    }

    /** All ids in order. */
    public synchronized List<String> ids() {
        return List.copyOf(collections.keySet());
    }

    /**
     * Adds the faces of one picture, unless they are there already. The same picture under the same external id is
     * stored only once.
     *
     * @return the stored faces, including those from an earlier call
     * @throws ResourceNotFoundException when the collection does not exist
     */
    public synchronized List<IndexedFace> add(String id, String source, List<IndexedFace> faces) {
        FaceCollection collection = find(id);
        List<IndexedFace> known = collection.of(source);
        if (!known.isEmpty()) {
            return known;
        }
        Map<String, IndexedFace> all = new LinkedHashMap<>(collection.faces());
        faces.forEach(face -> all.put(face.face().faceId(), face));
        collections.put(id, new FaceCollection(id, collection.createdAt(), all));
        return faces;
    }

    /**
     * @return the ids of the faces that were removed
     * @throws ResourceNotFoundException when the collection does not exist
     */
    public synchronized List<String> remove(String id, Collection<String> faceIds) {
        FaceCollection collection = find(id);
        Map<String, IndexedFace> rest = new LinkedHashMap<>(collection.faces());
        List<String> removed =
                faceIds.stream().filter(face -> rest.remove(face) != null).toList();
        collections.put(id, new FaceCollection(id, collection.createdAt(), rest));
        return removed;
    }
}
