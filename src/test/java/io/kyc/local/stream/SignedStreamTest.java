package io.kyc.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.rekognition.model.ChallengeType;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** A whole check as AWS's web component signed and sent it. */
class SignedStreamTest {
    private static final String FORGED = "InvalidSignatureException";

    private static ChunkSignatures verified(String url, Instant now) {
        return PresignedUrl.parse(url).verify(Recorded.HOST, Recorded.KEYS, now);
    }

    private static ClientStream stream() {
        return new ClientStream(
                verified(Recorded.url(), Recorded.TIME),
                ChallengeOffer.of(ChallengeType.FACE_MOVEMENT_CHALLENGE, 640, 480, new Random(1)));
    }

    private static String refusal(Runnable call) {
        return catchThrowableOfType(StreamException.class, call::run).type();
    }

    @Test
    void verifiesEveryFrame() {
        ClientStream stream = stream();
        List<ClientStream.Received> received = Recorded.messages().stream()
                .map(message -> stream.receive(message, Recorded.TIME))
                .toList();

        assertThat(received).hasSize(8);
        assertThat(received.stream().mapToInt(one -> one.chunk().length).sum()).isGreaterThan(170_000);
        assertThat(received.get(7).claims()).hasValueSatisfying(claims -> {
            assertThat(claims.initialFace().width()).isEqualTo(0.17960187792778015);
            assertThat(claims.initialMillis()).isEqualTo(-83);
            assertThat(claims.targetFromMillis()).isEqualTo(5162);
            assertThat(claims.coloursShown()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void refusesAFrameWithAFlippedBit(int frame) {
        byte[] sent = Recorded.messages().get(frame);
        Random random = new Random(frame);
        for (int i = 0; i < 40; i++) {
            byte[] flipped = sent.clone();
            int bit = i < 20 ? random.nextInt(8 * 100) : random.nextInt(8 * sent.length);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(refusalOf(frame, flipped)).as("bit %d", bit).isEqualTo("ValidationException");
        }
    }

    /** With right checksums, only the signature tells. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void refusesAFrameWithAFlippedBitAndRightChecksums(int frame) {
        Message outer = Message.decode(ByteBuffer.wrap(Recorded.messages().get(frame)));
        Random random = new Random(frame);
        byte[] payload = outer.getPayload().clone();
        payload[random.nextInt(payload.length)] ^= (byte) (1 << random.nextInt(8));
        assertThat(refusalOf(frame, bytes(new Message(outer.getHeaders(), payload))))
                .isEqualTo(FORGED);

        byte[] signature =
                outer.getHeaders().get(":chunk-signature").getByteArray().clone();
        signature[random.nextInt(signature.length)] ^= 1;
        assertThat(refusalOf(frame, with(outer, ":chunk-signature", HeaderValue.fromByteArray(signature))))
                .isEqualTo(FORGED);

        Instant date = outer.getHeaders().get(":date").getTimestamp();
        assertThat(refusalOf(frame, with(outer, ":date", HeaderValue.fromTimestamp(date.plusMillis(1)))))
                .isEqualTo(FORGED);
        assertThat(refusalOf(frame, with(outer, ":date", HeaderValue.fromString(date.toString()))))
                .isEqualTo(FORGED);
    }

    /** All frames before it are taken as they came. */
    private static String refusalOf(int frame, byte[] message) {
        ClientStream stream = stream();
        Recorded.messages().stream().limit(frame).forEach(before -> stream.receive(before, Recorded.TIME));
        return refusal(() -> stream.receive(message, Recorded.TIME));
    }

    private static byte[] with(Message frame, String header, HeaderValue value) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>(frame.getHeaders());
        headers.put(header, value);
        return bytes(new Message(headers, frame.getPayload()));
    }

    private static byte[] bytes(Message message) {
        ByteBuffer buffer = message.toByteBuffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Test
    void refusesAFrameThatIsRepeatedLeftOutOrEarly() {
        List<byte[]> sent = Recorded.messages();
        for (List<Integer> order : List.of(List.of(0, 0), List.of(0, 2), List.of(1), List.of(0, 1, 2, 3, 2))) {
            ClientStream stream = stream();
            List<Integer> taken = new ArrayList<>(order);
            int last = taken.remove(taken.size() - 1);
            taken.forEach(frame -> stream.receive(sent.get(frame), Recorded.TIME));
            assertThat(refusal(() -> stream.receive(sent.get(last), Recorded.TIME)))
                    .as("frames %s", order)
                    .isEqualTo(FORGED);
        }
    }

    @Test
    void refusesAnotherFrameBehindOne() {
        byte[] one = Recorded.messages().get(0);
        byte[] two = ByteBuffer.allocate(2 * one.length).put(one).put(one).array();
        assertThat(refusalOf(0, two)).isEqualTo("ValidationException");
        assertThat(refusalOf(0, new byte[0])).isEqualTo("ValidationException");
    }

    @Test
    void refusesFramesOfAnotherTime() {
        byte[] first = Recorded.messages().get(0);
        ClientStream stream = stream();
        assertThat(refusal(() -> stream.receive(first, Recorded.TIME.plus(Duration.ofMinutes(6)))))
                .isEqualTo(FORGED);
        assertThat(refusal(() -> stream.receive(first, Recorded.TIME.minus(Duration.ofMinutes(6)))))
                .isEqualTo(FORGED);
    }

    @ParameterizedTest
    @CsvSource({
        "session-id=move_vec, session-id=move_ved",
        "20261129T035403Z, 20261129T035404Z",
        "video-width=640, video-width=641",
        "X-Amz-Expires=299, X-Amz-Expires=298",
        "eu-west-1, eu-west-2",
        "/start-face, /prefix/start-face",
        "X-Amz-Signature=a1d5, X-Amz-Signature=a1d6",
        "precheck-view-enabled=1, precheck-view-enabled=1&extra=1",
    })
    void refusesAChangedAddress(String part, String instead) {
        String url = Recorded.url();
        assertThat(url).contains(part);
        assertThat(refusal(() -> verified(url.replace(part, instead), Recorded.TIME)))
                .isEqualTo(FORGED);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Amz-Algorithm=AWS4-HMAC-SHA256, X-Amz-Algorithm=none",
        "X-Amz-SignedHeaders=host, X-Amz-SignedHeaders=",
        "%2Frekognition%2F, %2Fs3%2F",
        "X-Amz-Expires=299, X-Amz-Expires=604800",
        "X-Amz-Expires=299, X-Amz-Expires=-1",
        "X-Amz-Expires=299, X-Amz-Expires=1e9",
        "X-Amz-Date=20261129T035403Z, X-Amz-Date=yesterday",
        "X-Amz-Signature=, Signature=",
    })
    void refusesAnAddressOfAnotherForm(String part, String instead) {
        assertThat(refusal(() -> verified(Recorded.url().replace(part, instead), Recorded.TIME)))
                .isEqualTo(FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start-face-liveness-session-websocket?session-id=%ZZ", "/x?a=1&a=2"})
    void refusesAnAddressThatCannotBeRead(String url) {
        assertThat(refusal(() -> PresignedUrl.parse(url))).isEqualTo("ValidationException");
        assertThat(refusal(() -> PresignedUrl.parse("/x?" + "a".repeat(9000)))).isEqualTo("ValidationException");
    }

    @Test
    void takesAnAddressAsLongAsItSays() {
        Instant signed = Instant.parse("2026-11-29T03:54:03Z");
        assertThat(verified(Recorded.url(), signed.plusSeconds(299))).isNotNull();
        assertThat(refusal(() -> verified(Recorded.url(), signed.plusSeconds(300))))
                .isEqualTo(FORGED);
        assertThat(refusal(() -> verified(Recorded.url(), signed.minusSeconds(301))))
                .isEqualTo(FORGED);
    }

    @Test
    void refusesOtherKeys() {
        PresignedUrl url = PresignedUrl.parse(Recorded.url());
        assertThat(refusal(() -> url.verify(
                        Recorded.HOST,
                        key -> Optional.of(new AccessKeys.Secret("another secret", Optional.empty())),
                        Recorded.TIME)))
                .isEqualTo(FORGED);
        assertThat(refusal(() -> url.verify(Recorded.HOST, key -> Optional.empty(), Recorded.TIME)))
                .isEqualTo("UnrecognizedClientException");
        assertThat(refusal(() -> url.verify(
                        Recorded.HOST,
                        key -> Optional.of(new AccessKeys.Secret(Recorded.SECRET_KEY, Optional.of("a token"))),
                        Recorded.TIME)))
                .isEqualTo("UnrecognizedClientException");
        assertThat(refusal(() -> url.verify("other.example", Recorded.KEYS, Recorded.TIME)))
                .isEqualTo(FORGED);
        assertThat(url.verify("localhost:4566", Recorded.KEYS, Recorded.TIME)).isNotNull();
    }
}
