package io.kyc.local.video;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Takes the frames out of a WebM that arrives in pieces, cut anywhere (WebM Container Guidelines; RFC 8794, EBML; RFC
 * 9559, Matroska). Segment and Clusters may be of unknown size, as browsers write them. It must have one track, with
 * VP8. Frames may not be laced. For one thread.
 */
final class WebmReader {
    private static final long EBML = 0x1A45DFA3L;
    private static final long TIMESTAMP_SCALE = 0x2AD7B1L;
    private static final long TRACK_ENTRY = 0xAEL;
    private static final long CODEC = 0x86L;
    private static final long CLUSTER_TIME = 0xE7L;
    private static final long SIMPLE_BLOCK = 0xA3L;
    private static final long BLOCK = 0xA1L;
    /** Elements that are entered: Segment, Info, Tracks, TrackEntry, Cluster, BlockGroup. */
    private static final Set<Long> PARENTS =
            Set.of(0x18538067L, 0x1549A966L, 0x1654AE6BL, TRACK_ENTRY, 0x1F43B675L, 0xA0L);

    /** Track number of one byte, time of two, flags of one. */
    private static final int BLOCK_HEADER = 4;

    private static final int LACING = 0x06;
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** In any unit; its square is a number of 64 bits. */
    private static final long LONGEST = 1_000_000_000;

    private final int mostElementBytes;
    private byte[] rest = new byte[0];
    private int at;
    private boolean begun;
    private int tracks;
    private boolean vp8;
    private long scale = NANOS_PER_MILLI;
    private long clusterTime;

    /** @param mostElementBytes the size of the largest element that is not entered */
    WebmReader(int mostElementBytes) {
        this.mostElementBytes = mostElementBytes;
    }

    /**
     * @param chunk the next piece
     * @return the frames that are now complete
     */
    List<EncodedFrame> add(byte[] chunk) throws UnreadableVideoException {
        byte[] joined = Arrays.copyOfRange(rest, at, rest.length + chunk.length);
        System.arraycopy(chunk, 0, joined, rest.length - at, chunk.length);
        rest = joined;
        at = 0;
        List<EncodedFrame> frames = new ArrayList<>();
        for (Element element = next(); element != null; element = next()) {
            if (!begun && element.id != EBML) {
                throw new UnreadableVideoException("The video must be WebM.");
            }
            begun = true;
            if (PARENTS.contains(element.id)) {
                enter(element);
            } else if (!read(element, frames)) {
                break;
            }
        }
        return frames;
    }

    /** @param size negative when unknown */
    private record Element(long id, long size, int body) {}

    /** The element that begins here; null when its head has not arrived yet. */
    private Element next() throws UnreadableVideoException {
        int idLength = at < rest.length ? length(rest[at], 4) : 1;
        int sizeAt = at + idLength;
        int sizeLength = sizeAt < rest.length ? length(rest[sizeAt], 8) : 1;
        if (sizeAt + sizeLength > rest.length) {
            return null;
        }
        long all = (1L << 7 * sizeLength) - 1;
        long size = number(sizeAt, sizeLength) & all;
        return new Element(number(at, idLength), size == all ? -1 : size, sizeAt + sizeLength);
    }

    private static int length(byte first, int most) throws UnreadableVideoException {
        int length = Integer.numberOfLeadingZeros(first & 0xFF) - 23;
        if (length > most) {
            throw new UnreadableVideoException("The video must be WebM: an element's head is broken.");
        }
        return length;
    }

    private long number(int from, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | rest[from + i] & 0xFF;
        }
        return number;
    }

    private void enter(Element element) throws UnreadableVideoException {
        at = element.body;
        if (element.id == TRACK_ENTRY && ++tracks > 1) {
            throw new UnreadableVideoException("The video must have one track, without sound.");
        }
    }

    /** @return false when the element has not arrived whole */
    private boolean read(Element element, List<EncodedFrame> frames) throws UnreadableVideoException {
        if (element.size < 0 || element.size > mostElementBytes) {
            throw new UnreadableVideoException("An element of the video is too large.");
        }
        int size = (int) element.size;
        if (element.body + size > rest.length) {
            return false;
        }
        if (element.id == SIMPLE_BLOCK || element.id == BLOCK) {
            frames.add(frame(element.body, size));
        } else if (element.id == CODEC) {
            vp8 = new String(rest, element.body, size, StandardCharsets.US_ASCII).equals("V_VP8");
        } else if (size <= Long.BYTES && element.id == CLUSTER_TIME) {
            clusterTime = atMost(LONGEST, number(element.body, size));
        } else if (size <= Long.BYTES && element.id == TIMESTAMP_SCALE) {
            scale = atMost(LONGEST, number(element.body, size));
        }
        at = element.body + size;
        return true;
    }

    private EncodedFrame frame(int from, int size) throws UnreadableVideoException {
        if (!vp8 || size < BLOCK_HEADER || (rest[from] & 0x80) == 0 || (rest[from + 3] & LACING) != 0) {
            throw new UnreadableVideoException("The video must be WebM with one track of VP8, without lacing.");
        }
        long time = clusterTime + (short) number(from + 1, 2);
        return new EncodedFrame(
                time * scale / NANOS_PER_MILLI, Arrays.copyOfRange(rest, from + BLOCK_HEADER, from + size));
    }

    private static long atMost(long most, long number) throws UnreadableVideoException {
        if (number < 0 || number > most) {
            throw new UnreadableVideoException("A time of the video is too large.");
        }
        return number;
    }
}
