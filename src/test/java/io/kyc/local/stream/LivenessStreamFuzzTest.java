package io.kyc.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.fuzz.Fuzz;
import io.kyc.local.video.Footage;
import io.kyc.local.video.UnreadableVideoException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.model.ChallengeType;

/**
 * Frames that are changed at random: the signed frame, what is in it and signed again, and the video in that. Each is
 * taken or refused with an exception of the model, in bounded memory.
 */
class LivenessStreamFuzzTest {
    private static final URI ENDPOINT = URI.create("http://localhost:4566");
    private static final AccessKeys KEYS = key -> Optional.of(new AccessKeys.Secret("local-secret", Optional.empty()));
    private static final List<StreamedCheck.Event> EVENTS = StreamedCheck.filmed(
                    "alive.webm",
                    offer(new Random(1)).sessionInformation().toString().getBytes(StandardCharsets.UTF_8))
            .events();
    private static final byte[] VIDEO = Arrays.copyOf(StreamedCheck.file("alive.webm"), 24_000);
    /** Most of it is the memory of the decoder's module. */
    private static final long MOST_BYTES = 192L << 20;

    private static ChallengeOffer offer(Random random) {
        return ChallengeOffer.of(ChallengeType.FACE_MOVEMENT_AND_LIGHT_CHALLENGE, 640, 480, random);
    }

    @Test
    void refusesChangedFramesAsTheModelSays() {
        Fuzz.run(5000, MOST_BYTES, random -> {
            int kind = random.nextInt(40);
            if (kind == 0) {
                play(changed(VIDEO, random), random);
            } else {
                send(random, kind < 15);
            }
        });
    }

    private static void send(Random random, boolean outside) {
        ClientSignatures client = new ClientSignatures("some-session");
        ClientStream stream = new ClientStream(
                PresignedUrl.parse(client.url(ENDPOINT)).verify("localhost:4566", KEYS, Instant.now()),
                offer(new Random(1)));
        int changed = random.nextInt(EVENTS.size());
        try {
            for (int i = 0; i < EVENTS.size(); i++) {
                StreamedCheck.Event event = EVENTS.get(i);
                byte[] json = event.json().getBytes(StandardCharsets.UTF_8);
                byte[] inner = ClientSignatures.event(
                        event.type(), i == changed && random.nextBoolean() ? changed(json, random) : json);
                byte[] frame = client.signed(
                        i == changed && !outside && random.nextBoolean() ? changed(inner, random) : inner);
                stream.receive(i == changed && outside ? changed(frame, random) : frame, Instant.now());
            }
        } catch (StreamException refused) {
            assertThat(refused.type())
                    .isIn("ValidationException", "InvalidSignatureException", "ServiceQuotaExceededException");
            assertThat(EventFrames.exception(refused)).isNotEmpty();
        }
    }

    private static void play(byte[] video, Random random) {
        Footage footage = new Footage();
        try {
            for (int at = 0; at < video.length; ) {
                int next = Math.min(video.length, at + 1 + random.nextInt(8000));
                footage.add(Arrays.copyOfRange(video, at, next));
                at = next;
            }
        } catch (UnreadableVideoException refused) {
            assertThat(refused.getMessage()).endsWith(".");
        }
    }

    /** A few bytes are other ones, or are left out, doubled, or moved. */
    private static byte[] changed(byte[] bytes, Random random) {
        List<Byte> list = new ArrayList<>(bytes.length);
        for (byte one : bytes) {
            list.add(one);
        }
        for (int i = random.nextInt(4); i >= 0 && !list.isEmpty(); i--) {
            int at = random.nextBoolean() ? random.nextInt(list.size()) : random.nextInt(Math.min(120, list.size()));
            switch (random.nextInt(5)) {
                case 0 -> list.set(at, (byte) random.nextInt());
                case 1 -> list.set(at, (byte) (list.get(at) ^ 1 << random.nextInt(8)));
                case 2 ->
                    list.subList(at, Math.min(list.size(), at + 1 + random.nextInt(64)))
                            .clear();
                case 3 ->
                    list.addAll(at, List.copyOf(list.subList(at, Math.min(list.size(), at + 1 + random.nextInt(64)))));
                default -> list.set(at, Fuzz.one(random, (byte) 0, (byte) -1, (byte) 127, (byte) '"'));
            }
        }
        byte[] changed = new byte[list.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = list.get(i);
        }
        return changed;
    }
}
