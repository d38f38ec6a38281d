package io.kyc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.document.reading.DocumentReader;
import io.kyc.face.FaceDetector;
import io.kyc.image.ImageFormat;
import io.kyc.image.ImageStore;
import io.kyc.image.Photo;
import io.kyc.image.Sides;
import io.kyc.image.TestLimits;
import io.kyc.problem.KycException;
import io.kyc.specimens.Specimen;
import io.kyc.testing.AtOnce;
import io.kyc.testing.FaultyWire;
import io.kyc.testing.WiredLocalAwsResource;
import io.kyc.testing.WiredLocalAwsResource.Wires;
import io.kyc.verification.TestSessions;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Connections to AWS that a client has kept, and all of which have ended, as after a pause of the function. The next
 * call succeeds, and is made only once.
 */
@QuarkusTest
@TestProfile(FaultMatrixTest.ShortLease.class)
@QuarkusTestResource(value = WiredLocalAwsResource.class, restrictToAnnotatedClass = true)
class KeptConnectionsTest {
    /** As many as one request uses at once. */
    private static final int KEPT = 4;

    private static final byte[] BYTES = Specimen.NO_DOCUMENT.bytes();

    /** How the connections have ended. */
    enum Ending {
        /** The other side has closed them. */
        CLOSED(FaultyWire::endKept),
        /** They ended without notice; a reset answers anything that is sent. */
        SILENT(FaultyWire::killKept);

        private final Consumer<FaultyWire> how;

        Ending(Consumer<FaultyWire> how) {
            this.how = how;
        }

        void of(FaultyWire wire) {
            assertThat(wire.kept()).as("kept connections").isPositive();
            how.accept(wire);
        }
    }

    Wires wires;

    @Inject
    ImageStore images;

    @Inject
    Sessions sessions;

    @Inject
    DocumentReader reader;

    @Inject
    FaceDetector detector;

    private final String key = "documents/" + UUID.randomUUID() + "/1/front";
    private final Photo photo = Photo.of(BYTES, TestLimits.DEFAULT);

    @BeforeEach
    void storeSomething() {
        readily(() -> images.put(key, BYTES, ImageFormat.JPEG));
        // The nets run once for this picture. After that, their answers are repeated within the short timeouts of this
        // test.
        readily(() -> reader.read(Sides.of(photo)));
        readily(() -> detector.detect(photo));
    }

    private static void readily(Runnable call) {
        for (int attempt = 1; ; attempt++) {
            try {
                call.run();
                return;
            } catch (KycException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void storesAndReadsPicturesAfterwards(Ending ending) {
        for (int i = 0; i < 3; i++) {
            AtOnce.run(KEPT, n -> images.get(key, BYTES.length));
            ending.of(wires.s3());
            assertThat(images.get(key, BYTES.length)).hasValue(BYTES);

            AtOnce.run(KEPT, n -> images.get(key, BYTES.length));
            ending.of(wires.s3());
            images.put(key + i, BYTES, ImageFormat.JPEG);
            assertThat(images.get(key + i, BYTES.length)).hasValue(BYTES);

            AtOnce.run(KEPT, n -> images.get(key, BYTES.length));
            ending.of(wires.s3());
            images.copy(key, key + "-copy" + i);
            assertThat(images.get(key + "-copy" + i, BYTES.length)).hasValue(BYTES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsDocumentsAndFacesAfterwards(Ending ending) {
        AtOnce.run(KEPT, n -> detector.detect(photo));
        ending.of(wires.ai());
        assertThat(reader.read(Sides.of(photo)).pages().back()).isEmpty();

        AtOnce.run(KEPT, n -> detector.detect(photo));
        ending.of(wires.ai());
        assertThat(detector.detect(photo)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void movesSessionsAfterwards(Ending ending) {
        for (int i = 0; i < 3; i++) {
            Session session = TestSessions.created(UUID.randomUUID().toString());
            end(ending);
            assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                    .as("create")
                    .isTrue();
            end(ending);
            assertThat(sessions.find(session.id())).contains(session);

            Session claimed =
                    TestSessions.claimed(session, Step.PROCESS_DOCUMENT, "lease", TestSessions.STARTED.plusSeconds(60));
            end(ending);
            assertThat(sessions.claim(session, claimed, TestSessions.STARTED))
                    .as("claim")
                    .isTrue();
            end(ending);
            assertThat(sessions.commit(
                            TestSessions.to(State.DOCUMENT_PROCESSED, claimed),
                            claimed.lease().orElseThrow(),
                            Optional.empty()))
                    .as("commit")
                    .isTrue();
            assertThat(sessions.find(session.id()).orElseThrow().version()).isEqualTo(2);
        }
    }

    private void end(Ending ending) {
        AtOnce.run(
                KEPT,
                n -> sessions.find(TestSessions.created("kept-connections").id()));
        ending.of(wires.dynamoDb());
    }
}
