package io.kyc.local.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kyc.local.store.LivenessSession;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Clock;
import java.time.Duration;

/**
 * Holds one open stream: it passes messages on, watches the time, and tells the client when the video is judged. Everything
 * runs on the socket's event loop.
 */
final class StreamConnection {
    private static final short NORMAL = 1000;
    /** The component is silent until the person's face is at the right distance. */
    private static final Duration IDLE = Duration.ofSeconds(60);
    /** The session itself lives no longer. */
    private static final Duration LIFE = LivenessSession.LIFE;
    /** How long a client may take to close after an exception. */
    private static final long LINGER_MILLIS = 2000;

    private final Vertx vertx;
    private final Context loop;
    private final ServerWebSocket socket;
    private final Clock clock;
    private ClientStream stream;
    private FilmRoom.Film film;
    private long idleTimer;
    private long lifeTimer;
    /** No message counts any more. */
    private boolean over;

    /** @param closed run when the socket is closed, by whomever */
    StreamConnection(Vertx vertx, ServerWebSocket socket, Clock clock, Runnable closed) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.socket = socket;
        this.clock = clock;
        socket.exceptionHandler(broken -> {});
        socket.closeHandler(gone -> {
            closed.run();
            gone();
        });
    }

    /** Begins to listen. */
    void open(ClientStream opened, FilmRoom.Film filmed, ChallengeOffer offer) {
        stream = opened;
        film = filmed;
        socket.binaryMessageHandler(this::receive);
        socket.textMessageHandler(text -> refuse(StreamException.invalid("A message must be binary.")));
        lifeTimer = vertx.setTimer(
                LIFE.toMillis(),
                timer -> refuse(StreamException.invalid("The session is over: the stream took too long.")));
        awaitMessage();
        send(EventFrames.event("ServerSessionInformationEvent", offer.sessionInformation()));
    }

    private void awaitMessage() {
        vertx.cancelTimer(idleTimer);
        idleTimer = vertx.setTimer(
                IDLE.toMillis(),
                timer -> refuse(StreamException.invalid("Nothing was received for " + IDLE.toSeconds() + " seconds.")));
    }

    private void receive(Buffer message) {
        if (over) {
            return;
        }
        try {
            ClientStream.Received received = stream.receive(message.getBytes(), clock.instant());
            if (received.chunk().length > 0) {
                film.add(received.chunk());
            }
            if (received.claims().isPresent()) {
                over = true;
                vertx.cancelTimer(idleTimer);
                film.judge(received.claims().get(), () -> loop.runOnContext(judged -> end()));
            } else {
                awaitMessage();
            }
        } catch (StreamException e) {
            refuse(e);
        }
    }

    private void end() {
        send(EventFrames.event(
                "DisconnectionEvent", JsonNodeFactory.instance.objectNode().put("TimestampMillis", clock.millis())));
        close();
    }

    /** Says why the stream ends; the client should close then. May be called from any thread. */
    void refused(StreamException problem) {
        loop.runOnContext(onLoop -> refuse(problem));
    }

    void refuse(StreamException problem) {
        over = true;
        if (film != null) {
            film.fail();
        }
        stopTimers();
        send(EventFrames.exception(problem));
        vertx.setTimer(LINGER_MILLIS, timer -> close());
    }

    private void gone() {
        stopTimers();
        if (!over && film != null) {
            film.fail();
        }
        over = true;
    }

    private void stopTimers() {
        vertx.cancelTimer(idleTimer);
        vertx.cancelTimer(lifeTimer);
    }

    private void send(byte[] frame) {
        if (!socket.isClosed()) {
            socket.writeBinaryMessage(Buffer.buffer(frame));
        }
    }

    private void close() {
        stopTimers();
        if (!socket.isClosed()) {
            socket.close(NORMAL);
        }
    }
}
