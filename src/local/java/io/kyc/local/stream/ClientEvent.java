package io.kyc.local.stream;

import io.kyc.local.rekognition.FrameBox;
import java.util.List;

/** What a client tells during a stream. Times are milliseconds since 1970, by the client's clock. */
sealed interface ClientEvent {
    /**
     * A piece of the video.
     *
     * @param chunk empty at the video's end
     */
    record Video(byte[] chunk) implements ClientEvent {}

    /** A face at one time. */
    record FaceAt(FrameBox box, long millis) {}

    /**
     * The recording has begun.
     *
     * @param challenge the challenge's name
     */
    record Started(String challenge, String challengeId, long videoStart, FaceAt initialFace) implements ClientEvent {}

    /**
     * A colour is on the screen.
     *
     * @param number its place in the sequence, from 0
     * @param rgb three numbers, 0 to 255
     */
    record Colour(String challenge, String challengeId, int number, List<Integer> rgb) implements ClientEvent {}

    /** The face is where it should be, and the recording ends. */
    record Ended(String challenge, String challengeId, FaceAt targetFace, long targetEnd) implements ClientEvent {}
}
