package io.kyc.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Reads the header of a JPEG (ITU-T T.81 annex B, EXIF 2.3) or PNG (ISO/IEC 15948) without decoding a pixel, so that
 * refusing a decompression bomb costs only a few comparisons.
 */
final class HeaderReader {
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    static final int START_OF_SCAN = 0xDA;
    static final int END_OF_IMAGE = 0xD9;
    private static final int ORIENTATION_TAG = 0x0112;

    private HeaderReader() {}

    /** @return the header; empty when it is broken or incomplete */
    static Optional<ImageHeader> read(byte[] bytes, ImageFormat format) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            return (format == ImageFormat.PNG ? png(in) : jpeg(in)).filter(h -> h.width() > 0 && h.height() > 0);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<ImageHeader> png(ByteBuffer in) {
        in.position(8);
        int length = in.getInt();
        int type = in.getInt();
        if (length != 13 || type != 0x49484452) { // IHDR comes first
            return Optional.empty();
        }
        return Optional.of(new ImageHeader(
                in.getInt(), in.getInt(), Orientation.UPRIGHT, 0, Optional.empty(), in.position(), Optional.empty()));
    }

    private static Optional<ImageHeader> jpeg(ByteBuffer in) {
        in.position(2);
        Orientation orientation = Orientation.UPRIGHT;
        Optional<Integer> adobe = Optional.empty();
        int frameMarker = 0;
        Optional<ByteBuffer> frame = Optional.empty();
        while (true) {
            int marker = marker(in);
            if (marker == START_OF_SCAN) {
                // The Adobe segment may follow the frame header, so the frame is used only now.
                return header(frameMarker, frame, orientation, adobe, in);
            }
            if (marker == END_OF_IMAGE) {
                return Optional.empty();
            }
            if (standsAlone(marker)) {
                continue;
            }
            ByteBuffer segment = segment(in);
            if (isFrame(marker)) {
                frameMarker = marker;
                frame = Optional.of(segment);
            } else if (marker == APP1 && orientation == Orientation.UPRIGHT) {
                orientation = exifOrientation(segment);
            } else if (marker == APP14 && segment.remaining() >= 12 && segment.getInt(0) == 0x41646F62) { // "Adob"
                adobe = Optional.of(segment.get(11) & 0xFF);
            }
        }
    }

    /** Whether the marker has no segment. */
    static boolean standsAlone(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
    }

    static int marker(ByteBuffer in) {
        // Encoders may pad with 0xFF, and some leave stray bytes between segments. Both are skipped.
        int previous = 0;
        while (true) {
            int next = in.get() & 0xFF;
            if (previous == 0xFF && next != 0xFF && next != 0x00) {
                return next;
            }
            previous = next;
        }
    }

    static ByteBuffer segment(ByteBuffer in) {
        int length = (in.getShort() & 0xFFFF) - 2;
        ByteBuffer segment = in.slice(in.position(), length);
        in.position(in.position() + length);
        return segment;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static Optional<ImageHeader> header(
            int marker, Optional<ByteBuffer> frame, Orientation orientation, Optional<Integer> adobe, ByteBuffer in) {
        int contentAt = in.position();
        return frame.map(f -> new ImageHeader(
                f.getShort(3) & 0xFFFF,
                f.getShort(1) & 0xFFFF,
                orientation,
                f.get(5) & 0xFF,
                adobe,
                contentAt,
                JpegPasses.of(marker, f, in)));
    }

    /** The orientation in an APP1 segment; upright when it has none or is broken, as in viewers. */
    private static Orientation exifOrientation(ByteBuffer segment) {
        try {
            if (segment.getInt(0) != 0x45786966) { // "Exif", then two zeros, then a TIFF file
                return Orientation.UPRIGHT;
            }
            ByteBuffer tiff = segment.slice(6, segment.limit() - 6);
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
                    return Orientation.of(tiff.getShort(entry + 8) & 0xFFFF);
                }
            }
            return Orientation.UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return Orientation.UPRIGHT;
        }
    }
}
