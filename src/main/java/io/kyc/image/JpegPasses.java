package io.kyc.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The structure of a JPEG that is not decoded in one go (ITU-T T.81 annexes G and A.2). A decoder keeps its samples in
 * memory until the last scan, and each scan goes over all of them, even if it has only a few bytes.
 *
 * @param samples number of samples of all components that are kept
 * @param scans number of scans in the picture
 */
record JpegPasses(long samples, int scans) {
    /** Writers make about ten scans. Some make twice as many to save a few bytes. */
    static final int MOST_SCANS = 64;

    private static final int BASELINE = 0xC0;
    private static final int EXTENDED_SEQUENTIAL = 0xC1;

    /**
     * @param marker of the frame
     * @param frame the frame's segment
     * @param in positioned at the first scan's segment; read to the end of the picture
     * @return empty when the picture is decoded in one go
     */
    static Optional<JpegPasses> of(int marker, ByteBuffer frame, ByteBuffer in) {
        int components = frame.get(5) & 0xFF;
        int first = in.get(in.position() + 2) & 0xFF;
        boolean atOnce = (marker == BASELINE || marker == EXTENDED_SEQUENTIAL) && first >= components;
        return atOnce ? Optional.empty() : Optional.of(new JpegPasses(samples(frame, components), scans(in)));
    }

    private static long samples(ByteBuffer frame, int components) {
        int widest = 1;
        int highest = 1;
        int area = 0;
        for (int i = 0; i < components; i++) {
            int factors = frame.get(7 + 3 * i) & 0xFF;
            widest = Math.max(widest, factors >> 4);
            highest = Math.max(highest, factors & 0xF);
            area += (factors >> 4) * (factors & 0xF);
        }
        long pixels = (long) (frame.getShort(3) & 0xFFFF) * (frame.getShort(1) & 0xFFFF);
        return pixels * area / (widest * highest);
    }

    /** Counts the scans, and stops when there are too many. */
    private static int scans(ByteBuffer in) {
        int scans = 1;
        try {
            HeaderReader.segment(in);
            while (scans <= MOST_SCANS) {
                int marker = HeaderReader.marker(in);
                if (marker == HeaderReader.END_OF_IMAGE) {
                    return scans;
                }
                if (!HeaderReader.standsAlone(marker)) {
                    HeaderReader.segment(in);
                    scans += marker == HeaderReader.START_OF_SCAN ? 1 : 0;
                }
            }
            return scans;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            // The picture breaks off here; decoders stop here too.
            return scans;
        }
    }
}
