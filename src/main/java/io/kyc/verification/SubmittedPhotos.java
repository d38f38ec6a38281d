package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.image.Base64Image;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageConfig;
import io.kyc.image.ImageStore;
import io.kyc.image.Photo;
import io.kyc.image.Sides;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.problem.Violations;
import jakarta.inject.Singleton;

/**
 * Reads the submitted pictures of the document, from the request or from an earlier upload. Each is read once, and
 * checked before any paid call.
 */
@Singleton
class SubmittedPhotos {
    private final ImageStore images;
    private final ImageConfig limits;

    SubmittedPhotos(ImageStore images, ImageConfig limits) {
        this.images = images;
        this.limits = limits;
    }

    /**
     * @throws KycException {@code invalid_field}, {@code foreign_key}, {@code object_not_found}, or as {@link Photo#of}
     */
    Sides<Photo> of(Requests.ProcessDocument request, SessionId id) {
        new Violations()
                .require(
                        (request.imageData() == null) != (request.imageS3Key() == null),
                        "image_data",
                        "must be sent, or image_s3_key instead, but not both")
                .require(
                        request.backImageData() == null || request.backImageS3Key() == null,
                        "back_image_data",
                        "must not be sent together with back_image_s3_key")
                .check();
        Photo front = photo("image_data", request.imageData(), request.imageS3Key(), id);
        return request.backImageData() == null && request.backImageS3Key() == null
                ? Sides.of(front)
                : Sides.of(front, photo("back_image_data", request.backImageData(), request.backImageS3Key(), id));
    }

    private Photo photo(String field, String base64, String key, SessionId id) {
        return base64 != null ? Base64Image.decode(field, base64, limits) : Photo.of(uploaded(key, id), limits);
    }

    private byte[] uploaded(String key, SessionId id) {
        String prefix = new EvidenceKeys(id.value()).uploads();
        if (!EvidenceKeys.liesUnder(prefix, key)) {
            throw new KycException(
                    ErrorCode.FOREIGN_KEY,
                    "The key must begin with " + prefix + ". Send the s3_key that upload-url answered.");
        }
        return images.get(key, limits.maxBytes())
                .orElseThrow(() -> new KycException(
                        ErrorCode.OBJECT_NOT_FOUND, "There is no picture under this key. Upload it first."));
    }
}
