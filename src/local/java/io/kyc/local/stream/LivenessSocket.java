package io.kyc.local.stream;

import io.kyc.local.operation.LivenessFilm;
import io.kyc.local.protocol.Calls;
import io.kyc.local.protocol.Fault;
import io.kyc.local.protocol.Faults;
import io.kyc.local.protocol.Sockets;
import io.kyc.local.store.LivenessSession;
import io.kyc.local.store.LivenessStore;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;

/**
 * Takes the upgrades to Rekognition's liveness stream. An upgrade that is refused tells a browser nothing, so each one is
 * accepted, and what is wrong with it comes as an exception over the socket.
 */
public final class LivenessSocket implements Sockets, AutoCloseable {
    private static final String OPERATION = "StartFaceLivenessSession";
    /** The largest message: a second of video has 0.1 MB. */
    private static final int MOST_MESSAGE_BYTES = 2 << 20;

    static final int MOST_STREAMS = 20;
    private static final String PATH = "/start-face-liveness-session-websocket";
    private static final int LEAST_SIDE = 200;
    private static final int MOST_SIDE = 1280;

    private final AccessKeys keys;
    private final LivenessStore sessions;
    private final FilmRoom room;
    private final Faults faults;
    private final Calls calls;
    private final Clock clock;
    private final Patience patience;
    private final Random random = new SecureRandom();
    private int open;

    /**
     * @param clock for signatures
     * @param patience with clients
     */
    public LivenessSocket(
            AccessKeys keys,
            LivenessStore sessions,
            LivenessFilm film,
            Faults faults,
            Calls calls,
            Clock clock,
            Patience patience) {
        this.keys = keys;
        this.sessions = sessions;
        this.room = new FilmRoom(film);
        this.faults = faults;
        this.calls = calls;
        this.clock = clock;
        this.patience = patience;
    }

    /** Loads the video decoder ahead of the first stream. */
    public void warmUp() {
        room.warmUp();
    }

    @Override
    public Set<String> names() {
        return Set.of(OPERATION);
    }

    @Override
    public int mostMessageBytes() {
        return MOST_MESSAGE_BYTES;
    }

    @Override
    public boolean takes(String path) {
        return path.endsWith(PATH);
    }

    @Override
    public void open(ServerWebSocket socket) {
        calls.count(OPERATION);
        ClientCloses.areNormalFor(socket);
        open++;
        Vertx vertx = Vertx.currentContext().owner();
        StreamConnection connection = new StreamConnection(vertx, socket, clock, patience, () -> open--);
        Runnable start = () -> start(socket, connection);
        faults.take(OPERATION).ifPresentOrElse(fault -> meet(fault, vertx, socket, connection, start), start);
    }

    private void start(ServerWebSocket socket, StreamConnection connection) {
        try {
            PresignedUrl url = PresignedUrl.parse(socket.uri());
            String host = Optional.ofNullable(socket.headers().get("Host")).orElse("");
            ChunkSignatures signatures = url.verify(host, keys, clock.instant());
            if (open > MOST_STREAMS) {
                throw StreamException.tooMuch("At most " + MOST_STREAMS + " streams can be open at a time.");
            }
            LivenessSession session = session(url);
            ChallengeOffer offer = offer(url, session);
            if (!sessions.begin(session.id())) {
                throw StreamException.invalid("The session has been used. Start a new one.");
            }
            connection.open(new ClientStream(signatures, offer), room.film(session, connection::refused), offer);
        } catch (StreamException e) {
            connection.refuse(e);
        }
    }

    private LivenessSession session(PresignedUrl url) {
        String id = url.parameter("session-id").orElse("");
        return sessions.find(id)
                .filter(session -> session.status() != LivenessSessionStatus.EXPIRED)
                .orElseThrow(() -> StreamException.sessionNotFound(id));
    }

    private ChallengeOffer offer(PresignedUrl url, LivenessSession session) {
        ChallengeOffer offer = ChallengeOffer.of(
                session.challenge().type(), side(url, "video-width"), side(url, "video-height"), random);
        String known = url.parameter("challenge-versions").orElse("");
        if (Arrays.stream(known.split(",")).noneMatch(version -> version.startsWith(offer.name() + "_"))) {
            throw StreamException.invalid(
                    "challenge-versions must have a version of the session's challenge, " + offer.name() + ".");
        }
        return offer;
    }

    private static int side(PresignedUrl url, String name) {
        String side =
                url.parameter(name).filter(text -> text.matches("\\d{1,5}")).orElse("0");
        int pixels = Integer.parseInt(side);
        if (pixels < LEAST_SIDE || pixels > MOST_SIDE) {
            throw StreamException.invalid(name + " must be " + LEAST_SIDE + " to " + MOST_SIDE + " pixels.");
        }
        return pixels;
    }

    /** Waits for the video in progress. */
    @Override
    public void close() {
        room.close();
    }

    private static void meet(
            Fault fault, Vertx vertx, ServerWebSocket socket, StreamConnection connection, Runnable start) {
        if (fault instanceof Fault.Answer answer) {
            connection.refuse(StreamException.of(answer.type(), answer.message()));
        } else if (fault instanceof Fault.Cut) {
            socket.close((short) 1011);
        } else if (fault instanceof Fault.Delay delay) {
            vertx.setTimer(Math.max(1, delay.duration().toMillis()), timer -> start.run());
        }
        // Fault.Hang: nothing is ever sent
    }
}
