package io.kyc.aws;

import static io.kyc.aws.AwsCalls.required;

import io.kyc.image.ImageConfig;
import io.kyc.image.ImageSource;
import io.kyc.image.Photo;
import io.kyc.image.RelativeBox;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.rekognition.model.BoundingBox;
import software.amazon.awssdk.services.rekognition.model.Image;
import software.amazon.awssdk.services.rekognition.model.ImageTooLargeException;
import software.amazon.awssdk.services.rekognition.model.InvalidImageFormatException;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.rekognition.model.S3Object;

/** Converts our pictures to Rekognition's, and Rekognition's boxes to ours. */
final class RekognitionImages {
    private RekognitionImages() {}

    static Image of(ImageSource source, ImageConfig config) {
        if (source instanceof Photo photo) {
            return Image.builder()
                    // Not copied: the SDK only reads them.
                    .bytes(SdkBytes.fromByteArrayUnsafe(photo.bytes()))
                    .build();
        }
        String key = ((ImageSource.Stored) source).key();
        return Image.builder()
                .s3Object(S3Object.builder().bucket(config.bucket()).name(key).build())
                .build();
    }

    /** Converts a box. Rekognition may leave out a side that is at the picture's edge. */
    static RelativeBox box(BoundingBox box) {
        return new RelativeBox(
                required(box).left() == null ? 0 : box.left(),
                box.top() == null ? 0 : box.top(),
                required(box.width()),
                required(box.height()));
    }

    /** Makes a call whose picture Rekognition may refuse. */
    static <T> T calling(AwsCalls calls, String operation, Supplier<T> call) {
        return calls.make(operation, () -> {
            try {
                return call.get();
            } catch (InvalidImageFormatException | InvalidParameterException e) {
                // We control the parameters, so InvalidParameterException means a bad picture as well.
                throw new KycException(
                        ErrorCode.IMAGE_UNREADABLE, "The service cannot read this picture. Send another picture.", e);
            } catch (ImageTooLargeException e) {
                throw new KycException(ErrorCode.IMAGE_TOO_LARGE, "The picture is too large. Send a smaller one.", e);
            } catch (InvalidS3ObjectException e) {
                throw new KycException(
                        ErrorCode.OBJECT_NOT_FOUND, "There is no picture under this key. Create the picture first.", e);
            }
        });
    }
}
