package io.kyc.image;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Removes from a file everything that is not part of the picture: the place and the device, captions, previews, further
 * pictures. It keeps what is needed to show the pixels: orientation, colours, transparency. The resulting file looks
 * the same everywhere, and removing its metadata again changes nothing.
 *
 * <p>Formats: ITU-T T.81 annex B with JFIF, EXIF 2.3 and Adobe's segment; PNG third edition (W3C), with animation.
 */
final class Metadata {
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    /** Markers from the scan to this one: quantisation, number of lines, restart interval. */
    private static final int LAST_TABLE = 0xDD;
    /** Length of a JFIF segment without a thumbnail. */
    private static final int JFIF = 16;

    private static final int PNG_SIGNATURE = 8;
    /** Bytes around a chunk's data: length, type and checksum. */
    private static final int PNG_FRAME = 12;

    /** Chunks with the picture, with what changes the look of its pixels, and with its resolution. */
    private static final Set<String> PNG_KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
            "mDCV", "cLLI");

    private final byte[] file;
    private final ByteBuffer kept;
    private int at;

    private Metadata(byte[] file, int more) {
        this.file = file;
        this.kept = ByteBuffer.allocate(file.length + more);
    }

    /**
     * @param file a file whose header was read
     * @return the file itself if there is nothing to remove
     * @throws KycException {@link ErrorCode#IMAGE_UNREADABLE} when its parts do not fit together, {@link
     *     ErrorCode#UNSUPPORTED_IMAGE} when it is animated, because people would see other pictures than the analysed
     *     one
     */
    static byte[] removed(byte[] file, ImageFormat format, Orientation orientation) {
        byte[] exif =
                format == ImageFormat.JPEG && orientation != Orientation.UPRIGHT ? exif(orientation) : new byte[0];
        Metadata metadata = new Metadata(file, exif.length);
        try {
            if (format == ImageFormat.PNG) {
                metadata.png();
            } else {
                metadata.jpeg(exif);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new KycException(
                    ErrorCode.IMAGE_UNREADABLE,
                    "The parts of this " + format + " do not fit together. Save the picture again and send that.");
        }
        byte[] rest = new byte[metadata.kept.position()];
        metadata.kept.flip().get(rest);
        return Arrays.equals(rest, file) ? file : rest;
    }

    private void keep(int from, int to) {
        kept.put(file, from, to - from);
    }

    private void png() {
        keep(0, PNG_SIGNATURE);
        at = PNG_SIGNATURE;
        String type;
        do {
            int length = ByteBuffer.wrap(file).getInt(at);
            type = text(at + 4, 4);
            if (length < 0 || length > file.length - at - PNG_FRAME) {
                throw new IndexOutOfBoundsException("a chunk goes on after the file");
            }
            int end = at + PNG_FRAME + length;
            if (type.equals("acTL")) {
                throw new KycException(
                        ErrorCode.UNSUPPORTED_IMAGE, "The picture must not be animated. Send a still picture.");
            }
            if (PNG_KEPT.contains(type)) {
                keep(at, end);
            }
            at = end;
        } while (!type.equals("IEND"));
    }

    private void jpeg(byte[] exif) {
        keep(0, 2);
        at = 2;
        boolean oriented = false;
        while (true) {
            int marker = marker();
            if (marker == HeaderReader.END_OF_IMAGE) {
                keep(at - 2, at);
                return;
            }
            if (HeaderReader.standsAlone(marker)) {
                continue;
            }
            int begin = at - 2;
            at += (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
            // JFIF's and Adobe's segments come first, because readers expect them first.
            if (!oriented && marker != APP0 && marker != APP14) {
                kept.put(exif);
                oriented = true;
            }
            if (marker == APP0 && text(begin + 4, 5).equals("JFIF\0")) {
                jfif(begin + 4);
            } else if (isPicture(marker, begin + 4)) {
                keep(begin, at);
            }
            if (marker == HeaderReader.START_OF_SCAN) {
                scan();
            }
        }
    }

    /** Keeps version and resolution, without the thumbnail. */
    private void jfif(int data) {
        if (at < data + JFIF - 2) {
            throw new IndexOutOfBoundsException("a JFIF segment of less than its fields");
        }
        kept.putShort((short) (0xFF00 | APP0)).putShort((short) JFIF);
        keep(data, data + JFIF - 4);
        kept.putShort((short) 0);
    }

    /** Moves to the next marker and skips padding and stray bytes, as {@link HeaderReader#marker} does. */
    private int marker() {
        int previous = 0;
        while (true) {
            int next = file[at++] & 0xFF;
            if (previous == 0xFF && next != 0xFF && next != 0x00) {
                return next;
            }
            previous = next;
        }
    }

    /** Copies coded pixels up to the next marker that does not belong to them. */
    private void scan() {
        int begin = at;
        while (!(file[at] == (byte) 0xFF && isOutsideScan(file[at + 1] & 0xFF))) {
            at++;
        }
        keep(begin, at);
    }

    private static boolean isOutsideScan(int next) {
        return next != 0x00 && next != 0xFF && !HeaderReader.standsAlone(next);
    }

    private boolean isPicture(int marker, int data) {
        return switch (marker) {
            case APP2 -> text(data, 12).equals("ICC_PROFILE\0");
            case APP14 -> text(data, 5).equals("Adobe");
            // Frames, tables, scans, restart intervals, numbers of lines.
            default ->
                marker >= FIRST_FRAME && marker <= LAST_FRAME
                        || marker >= HeaderReader.START_OF_SCAN && marker <= LAST_TABLE;
        };
    }

    private String text(int from, int length) {
        return new String(file, from, Math.min(length, file.length - from), StandardCharsets.ISO_8859_1);
    }

    /** An EXIF segment with only one entry: tag 0x0112, one SHORT. */
    private static byte[] exif(Orientation orientation) {
        return ByteBuffer.allocate(36)
                .putShort((short) (0xFF00 | APP1))
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) (orientation.ordinal() + 1))
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
