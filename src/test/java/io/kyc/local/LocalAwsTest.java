package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.specimens.Jpeg;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequest;
import software.amazon.awssdk.services.rekognition.model.DetectFacesRequest;

class LocalAwsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern NAMED = Pattern.compile("(AWS_ENDPOINT_URL_\\w+)=(\\S+)");

    @Test
    void runsSeveralTimesWithoutSharing() {
        try (LocalAws one = LocalAws.builder().bucket(BUCKET).start();
                LocalAws two = LocalAws.builder().start();
                LocalClients ofOne = new LocalClients(one);
                LocalClients ofTwo = new LocalClients(two)) {
            assertThat(ofOne.s3().listBuckets().buckets())
                    .extracting(bucket -> bucket.name())
                    .containsExactly(BUCKET);
            assertThat(ofTwo.s3().listBuckets().buckets()).isEmpty();
        }
    }

    /** A client without the address of a service would call AWS itself. */
    @Test
    void saysWhereEachServiceIs() throws Exception {
        try (LocalAws aws = LocalAws.builder().start()) {
            String text = String.join("\n", LocalAwsMain.exports(aws));
            Map<String, String> exports = new TreeMap<>();
            NAMED.matcher(text).results().forEach(one -> exports.put(one.group(1), one.group(2)));

            assertThat(exports)
                    .isEqualTo(new TreeMap<>(Map.of(
                            "AWS_ENDPOINT_URL_TEXTRACT", aws.endpoint().toString(),
                            "AWS_ENDPOINT_URL_REKOGNITION", aws.endpoint().toString(),
                            "AWS_ENDPOINT_URL_STS", aws.endpoint().toString(),
                            "AWS_ENDPOINT_URL_S3", aws.s3Endpoint().toString(),
                            "AWS_ENDPOINT_URL_DYNAMODB", aws.dynamoDbEndpoint().toString(),
                            "AWS_ENDPOINT_URL_DYNAMODB_STREAMS",
                                    aws.dynamoDbEndpoint().toString())));
            String documented = java.nio.file.Files.readString(Path.of("docs/local-aws.md"));
            assertThat(NAMED.matcher(documented).results().map(one -> one.group(1)))
                    .containsExactlyInAnyOrderElementsOf(exports.keySet());
        }
    }

    @Test
    void freesItsPortsWhenClosed() throws Exception {
        LocalAws aws = LocalAws.builder().start();
        List<URI> endpoints = List.of(aws.endpoint(), aws.s3Endpoint(), aws.dynamoDbEndpoint());
        aws.close();
        aws.close();
        for (URI endpoint : endpoints) {
            assertThatThrownBy(() -> connect("127.0.0.1", endpoint)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (LocalAws aws = LocalAws.builder().bucket(BUCKET).start();
                LocalClients clients = new LocalClients(aws)) {
            assertThat(clients.s3().listBuckets().buckets()).hasSize(1);
            assertThat(clients.dynamoDb().listTables().tableNames()).isEmpty();
        }
        List<Thread> started = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && !ofTheVirtualMachine(thread))
                .toList();
        for (Thread thread : started) {
            thread.join(5_000);
        }
        assertThat(started).filteredOn(Thread::isAlive).isEmpty();
    }

    /** Whether the thread belongs to the JVM, such as the one that closes idle connections of all HTTP clients. */
    private static boolean ofTheVirtualMachine(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null && Set.of("system", "InnocuousThreadGroup").contains(group.getName());
    }

    @Test
    void aTakenPortStopsTheStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            List<LocalAws.Builder> blocked = List.of(
                    LocalAws.builder().port(port),
                    LocalAws.builder().s3Port(port),
                    LocalAws.builder().dynamoDbPort(port));
            for (LocalAws.Builder options : blocked) {
                assertThatThrownBy(options::start)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("port " + port);
            }
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        List<String> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .toList();
        try (LocalAws aws = LocalAws.builder().start()) {
            for (URI endpoint : List.of(aws.endpoint(), aws.s3Endpoint(), aws.dynamoDbEndpoint())) {
                connect("127.0.0.1", endpoint);
                for (String address : others) {
                    assertThatThrownBy(() -> connect(address, endpoint)).isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void reportsItsHealthAndLoadedNets() throws Exception {
        try (LocalAws aws = LocalAws.builder().start();
                LocalClients clients = new LocalClients(aws)) {
            assertThat(health(aws).get("status").asText()).isEqualTo("UP");
            assertThat(health(aws).get("loaded")).isEmpty();
            clients.rekognition().detectFaces(blank(200));
            assertThat(health(aws).get("loaded").get(0).asText()).isEqualTo("faces");
        }
    }

    @Test
    void allowsEveryOriginToCall() throws Exception {
        try (LocalAws aws = LocalAws.builder().bucket(BUCKET).start()) {
            URI frames = aws.endpoint().resolve("/local/liveness/x");
            HttpResponse<String> preflight = HTTP.send(
                    HttpRequest.newBuilder(frames)
                            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                            .header("Origin", "http://localhost:8080")
                            .header("Access-Control-Request-Method", "POST")
                            .header("Access-Control-Request-Headers", "content-type,x-amz-target")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(preflight.statusCode()).isEqualTo(204);
            assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
                    .hasValue("content-type,x-amz-target");
            assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                    .hasValueSatisfying(methods -> assertThat(methods).contains("POST"));
        }
    }

    @Test
    void refusesOtherRoutes() throws Exception {
        try (LocalAws aws = LocalAws.builder().start()) {
            assertThat(get(aws, "/local/nothing").statusCode()).isEqualTo(404);
            assertThat(get(aws, "/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void refusesUnsignedCallsWithAnAwsError() throws Exception {
        try (LocalAws aws = LocalAws.builder().start()) {
            HttpResponse<String> answer = post(aws, "{}".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-amz-json-1.1");
            assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
            assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("MissingAuthenticationTokenException");
            assertThat(new ObjectMapper().readTree(answer.body()))
                    .isEqualTo(new ObjectMapper()
                            .readTree("{\"__type\": \"MissingAuthenticationTokenException\","
                                    + " \"message\": \"Missing Authentication Token\"}"));
            assertThat(post(aws, new byte[(16 << 20) + 1]).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void answersOtherCallsWhileNetsRun() {
        try (LocalAws aws = LocalAws.builder().start();
                LocalClients clients = new LocalClients(aws)) {
            RekognitionClient rekognition = clients.rekognition();
            DetectFacesRequest large = blank(2000);
            List<CompletableFuture<?>> busy = IntStream.range(0, 3)
                    .<CompletableFuture<?>>mapToObj(
                            i -> CompletableFuture.runAsync(() -> rekognition.detectFaces(large)))
                    .toList();
            while (aws.calls("DetectFaces") < 2) {
                Thread.onSpinWait();
            }
            rekognition.createFaceLivenessSession(
                    CreateFaceLivenessSessionRequest.builder().build());
            assertThat(busy).anyMatch(call -> !call.isDone());
            CompletableFuture.allOf(busy.toArray(CompletableFuture[]::new)).join();
        }
    }

    private static DetectFacesRequest blank(int side) {
        byte[] jpeg = Jpeg.encode(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), 0.8);
        return DetectFacesRequest.builder().image(Files.image(jpeg)).build();
    }

    private static JsonNode health(LocalAws aws) throws Exception {
        return new ObjectMapper().readTree(get(aws, "/local/health").body());
    }

    private static HttpResponse<String> get(LocalAws aws, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(aws.endpoint().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(LocalAws aws, byte[] body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(aws.endpoint())
                        .header("X-Amz-Target", "RekognitionService.DetectFaces")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void connect(String host, URI endpoint) throws IOException {
        new Socket(host, endpoint.getPort()).close();
    }
}
