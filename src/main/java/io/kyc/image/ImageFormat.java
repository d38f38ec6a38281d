package io.kyc.image;

import java.util.Optional;

/** The formats that Textract and Rekognition both take as bytes. */
public enum ImageFormat {
    JPEG("image/jpeg", new int[] {0xFF, 0xD9}, 0xFF, 0xD8, 0xFF),
    PNG("image/png", new int[] {'I', 'E', 'N', 'D'}, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

    private final String contentType;
    private final int[] end;
    private final int[] magic;

    ImageFormat(String contentType, int[] end, int... magic) {
        this.contentType = contentType;
        this.end = end;
        this.magic = magic;
    }

    /** The media type, for example {@code image/jpeg}. */
    public String contentType() {
        return contentType;
    }

    /** @param bytes a file; known by its first bytes, whatever it is called */
    public static Optional<ImageFormat> of(byte[] bytes) {
        for (ImageFormat format : values()) {
            if (format.starts(bytes)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private boolean starts(byte[] bytes) {
        return isAt(bytes, 0, magic);
    }

    /**
     * Whether the file has an end: one that broke off on its way has none, and decoders fill what is missing with grey. What
     * stands behind the end does not matter.
     *
     * @param contentAt where the header ends; the end of a thumbnail in there does not count
     */
    boolean isWhole(byte[] bytes, int contentAt) {
        // From the back, where it is.
        for (int i = bytes.length - end.length; i >= contentAt; i--) {
            if (isAt(bytes, i, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int at, int[] wanted) {
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
