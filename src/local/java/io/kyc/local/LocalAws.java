package io.kyc.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.local.event.StreamedTable;
import io.kyc.local.operation.CollectedFaceOperations;
import io.kyc.local.operation.CollectionOperations;
import io.kyc.local.operation.Engines;
import io.kyc.local.operation.FaceOperations;
import io.kyc.local.operation.LivenessFilm;
import io.kyc.local.operation.LivenessOperations;
import io.kyc.local.operation.LivenessUpload;
import io.kyc.local.operation.Recall;
import io.kyc.local.operation.StsOperations;
import io.kyc.local.operation.TextractOperations;
import io.kyc.local.protocol.AwsJsonEndpoint;
import io.kyc.local.protocol.AwsQueryEndpoint;
import io.kyc.local.protocol.Calls;
import io.kyc.local.protocol.Faults;
import io.kyc.local.protocol.LocalRoutes;
import io.kyc.local.protocol.LocalServer;
import io.kyc.local.protocol.Operation;
import io.kyc.local.protocol.SignatureV4;
import io.kyc.local.store.FaceCollections;
import io.kyc.local.store.LivenessStore;
import io.kyc.local.store.ObjectStore;
import io.kyc.local.store.TableStore;
import io.kyc.local.store.TemporaryCredentials;
import io.kyc.local.stream.AccessKeys;
import io.kyc.local.stream.LivenessSocket;
import io.kyc.local.stream.Patience;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * An AWS on loopback for development and tests: S3, DynamoDB, Textract's AnalyzeID, Rekognition's DetectFaces,
 * CompareFaces, face collections and face liveness, and STS's AssumeRole. Everything is in memory and lost when it is closed. Several can run
 * in one process. Clients need the endpoints, the access key and its secret, the region, and path-style access for S3.
 *
 * <pre>{@code
 * try (LocalAws aws = LocalAws.builder().models(Path.of("models")).bucket("your-kyc-bucket").start()) {
 *     RekognitionClient.builder().endpointOverride(aws.endpoint())…
 * }
 * }</pre>
 */
public final class LocalAws implements AutoCloseable {
    static final String ACCESS_KEY = "local";
    static final String SECRET_KEY = "local-secret";
    static final String REGION = "us-east-1";
    /** How often whoever tries it by hand has items deleted that are past their time to live. */
    static final Duration DELETION = Duration.ofSeconds(10);

    private final Faults faults = new Faults();
    private final Calls calls = new Calls();
    /** Everything that was started, the latest first; closed in this order. */
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private final ObjectStore objects;
    private final TableStore tables;
    private final Engines engines;
    private final TemporaryCredentials temporary;
    private final URI endpoint;

