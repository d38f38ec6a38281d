package io.kyc.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kyc.access.SessionId;
import io.kyc.image.Photo;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenFacesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);
    private static final SessionId ONE = new SessionId("session-one");
    private static final SessionId TWO = new SessionId("session-two");
    private static final DocumentMark PASSPORT = mark("a");
    private static final DocumentMark CARD = mark("b");

    private final List<FaceTag> found = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<FaceTag> added = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private boolean standing = true;
    private boolean tableDown;
    private Optional<KycException> down = Optional.empty();

    @Test
    void countsOtherSessionsWithAnotherDocument() {
        found.add(FaceTag.of(ONE, Optional.of(CARD), LATER)); // Its own face.
        found.add(FaceTag.of(TWO, Optional.of(PASSPORT), LATER)); // The same document.
        found.add(FaceTag.of(new SessionId("session-three"), Optional.of(CARD), LATER));
        found.add(FaceTag.of(new SessionId("session-three"), Optional.of(CARD), LATER)); // The same session.
        found.add(FaceTag.of(new SessionId("session-four"), Optional.empty(), LATER)); // A document without a number.
        found.add(FaceTag.of(new SessionId("session-five"), Optional.of(CARD), LocalDate.of(2026, 11, 24))); // Expired.

        assertThat(faces(true).elsewhere("acme", ONE, Optional.of(PASSPORT), () -> null))
                .contains(2);
    }

    @Test
    void countsEveryDocumentWithoutANumberAsAnother() {
        found.add(FaceTag.of(TWO, Optional.empty(), LATER));

        assertThat(faces(true).elsewhere("acme", ONE, Optional.empty(), () -> null))
                .contains(1);
    }

    @Test
    void keepsAFaceUntilItsSessionIsDeleted() {
        faces(true).keep("acme", ONE, Optional.of(PASSPORT), () -> null, NOW.plusSeconds(86_400));

        assertThat(added).containsExactly(FaceTag.of(ONE, Optional.of(PASSPORT), LocalDate.of(2026, 11, 26)));
        assertThat(recorded).containsExactly("face-1");
        assertThat(removed).isEmpty();
    }

    @Test
    void removesAFaceIfItsSessionIsBeingErased() {
        standing = false;

        faces(true).keep("acme", ONE, Optional.of(PASSPORT), () -> null, NOW);

        assertThat(removed).containsExactly("face-1");
    }

    @Test
    void leavesNoFaceWithoutARecord() {
        tableDown = true;

        faces(true).keep("acme", ONE, Optional.of(PASSPORT), () -> null, NOW);

        assertThat(added).hasSize(1);
        assertThat(removed).as("else no erasure would ever find it").containsExactly("face-1");
    }

    @Test
    void keepsTheDecisionIfTheFaceCannotBeStored() {
        down = Optional.of(new KycException(ErrorCode.AWS_UNAVAILABLE, "later"));

        assertThatCode(() -> faces(true).keep("acme", ONE, Optional.empty(), () -> null, NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void doesNothingUnlessSwitchedOnButStillForgets() {
        found.add(FaceTag.of(TWO, Optional.of(CARD), LATER));
        recorded.add("face-from-before");

        assertThat(faces(false).elsewhere("acme", ONE, Optional.of(PASSPORT), () -> null))
                .isEmpty();
        faces(false).keep("acme", ONE, Optional.of(PASSPORT), () -> null, NOW);
        faces(false).forget("acme", ONE);

        assertThat(added).isEmpty();
        assertThat(removed).containsExactly("face-from-before");
    }

    @Test
    void writesAndReadsTagsThatRekognitionAccepts() {
        FaceTag longest = FaceTag.of(new SessionId("x".repeat(64)), Optional.of(PASSPORT), LATER);

        assertThat(longest.text()).matches("[a-zA-Z0-9_.\\-:]{1,255}");
        assertThat(FaceTag.parse(longest.text())).contains(longest);
        assertThat(FaceTag.parse(FaceTag.of(ONE, Optional.empty(), LATER).text()))
                .contains(FaceTag.of(ONE, Optional.empty(), LATER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somebody-elses", "a:b:c", "session-one:x:2027-13-01", "session-one:x:2027-01-01:y"})
    void ignoresForeignTags(String text) {
        assertThat(FaceTag.parse(text)).isEmpty();
    }

    private static DocumentMark mark(String digit) {
        return new DocumentMark(digit.repeat(64), List.of(), Optional.empty());
    }

    private SeenFaces faces(boolean enabled) {
        SeenConfig.Faces faces = new SeenConfig.Faces() {
            @Override
            public boolean enabled() {
                return enabled;
            }

            @Override
            public double similarity() {
                return 97;
            }

            @Override
            public String collectionPrefix() {
                return "kyc";
            }
        };
        SeenConfig config = new SeenConfig() {
            @Override
            public Documents documents() {
                return () -> true;
            }

            @Override
            public Faces faces() {
                return faces;
            }
        };
        FaceCollection collection = new FaceCollection() {
            @Override
            public List<FaceTag> search(String tenant, Photo picture, double similarity) {
                return found;
            }

            @Override
            public Optional<String> add(String tenant, Photo picture, FaceTag tag) {
                down.ifPresent(e -> {
                    throw e;
                });
                added.add(tag);
                return Optional.of("face-" + added.size());
            }

            @Override
            public void remove(String tenant, Collection<String> faceIds) {
                removed.addAll(faceIds);
            }
        };
        IndexedFaces indexed = new IndexedFaces() {
            @Override
            public boolean record(SessionId session, String faceId, Instant until) {
                if (tableDown) {
                    throw new KycException(ErrorCode.AWS_UNAVAILABLE, "later");
                }
                if (standing) {
                    recorded.add(faceId);
                }
                return standing;
            }

            @Override
            public List<String> of(SessionId session) {
                return recorded;
            }
        };
        return new SeenFaces(config, collection, indexed, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
