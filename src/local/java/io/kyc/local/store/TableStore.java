package io.kyc.local.store;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import com.amazonaws.services.dynamodbv2.local.shared.access.LocalDBClient;
import com.amazonaws.services.dynamodbv2.local.shared.jobs.JobsRegister;
import io.kyc.local.protocol.Calls;
import io.kyc.local.protocol.Faults;
import java.lang.reflect.Field;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
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
    private static final System.Logger LOG = System.getLogger(TableStore.class.getName());

    /**
     * Logs a warning for every failed condition, which is normal here. The logger is held in a field, because its level
     * would be lost with the logger.
     */
    private static final Logger TABLES_LOG = Logger.getLogger("com.amazonaws.services.dynamodbv2.local");

    static {
        TABLES_LOG.setLevel(Level.SEVERE);
    }

    /** The name under which the library keeps the tables that all access keys share. */
    private static final String SHARED = "shared-local-instance";

    private static final int JOBS = 10;

    private final LocalDynamoDBServerHandler tables;
    private final Server server;
    private final ThreadGroup threads;
    private final TimeToLive timeToLive;
    private final ScheduledExecutorService deletions;

    private TableStore(LocalDynamoDBServerHandler tables, Server server, ThreadGroup threads, TimeToLive timeToLive) {
        this.tables = tables;
        this.server = server;
        this.threads = threads;
        this.timeToLive = timeToLive;
        this.deletions = Executors.newSingleThreadScheduledExecutor(daemons(threads));
    }

    /** @param port on loopback, 0 for any free one */
    public static TableStore start(int port, Faults faults, Calls calls) {
        boolean inMemory = true;
        boolean sharedDb = true;
        boolean delayTransientStatuses = false;
        LocalDynamoDBRequestHandler requests =
                new LocalDynamoDBRequestHandler(0, inMemory, null, sharedDb, delayTransientStatuses);
        ThreadGroup threads = new ThreadGroup("local-dynamodb");
        TimeToLive.Items items = new TimeToLive.Items();
        AmazonDynamoDBLocal shared = new LocalDBClient(
                items, new JobsRegister(Executors.newFixedThreadPool(JOBS, daemons(threads)), delayTransientStatuses));
        share(requests, shared);
        LocalDynamoDBServerHandler tables = new LocalDynamoDBServerHandler(requests, "*");
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
            tables.close();
            threads.interrupt();
            throw new IllegalStateException("the local DynamoDB cannot listen on port " + port, e);
        }
        return new TableStore(tables, server, threads, new TimeToLive(items, shared));
    }

    /** The library makes its tables in private. These are there first, so it takes them. */
    @SuppressWarnings("unchecked")
    private static void share(LocalDynamoDBRequestHandler requests, AmazonDynamoDBLocal shared) {
        try {
            Field field = LocalDynamoDBRequestHandler.class.getDeclaredField("dbRequestHandlers");
            field.setAccessible(true);
            ((Map<String, AmazonDynamoDBLocal>) field.get(requests)).put(SHARED, shared);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "DynamoDB local must keep its tables in the field \"dbRequestHandlers\", but does not", e);
        }
    }

    private static ThreadFactory daemons(ThreadGroup threads) {
        return task -> {
            Thread thread = new Thread(threads, task, "local-dynamodb-job");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Deletes the items whose time to live is over at that time, as DynamoDB does within some days. */
    public void deleteExpired(Instant now) {
        timeToLive.deleteExpired(now);
    }

    /** From now on deletes items some time after their time to live is over. */
    public void deleteExpiredEvery(Duration pause, Clock clock) {
        deletions.scheduleWithFixedDelay(
                () -> {
                    try {
                        deleteExpired(clock.instant());
                    } catch (RuntimeException e) {
                        // A task that throws would not run again. A table may be on its way out.
                        LOG.log(System.Logger.Level.DEBUG, "nothing was deleted by its time to live", e);
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    @Override
    public void close() {
        deletions.shutdownNow();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the local DynamoDB does not stop", e);
        } finally {
            tables.close();
            // The store's jobs would sleep for hours and keep everything in memory.
            threads.interrupt();
        }
    }
}
