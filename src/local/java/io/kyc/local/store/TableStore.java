package io.kyc.local.store;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import io.kyc.local.protocol.Calls;
import io.kyc.local.protocol.Faults;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Runs a local DynamoDB: Amazon's DynamoDB local, in memory, with one set of tables for all access keys and regions. It
 * sends no telemetry, which only its own {@code ServerRunner} would set up. Its handler runs in our own Jetty, because
 * its own server listens on every interface.
 */
public final class TableStore implements AutoCloseable {
    /**
     * Logs a warning for every failed condition, which is normal here. The logger is held in a field, because its level
     * would be lost with the logger.
     */
    private static final Logger TABLES_LOG = Logger.getLogger("com.amazonaws.services.dynamodbv2.local");

    static {
        TABLES_LOG.setLevel(Level.SEVERE);
    }

    private final LocalDynamoDBServerHandler tables;
    private final Server server;
    private final ThreadGroup threads;

    private TableStore(LocalDynamoDBServerHandler tables, Server server, ThreadGroup threads) {
        this.tables = tables;
        this.server = server;
        this.threads = threads;
    }

    /** @param port on loopback, 0 for any free one */
    public static TableStore start(int port, Faults faults, Calls calls) {
        boolean inMemory = true;
        boolean sharedDb = true;
        boolean delayTransientStatuses = false;
        LocalDynamoDBServerHandler tables = new LocalDynamoDBServerHandler(
                new LocalDynamoDBRequestHandler(0, inMemory, null, sharedDb, delayTransientStatuses), "*");
        ThreadGroup threads = new ThreadGroup("local-dynamodb");
        int mostThreads = 200;
        int fewestThreads = 8;
        int idleMillis = 60_000;
        int reservedAsJettySeesFit = -1;
        Server server = new Server(
                new QueuedThreadPool(mostThreads, fewestThreads, idleMillis, reservedAsJettySeesFit, null, threads));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new FaultyTables(tables, faults, calls));
        server.setStopTimeout(0);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the local DynamoDB cannot listen on port " + port, e);
        }
        return new TableStore(tables, server, threads);
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
            // The store's jobs belong to the thread group of the first call's thread. They would sleep for hours and
            // keep everything in memory.
            threads.interrupt();
        }
    }
}
