package io.kyc.local.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The HTTP server of the AWS JSON operations and of {@code /local}, on loopback, with CORS for every origin. It has its
 * own Vert.x with one event loop. Nets run on separate threads, so that other calls are answered meanwhile. WebSocket
 * upgrades on the same port go to {@link Sockets}.
 */
public final class LocalServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LocalServer.class.getName());
    /** Room for two pictures of 5 MB in base64 and the JSON around them. */
    private static final int MOST_JSON_BYTES = 16 << 20;

    /** A signed address with a session token has some 1500 characters. */
    private static final int MOST_URL_BYTES = 9 << 10;

    private static final int MOST_FAULT_BYTES = 16 << 10;
    private static final LocalProblem NOT_FOUND =
            new LocalProblem(404, "not_found", "There is no such route. Check the method and the path.");

    private final Vertx vertx;
    private final Context loop;
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService inference;
    private final AwsJsonEndpoint aws;
    private final AwsQueryEndpoint query;
    private final LocalRoutes local;
    private final Faults faults;
    private final FaultRoute faultRoute;
    private final Sockets sockets;
    private final Calls calls;
    private HttpServer http;

    /** The server listens only after {@link #start}. */
    public LocalServer(
            AwsJsonEndpoint aws,
            AwsQueryEndpoint query,
            LocalRoutes local,
            Sockets sockets,
            Faults faults,
            Calls calls) {
        this.aws = aws;
        this.sockets = sockets;
        this.query = query;
        this.local = local;
        this.faults = faults;
        this.faultRoute = new FaultRoute(
                faults,
                Stream.of(aws.names(), query.names(), sockets.names())
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()));
        this.calls = calls;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.loop = vertx.getOrCreateContext();
        this.inference = new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, waiting, work -> {
            Thread thread = new Thread(work, "local-aws-inference");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * @param port 0 for any free one
     * @return the port that the server listens on
     * @throws IllegalStateException when the port is taken
     */
    public int start(int port) {
        http = vertx.createHttpServer(new HttpServerOptions()
                        .setMaxFormAttributeSize(64 << 10)
                        .setMaxInitialLineLength(MOST_URL_BYTES)
                        .setMaxWebSocketFrameSize(sockets.mostMessageBytes())
                        .setMaxWebSocketMessageSize(sockets.mostMessageBytes()))
                .requestHandler(this::route)
                .webSocketHandshakeHandler(this::upgrade)
                .webSocketHandler(sockets::open);
        try {
            return http.listen(port, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS)
                    .actualPort();
        } catch (Exception e) {
            throw new IllegalStateException("the local AWS cannot listen on port " + port, e);
        }
    }

    /** Runs work on an inference thread. An exception is logged; the server continues. */
    public void warmUp(Runnable work) {
        inference.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.WARNING, "the nets could not be loaded ahead of the first call", e);
            }
        });
    }

    /** Stops listening, drops work that waits for inference, and waits for work in progress. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        inference.shutdown();
        waiting.clear();
        try {
            if (!inference.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("inference does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void upgrade(ServerWebSocketHandshake handshake) {
        if (sockets.takes(handshake.path())) {
            handshake.accept();
        } else {
            handshake.reject(404);
        }
    }

    private void route(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.exceptionHandler(gone -> {});
        response.putHeader("Access-Control-Allow-Origin", "*");
        response.putHeader("Access-Control-Expose-Headers", "x-amzn-RequestId, x-amzn-ErrorType");
        String method = request.method().name();
        String path = request.path() == null ? "" : request.path();
        if (method.equals("OPTIONS")) {
            preflight(request);
        } else if (path.equals("/") && method.equals("POST")) {
            aws(request);
        } else if (path.equals("/local/health") && method.equals("GET")) {
            json(response, 200, "application/json", bytes(local.health()));
        } else if (path.startsWith("/local/liveness/") && method.equals("POST")) {
            liveness(request, path.substring("/local/liveness/".length()));
        } else if (path.equals("/local/faults")) {
            faults(request, method);
        } else {
            problem(response, NOT_FOUND);
        }
    }

    private void faults(HttpServerRequest request, String method) {
        Upload.body(request, MOST_FAULT_BYTES, body -> {
            try {
                ObjectNode answer = switch (method) {
                    case "GET" -> faultRoute.waiting();
                    case "POST" -> faultRoute.add(body.getBytes());
                    case "DELETE" -> faultRoute.clear();
                    default -> throw NOT_FOUND;
                };
                json(request.response(), 200, "application/json", bytes(answer));
            } catch (LocalProblem refused) {
                problem(request.response(), refused);
            }
        });
    }

    private static void preflight(HttpServerRequest request) {
        String headers = request.getHeader("Access-Control-Request-Headers");
        request.response()
                .putHeader("Access-Control-Allow-Methods", "GET, POST, DELETE, OPTIONS")
                .putHeader("Access-Control-Allow-Headers", headers == null ? "*" : headers)
                .putHeader("Access-Control-Max-Age", "600")
                .setStatusCode(204)
                .end();
    }

    private void aws(HttpServerRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers()
                .names()
                .forEach(name -> headers.put(name, request.headers().getAll(name)));
        String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            query(request, headers);
            return;
        }
        Optional<Operation> operation = aws.operation(request.getHeader("X-Amz-Target"));
        Upload.body(request, MOST_JSON_BYTES, body -> {
            operation.ifPresent(known -> calls.count(known.name()));
            Optional<Fault> fault = operation.flatMap(known -> faults.take(known.name()));
            Runnable work = () -> send(request, () -> aws.answer(operation, headers, body.getBytes()));
            Runnable start = operation.filter(Operation::infers).isPresent() ? () -> inference.execute(work) : work;
            fault.ifPresentOrElse(
                    present -> meet(present, request, start, e -> send(request, () -> AwsJsonEndpoint.error(e))),
                    start);
        });
    }

    private void query(HttpServerRequest request, Map<String, List<String>> headers) {
        Upload.body(request, MOST_JSON_BYTES, body -> {
            Optional<String> operation = query.operation(body.getBytes());
            operation.ifPresent(calls::count);
            Runnable work = () -> xml(request, query.answer(headers, body.getBytes()));
            operation
                    .flatMap(faults::take)
                    .ifPresentOrElse(
                            fault -> meet(fault, request, work, e -> xml(request, AwsQueryEndpoint.error(e))), work);
        });
    }

    private static void xml(HttpServerRequest request, AwsQueryEndpoint.Answer answer) {
        json(request.response(), answer.status(), "text/xml", answer.xml().getBytes(StandardCharsets.UTF_8));
    }

    private void meet(Fault fault, HttpServerRequest request, Runnable trueAnswer, Consumer<AwsJsonException> error) {
        if (fault instanceof Fault.Answer answer) {
            error.accept(AwsJsonException.of(answer.status(), answer.type(), answer.message()));
        } else if (fault instanceof Fault.Cut) {
            request.connection().close();
        } else if (fault instanceof Fault.Delay delay) {
            vertx.setTimer(Math.max(1, delay.duration().toMillis()), timer -> trueAnswer.run());
        }
        // Fault.Hang: no answer at all
    }

    private void send(HttpServerRequest request, Supplier<AwsJsonEndpoint.Answer> work) {
        AwsJsonEndpoint.Answer answer = work.get();
        byte[] body = bytes(answer.body());
        loop.runOnContext(onLoop -> {
            HttpServerResponse response = request.response();
            if (!response.closed()) {
                response.putHeader("x-amzn-RequestId", UUID.randomUUID().toString());
                answer.errorType().ifPresent(type -> response.putHeader("x-amzn-ErrorType", type));
                json(response, answer.status(), "application/x-amz-json-1.1", body);
            }
        });
    }

    private void liveness(HttpServerRequest request, String sessionId) {
        HttpServerResponse response = request.response();
        Upload.frames(
                request,
                problem -> problem(response, problem),
                frames -> inference.execute(() -> {
                    try {
                        byte[] answer = bytes(local.liveness(sessionId, frames));
                        loop.runOnContext(onLoop -> json(response, 200, "application/json", answer));
                    } catch (LocalProblem refused) {
                        loop.runOnContext(onLoop -> problem(response, refused));
                    } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
                        LOG.log(Level.ERROR, "the frames could not be judged", e);
                        LocalProblem failed = new LocalProblem(
                                500, "internal_error", "The frames could not be judged. See the log of dev mode.");
                        loop.runOnContext(onLoop -> problem(response, failed));
                    }
                }));
    }

    private static void problem(HttpServerResponse response, LocalProblem problem) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "about:blank");
        body.put("title", problem.code().replace('_', ' '));
        body.put("status", problem.status());
        body.put("detail", problem.getMessage());
        body.put("code", problem.code());
        json(response, problem.status(), "application/problem+json", bytes(body));
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void json(HttpServerResponse response, int status, String type, byte[] body) {
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status).putHeader("Content-Type", type).end(Buffer.buffer(body));
        }
    }
}
