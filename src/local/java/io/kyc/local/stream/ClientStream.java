package io.kyc.local.stream;

import io.kyc.local.rekognition.VideoClaims;
import io.kyc.local.video.Footage;
import java.time.Instant;
import java.util.Optional;

/** The client's half of one stream: frames come in, and pieces of video and at last the claims come out. For one thread. */
final class ClientStream {
    private static final int MOST_FRAMES = 2000;

    private final ChunkSignatures signatures;
    private final Testimony testimony;
    private int frames;
    private long videoBytes;

    ClientStream(ChunkSignatures signatures, ChallengeOffer offer) {
        this.signatures = signatures;
        this.testimony = new Testimony(offer);
    }

    /**
     * What came with a frame.
     *
     * @param chunk a piece of the video; empty when there is none
     * @param claims present at the video's end
     */
    record Received(byte[] chunk, Optional<VideoClaims> claims) {
        private static final Received NOTHING = new Received(new byte[0], Optional.empty());
    }

    /**
     * @param message one frame around another
     * @throws StreamException when it is broken, forged, out of place or too much
     */
    Received receive(byte[] message, Instant now) {
        if (++frames > MOST_FRAMES) {
            throw StreamException.tooMuch("A stream must have at most " + MOST_FRAMES + " frames.");
        }
        byte[] inner = signatures.open(EventFrames.decode(message), now);
        ClientEvent event = ClientEventReader.read(EventFrames.decode(inner));
        if (event instanceof ClientEvent.Video video) {
            return video(video.chunk());
        } else if (event instanceof ClientEvent.Started started) {
            testimony.hear(started);
        } else if (event instanceof ClientEvent.Colour colour) {
            testimony.hear(colour);
        } else if (event instanceof ClientEvent.Ended ended) {
            testimony.hear(ended);
        }
        return Received.NOTHING;
    }

    private Received video(byte[] chunk) {
        videoBytes += chunk.length;
        if (videoBytes > Footage.MOST_BYTES) {
            throw StreamException.tooMuch("A video must have at most " + Footage.MOST_BYTES + " bytes.");
        }
        return chunk.length == 0
                ? new Received(chunk, Optional.of(testimony.claims()))
                : new Received(chunk, Optional.empty());
    }
}
