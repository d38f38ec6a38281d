package io.kyc.local.picture;

import java.util.Optional;

/** The two formats that Rekognition and Textract both accept as bytes, recognised by their first bytes. */
public enum PictureFormat {
    JPEG,
    PNG;

    /**
     * @param bytes the start of a file
     * @return its format, or empty when it is neither a JPEG nor a PNG
     */
    public static Optional<PictureFormat> of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        return startsWith(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A) ? Optional.of(PNG) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
