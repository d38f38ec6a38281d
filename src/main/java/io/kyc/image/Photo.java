package io.kyc.image;

import io.kyc.hash.Sha256;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.awt.geom.Rectangle2D;

/**
 * A picture that passed the limits: JPEG or PNG, with sizes known from its header, and not decoded yet. Other data in
 * the file, such as place and device, has been removed ({@link Metadata}); hashes, evidence and AWS get the remaining
 * file.
 */
public final class Photo implements ImageSource {
    private final byte[] bytes;
    private final ImageFormat format;
    private final ImageHeader header;

    private Photo(byte[] bytes, ImageFormat format, ImageHeader header) {
        this.bytes = bytes;
        this.format = format;
        this.header = header;
    }

    /**
     * @param bytes a file; it may be kept without a copy, so the caller must not change it
     * @param limits the limits for pictures
     * @throws KycException {@link ErrorCode#IMAGE_TOO_LARGE}, {@link ErrorCode#UNSUPPORTED_IMAGE}, {@link
     *     ErrorCode#IMAGE_UNREADABLE}, {@link ErrorCode#IMAGE_TOO_MANY_PIXELS} or {@link ErrorCode#IMAGE_TOO_SMALL}
     */
    public static Photo of(byte[] bytes, ImageConfig limits) {
        if (bytes.length > limits.maxBytes()) {
            throw new KycException(
                    ErrorCode.IMAGE_TOO_LARGE,
                    "The picture must have at most " + limits.maxBytes() + " bytes. Send a smaller one.");
        }
        ImageFormat format = ImageFormat.of(bytes)
                .orElseThrow(() -> new KycException(
                        ErrorCode.UNSUPPORTED_IMAGE,
                        "The picture must be a JPEG or a PNG. Convert PDF, HEIC, WebP and TIFF first."));
        ImageHeader header = HeaderReader.read(bytes, format)
                .orElseThrow(() -> new KycException(
                        ErrorCode.IMAGE_UNREADABLE,
                        "The header of this " + format + " is broken. Send another picture."));
        if (header.pixels() > limits.maxPixels() || Math.max(header.width(), header.height()) > limits.maxSide()) {
            throw new KycException(
                    ErrorCode.IMAGE_TOO_MANY_PIXELS,
                    "The picture must have at most " + limits.maxPixels() + " pixels, and at most " + limits.maxSide()
                            + " on each side. Send a smaller one.");
        }
        if (Math.min(header.width(), header.height()) < limits.minSide()) {
            throw new KycException(
                    ErrorCode.IMAGE_TOO_SMALL,
                    "Each side must have at least " + limits.minSide() + " pixels. Send a larger picture.");
        }
        header.passes().ifPresent(passes -> check(passes, limits));
        if (!format.isWhole(bytes, header.contentAt())) {
            throw new KycException(
                    ErrorCode.IMAGE_UNREADABLE,
                    "The end of this " + format + " is missing. Send the whole file again.");
        }
        byte[] picture = Metadata.removed(bytes, format, header.orientation());
        return new Photo(
                picture,
                format,
                picture == bytes ? header : HeaderReader.read(picture, format).orElseThrow());
    }

    private static void check(JpegPasses passes, ImageConfig limits) {
        // Usual pictures have half as many colour samples as luma samples.
        long most = limits.maxPixels() + limits.maxPixels() / 2;
        if (passes.samples() > most) {
            throw new KycException(
                    ErrorCode.IMAGE_TOO_MANY_PIXELS,
                    "A progressive JPEG must have at most " + most
                            + " samples. Send a smaller one, or a baseline JPEG.");
        }
        if (passes.scans() > JpegPasses.MOST_SCANS) {
            throw new KycException(
                    ErrorCode.IMAGE_UNREADABLE,
                    "This JPEG has more than " + JpegPasses.MOST_SCANS + " scans. Save it as a baseline JPEG.");
        }
    }

    /** The file without its metadata. This is not a copy; do not change it. */
    public byte[] bytes() {
        return bytes;
    }

    public ImageFormat format() {
        return format;
    }

    /** The width in pixels with the orientation applied. */
    public int width() {
        return header.orientation().swapsSides() ? header.height() : header.width();
    }

    /** The height in pixels with the orientation applied. */
    public int height() {
        return header.orientation().swapsSides() ? header.width() : header.height();
    }

    /** Whether the picture is stored upright, so that places in the stored and the upright picture are the same. */
    public boolean isStoredUpright() {
        return header.orientation() == Orientation.UPRIGHT;
    }

    /** Converts a box of the stored picture to the upright picture. */
    public RelativeBox upright(RelativeBox stored) {
        // Only quarter turns and mirrors: with sides of 1 they map ratios onto ratios.
        Rectangle2D box = header.orientation()
                .toUpright(1, 1)
                .createTransformedShape(
                        new Rectangle2D.Double(stored.left(), stored.top(), stored.width(), stored.height()))
                .getBounds2D();
        return new RelativeBox(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }

    /** The SHA-256 of the file in lower-case hexadecimal. */
    public String sha256() {
        return Sha256.hex(bytes);
    }

    ImageHeader header() {
        return header;
    }
}
