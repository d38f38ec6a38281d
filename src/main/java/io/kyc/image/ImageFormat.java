package io.kyc.image;

import java.util.Optional;

/** The picture formats that Textract and Rekognition both accept as bytes. */
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

    /**
     * The format of a file, recognised by its first bytes and not by its name.
     *
     * @param bytes the file
     */
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
     * Whether the file is complete. A file that broke off lacks its end marker, and decoders fill the missing part with
     * grey. Bytes after the end marker do not matter.
     *
     * @param contentAt where the header ends; the end marker of a thumbnail in the header does not count
     */
    boolean isWhole(byte[] bytes, int contentAt) {
        // From the back, because the end marker is usually there.
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
