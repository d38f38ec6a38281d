package io.kyc.local.store;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import io.kyc.local.protocol.Calls;
import io.kyc.local.protocol.Faults;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * DynamoDB: Amazon's DynamoDB local in memory, one set of tables for all access keys and regions, without telemetry (which only its
 * own {@code ServerRunner} sets up). Its handler runs in a Jetty of ours, because its own server listens on every interface.
 */
public final class TableStore implements AutoCloseable {
    /** It logs a warning for every failed condition, which is an everyday answer. Held, or its level would be forgotten. */
    private static final Logger TABLES_LOG = Logger.getLogger("com.amazonaws.services.dynamodbv2.local");

    static {
        TABLES_LOG.setLevel(Level.SEVERE);
    }

    private final LocalDynamoDBServerHandler tables;
    private final Server server;

    private TableStore(LocalDynamoDBServerHandler tables, Server server) {
        this.tables = tables;
        this.server = server;
    }

    /** @param port on loopback, 0 for any free one */
    public static TableStore start(int port, Faults faults, Calls calls) {
        boolean inMemory = true;
        boolean sharedDb = true;
        boolean delayTransientStatuses = false;
        LocalDynamoDBServerHandler tables = new LocalDynamoDBServerHandler(
                new LocalDynamoDBRequestHandler(0, inMemory, null, sharedDb, delayTransientStatuses), "*");
        Server server = new Server(new InetSocketAddress("127.0.0.1", port));
        server.setHandler(new FaultyTables(tables, faults, calls));
        server.setStopTimeout(0);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the local DynamoDB cannot listen on port " + port, e);
        }
        return new TableStore(tables, server);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the local DynamoDB does not stop", e);
        } finally {
            tables.close();
        }
    }
}
