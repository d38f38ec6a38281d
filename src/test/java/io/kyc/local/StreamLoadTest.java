package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.stream.StreamClient;
import io.kyc.local.stream.StreamedCheck;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;

/**
 * Several streams at once, while other calls go on. {@code -Dkyc.streams=10} is what the limits are for, on a computer
 * that does nothing else; an ordinary run has three.
 */
class StreamLoadTest {
    private static final int STREAMS = Integer.getInteger("kyc.streams", 3);
    private static final Duration ALL = Duration.ofSeconds(60);

    @Test
    void judgesSeveralStreamsAtOnceAndAnswersOtherCalls() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(STREAMS);
        try (LocalAws aws = LocalAws.builder().bucket(BUCKET).start();
                LocalClients clients = new LocalClients(aws)) {
            RekognitionClient rekognition = clients.rekognition();
            long alone = check(aws, rekognition);
            long warm = check(aws, rekognition);
            long before = videoMillis();
            long start = System.nanoTime();
            List<Future<Long>> checks = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                checks.add(people.submit(() -> check(aws, rekognition)));
            }
            List<Long> calls = new ArrayList<>();
            while (checks.stream().anyMatch(check -> !check.isDone())) {
                long from = System.nanoTime();
                rekognition.createFaceLivenessSession(request -> {});
                calls.add(millisSince(from));
            }
            List<Long> verdicts = new ArrayList<>();
            for (Future<Long> check : checks) {
                verdicts.add(check.get());
            }
            long all = millisSince(start);
            long processor = videoMillis() - before;
            Collections.sort(calls);
            long p95 = calls.get(calls.size() * 95 / 100);
            System.out.printf(
                    "streams: the first %d ms after its last message, the next %d ms; %d at once end after %d ms, each %s ms;"
                            + " %d ms of processor time; %d other calls, p95 %d ms%n",
                    alone, warm, STREAMS, all, verdicts, processor, calls.size(), p95);
            assertThat(Duration.ofMillis(all)).isLessThan(ALL);
            assertThat(p95).isLessThan(500);
        } finally {
            people.shutdownNow();
        }
    }

    /** @return milliseconds from the last message to the verdict */
    private static long check(LocalAws aws, RekognitionClient rekognition) throws Exception {
        String id = rekognition.createFaceLivenessSession(request -> {}).sessionId();
        try (StreamClient client = StreamClient.open(aws.endpoint(), id)) {
            StreamedCheck.filmed("smooth.webm", client.next().getPayload()).sendTo(client);
            long sent = System.nanoTime();
            assertThat(client.nextKind()).isEqualTo("DisconnectionEvent");
            long verdict = millisSince(sent);
            var results = rekognition.getFaceLivenessSessionResults(request -> request.sessionId(id));
            assertThat(results.status()).isEqualTo(LivenessSessionStatus.SUCCEEDED);
            assertThat(results.confidence()).isGreaterThan(90);
            return verdict;
        }
    }

    /** The processor time of the thread that decodes and judges: how long it takes on an idle computer. */
    private static long videoMillis() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("local-aws-video"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()) / 1_000_000)
                .sum();
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
