package io.kyc.local.protocol;

import io.vertx.core.http.ServerWebSocket;
import java.util.Set;

/** The operations that are a stream over WebSocket. */
public interface Sockets {
    /** Their names, such as {@code StartFaceLivenessSession}. */
    Set<String> names();

    /** The size of the largest message; a larger one ends the connection. */
    int mostMessageBytes();

    /** Whether one of them has this path; upgrades of others are refused with 404. */
    boolean takes(String path);

    /** Takes an accepted upgrade; called on the server's event loop, before the first message. */
    void open(ServerWebSocket socket);
}
