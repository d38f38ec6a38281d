package io.kyc.image;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.util.Base64;

/** Decodes pictures that are text in a JSON body. */
public final class Base64Image {
    private Base64Image() {}

    /**
     * @param field the body's field, for the violation
     * @param text base64 (RFC 4648 section 4), padded or not, without line breaks and without a {@code data:} prefix
     * @param limits the limits for pictures; the length is checked before anything is decoded
     * @throws KycException {@link ErrorCode#INVALID_FIELD} for bad base64, otherwise as {@link Photo#of}
     */
    public static Photo decode(String field, String text, ImageConfig limits) {
        if (text.length() / 4L * 3 > limits.maxBytes() + 3L) {
            throw new KycException(
                    ErrorCode.IMAGE_TOO_LARGE,
                    "The picture must have at most " + limits.maxBytes() + " bytes. Send a smaller one.");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw KycException.invalid(
                    field, "must be the picture in standard base64, with nothing before or after it");
        }
        if (bytes.length == 0) {
            throw KycException.invalid(field, "must not be empty");
        }
        return Photo.of(bytes, limits);
    }
}
