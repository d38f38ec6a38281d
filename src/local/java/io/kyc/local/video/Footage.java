package io.kyc.local.video;

import io.kyc.local.picture.JpegEncoder;
import io.kyc.local.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decodes a video as it arrives. It keeps about {@value #KEPT_A_SECOND} frames a second, as JPEG, because decoded they would be
 * a hundred times larger than the video. For one thread.
 */
public final class Footage {
    static final int KEPT_A_SECOND = 5;
    /** Bytes of the video; ten times what AWS's component sends. */
    public static final int MOST_BYTES = 4 << 20;

    private static final int MOST_FRAMES = 1000;
    private static final int MOST_FRAME_BYTES = 1 << 20;
    private static final int MOST_PIXELS = 1280 * 720;
    private static final int MOST_KEPT = 200;

    private final WebmReader reader = new WebmReader(MOST_FRAME_BYTES);
    private final List<Shot> kept = new ArrayList<>();
    private Optional<Vp8Decoder> decoder = Optional.empty();
    private int frames;
    private long lastMillis;

    /**
     * A frame that was kept.
     *
     * @param millis its time in the video
     */
    public record Shot(long millis, byte[] jpeg) {}

    /** Loads and compiles the decoder ahead of the first video. */
    public static void warmUp() {
        Vp8Module.get();
    }

    /**
     * @param chunk the next piece, cut anywhere
     * @throws UnreadableVideoException when it is not a video that can be read, or is too much
     */
    public void add(byte[] chunk) throws UnreadableVideoException {
        for (EncodedFrame frame : reader.add(chunk)) {
            decode(frame);
        }
    }

    private void decode(EncodedFrame frame) throws UnreadableVideoException {
        if (++frames > MOST_FRAMES) {
            throw new UnreadableVideoException("The video must have at most " + MOST_FRAMES + " frames.");
        }
        if (frame.millis() < lastMillis) {
            throw new UnreadableVideoException("The times of the video's frames must ascend.");
        }
        checkSize(frame.bytes());
        lastMillis = frame.millis();
        if (decoder.isEmpty()) {
            decoder = Optional.of(new Vp8Decoder());
        }
        boolean due = kept.size() < MOST_KEPT
                && (kept.isEmpty() || frame.millis() - kept.get(kept.size() - 1).millis() >= 1000 / KEPT_A_SECOND);
        Optional<Picture> picture = decoder.get().decode(frame.bytes(), due);
        picture.ifPresent(decoded -> kept.add(new Shot(frame.millis(), JpegEncoder.encode(decoded))));
    }

    /** A key frame says its size (RFC 6386, section 9.1); it is asked before memory is taken for it. */
    private void checkSize(byte[] frame) throws UnreadableVideoException {
        boolean key = frame.length > 9 && (frame[0] & 1) == 0;
        if (key && (side(frame, 6) * side(frame, 8) > MOST_PIXELS)) {
            throw new UnreadableVideoException("The video must have at most 1280 x 720 pixels.");
        }
        if (!key && frames == 1) {
            throw new UnreadableVideoException("The video must begin with a key frame.");
        }
    }

    private static int side(byte[] frame, int at) {
        return (frame[at + 1] << 8 | frame[at] & 0xFF) & 0x3FFF;
    }

    /** How long the video is so far, in milliseconds. */
    public long millis() {
        return lastMillis;
    }

    /** What was kept so far, in the order of time. */
    public List<Shot> shots() {
        return List.copyOf(kept);
    }
}
