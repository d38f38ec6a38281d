package io.kyc.local.operation;

import io.kyc.local.picture.Picture;
import io.kyc.local.picture.PictureDecoder;
import io.kyc.local.picture.PictureFormat;
import io.kyc.local.picture.UnreadablePictureException;
import io.kyc.local.store.ObjectStore;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.rekognition.model.Image;
import software.amazon.awssdk.services.rekognition.model.ImageTooLargeException;
import software.amazon.awssdk.services.rekognition.model.InvalidImageFormatException;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.rekognition.model.S3Object;

/**
 * Reads Rekognition's {@code Image}: JPEG or PNG, as bytes (5 MB) or in S3 (15 MB), at least 80 pixels a side
 * (Rekognition, "Guidelines and quotas"). A picture with more than 100 million pixels is refused without decoding it;
 * AWS documents no such limit.
 */
final class ImageInput {
    static final Pattern BUCKET = Pattern.compile("[0-9A-Za-z\\.\\-_]*");
    private static final int MOST_BYTES = 5 << 20;
    private static final int MOST_BYTES_IN_S3 = 15 << 20;
    private static final int LEAST_SIDE = 80;
    private static final long MOST_PIXELS = 100_000_000;

    private final ObjectStore objects;

    ImageInput(ObjectStore objects) {
        this.objects = objects;
    }

    static void constrain(Constraints constraints, String path, Image image) {
        constraints.required(path, image);
        if (image != null) {
            constraints.length(path + ".bytes", image.bytes(), 1, MOST_BYTES);
            S3Object object = image.s3Object();
            if (object != null) {
                constraints
                        .length(path + ".s3Object.bucket", object.bucket(), 3, 255)
                        .pattern(path + ".s3Object.bucket", object.bucket(), BUCKET)
                        .length(path + ".s3Object.name", object.name(), 1, 1024)
                        .length(path + ".s3Object.version", object.version(), 1, 1024);
            }
        }
    }

    /**
     * @throws software.amazon.awssdk.services.rekognition.model.RekognitionException when Rekognition would refuse the
     *     picture
     */
    Picture picture(Image image) {
        if ((image.bytes() == null) == (image.s3Object() == null)) {
            throw invalidParameters();
        }
        byte[] bytes = image.bytes() != null ? image.bytes().asByteArrayUnsafe() : fromS3(image.s3Object());
        if (PictureFormat.of(bytes).isEmpty()) {
            throw invalidFormat();
        }
        try {
            PictureDecoder.Size size = PictureDecoder.size(bytes);
            if (size.width() < LEAST_SIDE || size.height() < LEAST_SIDE) {
                throw invalidParameters();
            }
            if ((long) size.width() * size.height() > MOST_PIXELS) {
                throw tooLarge();
            }
            return PictureDecoder.decode(bytes);
        } catch (UnreadablePictureException e) {
            throw invalidFormat();
        }
    }

    private byte[] fromS3(S3Object object) {
        if (object.bucket() == null || object.name() == null || isAbsentVersion(object.version())) {
            throw invalidObject();
        }
        OptionalLong size = objects.size(object.bucket(), object.name());
        if (size.isEmpty()) {
            throw invalidObject();
        }
        if (size.getAsLong() > MOST_BYTES_IN_S3) {
            throw tooLarge();
        }
        return objects.read(object.bucket(), object.name());
    }

    /**
     * Whether a version other than the only one is named. The local S3 keeps no versions; without versioning an
     * object's version is {@code null}.
     */
    static boolean isAbsentVersion(String version) {
        return version != null && !version.equals("null");
    }

    static InvalidParameterException invalidParameters() {
        return InvalidParameterException.builder()
                .message("Request has invalid parameters")
                .build();
    }

    private static InvalidImageFormatException invalidFormat() {
        return InvalidImageFormatException.builder()
                .message("Request has invalid image format")
                .build();
    }

    private static ImageTooLargeException tooLarge() {
        return ImageTooLargeException.builder()
                .message("Image size is too large")
                .build();
    }

    private static InvalidS3ObjectException invalidObject() {
        return InvalidS3ObjectException.builder()
                .message("Unable to get object metadata from S3. Check object key, region and/or access permissions.")
                .build();
    }
}
