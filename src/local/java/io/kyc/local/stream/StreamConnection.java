package io.kyc.local.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;

/**
 * Holds one open stream: it passes messages on, watches the time, and tells the client when the video is judged. Everything
 * runs on the socket's event loop.
 */
final class StreamConnection {
    private static final short NORMAL = 1000;

    private final Vertx vertx;
    private final Context loop;
    private final ServerWebSocket socket;
    private final Clock clock;
    private final Patience patience;
    private ClientStream stream;
    private FilmRoom.Film film;
    /** Vert.x counts timers from 0. */
    private long idleTimer = -1;

    private long lifeTimer = -1;
    /** No message counts any more. */
    private boolean over;

    private boolean refused;

    /** @param closed run when the socket is closed, by whomever */
    StreamConnection(Vertx vertx, ServerWebSocket socket, Clock clock, Patience patience, Runnable closed) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.socket = socket;
        this.clock = clock;
        this.patience = patience;
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
                patience.life().toMillis(),
                timer -> refuse(StreamException.invalid("The session is over: the stream took too long.")));
        awaitMessage();
        send(EventFrames.event("ServerSessionInformationEvent", offer.sessionInformation()));
    }

    private void awaitMessage() {
        vertx.cancelTimer(idleTimer);
        idleTimer = vertx.setTimer(
                patience.idle().toMillis(),
                timer -> refuse(StreamException.invalid(
                        "Nothing was received for " + patience.idle().toSeconds() + " seconds.")));
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
                film.judge(received.claims().get(), () -> onLoop(this::end));
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
        onLoop(() -> refuse(problem));
    }

    private void onLoop(Runnable work) {
        try {
            loop.runOnContext(onLoop -> work.run());
        } catch (RejectedExecutionException closing) {
            // The server has stopped, and the socket with it.
        }
    }

    void refuse(StreamException problem) {
        if (refused) {
            return;
        }
        refused = true;
        over = true;
        if (film != null) {
            film.fail();
        }
        stopTimers();
        send(EventFrames.exception(problem));
        vertx.setTimer(patience.linger().toMillis(), timer -> close());
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