    private LocalAws(Builder options) {
        try {
            temporary = new TemporaryCredentials(options.clock);
            engines = opened(new Engines(options.models, options.clock));
            objects = opened(ObjectStore.start(
                    options.s3Port, ACCESS_KEY, SECRET_KEY, REGION, options.mostObjectBytes, faults, calls));
            tables = opened(TableStore.start(options.dynamoDbPort, faults, calls));
            options.buckets.forEach(objects::createBucket);
            options.tables.forEach(
                    table -> SessionsTable.create(tables.endpoint(), ACCESS_KEY, SECRET_KEY, REGION, table));
            options.deletesExpiredEvery.ifPresent(pause -> tables.deleteExpiredEvery(pause, options.clock));
            LivenessStore sessions = new LivenessStore(options.clock);
            LivenessSocket stream = opened(new LivenessSocket(
                    this::secret,
                    sessions,
                    new LivenessFilm(engines, sessions, objects),
                    faults,
                    calls,
                    Clock.systemUTC(),
                    options.patience));
            LocalServer server =
                    opened(server(sessions, new FaceCollections(options.clock), new Recall(options.recall), stream));
            endpoint = URI.create("http://127.0.0.1:" + server.start(options.port));
            if (options.warmUp) {
                server.warmUp(engines::warmUp);
                stream.warmUp();
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        started.push(part);
        return part;
    }

    /** The secret of its own key, or of one that its STS has issued. */
    private Optional<AccessKeys.Secret> secret(String accessKeyId) {
        return accessKeyId.equals(ACCESS_KEY)
                ? Optional.of(new AccessKeys.Secret(SECRET_KEY, Optional.empty()))
                : temporary
                        .find(accessKeyId)
                        .map(grant ->
                                new AccessKeys.Secret(grant.secretAccessKey(), Optional.of(grant.sessionToken())));
    }

    private LocalServer server(
            LivenessStore sessions, FaceCollections collections, Recall recall, LivenessSocket stream) {
        List<Operation> operations = new ArrayList<>(new TextractOperations(engines, objects).all());
        operations.addAll(new FaceOperations(engines, objects).all());
        operations.addAll(new CollectionOperations(collections).all());
        operations.addAll(new CollectedFaceOperations(engines, collections, objects).all());
        operations.addAll(new LivenessOperations(sessions, objects).all());
        LivenessUpload upload = new LivenessUpload(engines, sessions, objects, recall);
        LocalRoutes routes = new LocalRoutes() {
            @Override
            public ObjectNode health() {
                return LocalAws.this.health();
            }

            @Override
            public ObjectNode liveness(String sessionId, List<byte[]> frames) {
                return upload.judge(sessionId, frames);
            }
        };
        SignatureV4 signature = new SignatureV4(ACCESS_KEY, SECRET_KEY);
        return new LocalServer(
                new AwsJsonEndpoint(recall.remembering(operations), signature),
                new AwsQueryEndpoint(new StsOperations(temporary).all(), signature),
                routes,
                stream,
                faults,
                calls);
    }

    private ObjectNode health() {
        ObjectNode health = JsonNodeFactory.instance.objectNode();
        health.put("status", "UP");
        health.put("s3", s3Endpoint().toString());
        health.put("dynamodb", dynamoDbEndpoint().toString());
        engines.loaded().forEach(health.putArray("loaded")::add);
        return health;
    }

    /** Options with random free ports, the folder {@code models}, no bucket, the system's clock and no warm-up. */
    public static Builder builder() {
        return new Builder();
    }

    /** The address of Textract, Rekognition and STS, and of {@code /local/*}. */
    public URI endpoint() {
        return endpoint;
    }

    public URI s3Endpoint() {
        return objects.endpoint();
    }

    public URI dynamoDbEndpoint() {
        return tables.endpoint();
    }

    /** A table of this AWS, to read its stream. */
    public StreamedTable streamed(String table) {
        return new StreamedTable(dynamoDbEndpoint(), ACCESS_KEY, SECRET_KEY, REGION, table);
    }

    /**
     * Deletes the items of all tables whose time to live is over, as DynamoDB does in its own time.
     *
     * @param now for this call; it may be in the future
     */
    public void deleteExpired(Instant now) {
        tables.deleteExpired(now);
    }

    public String accessKey() {
        return ACCESS_KEY;
    }

    public String secretKey() {
        return SECRET_KEY;
    }

    public String region() {
        return REGION;
    }

    /** The credentials that STS has issued. */
    public TemporaryCredentials temporaryCredentials() {
        return temporary;
    }

    /** The faults that coming calls will meet. */
    public Faults faults() {
        return faults;
    }

    /**
     * The number of calls of an operation so far, including those that failed or met a fault. Retries count as well.
     *
     * @param operation such as {@code AnalyzeID}, {@code DetectFaces}, {@code PutItem}, {@code GetObject}
     */
    public int calls(String operation) {
        return calls.of(operation);
    }

    /**
     * Stops everything; a second call does nothing. It waits for pictures under analysis, because a net in use cannot
     * be unloaded.
     */
    @Override
    public synchronized void close() {
        RuntimeException failure = null;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                failure = failure == null ? new IllegalStateException("the local AWS does not stop", e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Options of a {@link LocalAws}. Ports are on loopback; 0 means any free one. */
    public static final class Builder {
        private int port;
        private int s3Port;
        private int dynamoDbPort;
        private Path models = Path.of("models");
        private final List<String> buckets = new ArrayList<>();
        private final List<String> tables = new ArrayList<>();
        private Clock clock = Clock.systemUTC();
        private Patience patience = Patience.USUAL;
        private boolean warmUp;
        private boolean recall;
        private long mostObjectBytes = Long.MAX_VALUE;
        private Optional<Duration> deletesExpiredEvery = Optional.empty();

        private Builder() {}

        /** The port of Textract and Rekognition, and of {@code /local/*}. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder s3Port(int port) {
            this.s3Port = port;
            return this;
        }

        public Builder dynamoDbPort(int port) {
            this.dynamoDbPort = port;
            return this;
        }

        /** The folder with the three face nets. Nothing is read from it before they are needed. */
        public Builder models(Path folder) {
            this.models = folder;
            return this;
        }

        /** A bucket to create at start; call again for more. */
        public Builder bucket(String name) {
            this.buckets.add(name);
            return this;
        }

        /**
         * How many bytes of objects S3 stores; beyond that it deletes the oldest. Default: what the heap has room for.
         */
        public Builder mostObjectBytes(long bytes) {
            this.mostObjectBytes = bytes;
            return this;
        }

        /**
         * A table of sessions to create at start, with keys {@code pk} and {@code sk} and TTL attribute {@code ttl}.
         */
        public Builder sessionsTable(String name) {
            this.tables.add(name);
            return this;
        }

        /** How often items past their time to live are deleted. Without it only {@link LocalAws#deleteExpired} does so. */
        public Builder deletesExpiredEvery(Duration pause) {
            this.deletesExpiredEvery = Optional.of(pause);
            return this;
        }

        /**
         * The clock for the lifetime of liveness sessions, the century of dates and the items that expire by themselves; not
         * used for S3 and signatures.
         */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** How long the clients of the liveness stream may take. */
        public Builder patience(Patience patience) {
            this.patience = patience;
            return this;
        }

        /**
         * Whether the nets are loaded in the background right after the start; otherwise the first call that needs them
         * loads them.
         */
        public Builder warmUp(boolean warmUp) {
            this.warmUp = warmUp;
            return this;
        }

        /**
         * Whether a net's answer is repeated for the same picture without running the net. For load tests and tests of
         * many sequences.
         */
        public Builder recall(boolean recall) {
            this.recall = recall;
            return this;
        }

        /** @throws IllegalStateException when a port is taken; then nothing is left running */
        public LocalAws start() {
            return new LocalAws(this);
        }
    }
}
