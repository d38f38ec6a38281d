package io.kyc.local.operation;

import io.kyc.local.picture.Picture;
import io.kyc.local.picture.PictureDecoder;
import io.kyc.local.picture.PictureFormat;
import io.kyc.local.picture.UnreadablePictureException;
import io.kyc.local.store.ObjectStore;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.textract.model.BadDocumentException;
import software.amazon.awssdk.services.textract.model.Document;
import software.amazon.awssdk.services.textract.model.DocumentTooLargeException;
import software.amazon.awssdk.services.textract.model.InvalidParameterException;
import software.amazon.awssdk.services.textract.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.textract.model.S3Object;
import software.amazon.awssdk.services.textract.model.UnsupportedDocumentException;

/**
 * Reads Textract's {@code Document}: JPEG or PNG, as bytes (5 MB) or in S3 (10 MB), at most 10 000 pixels a side
 * (Textract, "Quotas"). PDF and TIFF, which Textract accepts from S3, are not supported here.
 */
final class DocumentInput {
    private static final Pattern NOT_BLANK = Pattern.compile(".*\\S.*");
    private static final int MOST_BYTES_OF_MODEL = 10 << 20;
    private static final int MOST_BYTES = 5 << 20;
    private static final int MOST_BYTES_IN_S3 = 10 << 20;
    private static final int MOST_SIDE = 10_000;

    private final ObjectStore objects;

    DocumentInput(ObjectStore objects) {
        this.objects = objects;
    }

    static void constrain(Constraints constraints, String path, Document document) {
        constraints.length(path + ".bytes", document.bytes(), 1, MOST_BYTES_OF_MODEL);
        S3Object object = document.s3Object();
        if (object != null) {
            constraints
                    .length(path + ".s3Object.bucket", object.bucket(), 3, 255)
                    .pattern(path + ".s3Object.bucket", object.bucket(), ImageInput.BUCKET)
                    .length(path + ".s3Object.name", object.name(), 1, 1024)
                    .pattern(path + ".s3Object.name", object.name(), NOT_BLANK)
                    .length(path + ".s3Object.version", object.version(), 1, 1024)
                    .pattern(path + ".s3Object.version", object.version(), NOT_BLANK);
        }
    }

    /**
     * @throws software.amazon.awssdk.services.textract.model.TextractException when Textract would refuse the document
     */
    Picture picture(Document document) {
        if ((document.bytes() == null) == (document.s3Object() == null)) {
            throw InvalidParameterException.builder()
                    .message("Request has invalid parameters")
                    .build();
        }
        byte[] bytes =
                document.bytes() != null ? inline(document.bytes().asByteArrayUnsafe()) : fromS3(document.s3Object());
        if (PictureFormat.of(bytes).isEmpty()) {
            throw UnsupportedDocumentException.builder()
                    .message("Request has unsupported document format")
                    .build();
        }
        try {
            PictureDecoder.Size size = PictureDecoder.size(bytes);
            if (size.width() > MOST_SIDE || size.height() > MOST_SIDE) {
                throw tooLarge();
            }
            return PictureDecoder.decode(bytes);
        } catch (UnreadablePictureException e) {
            throw BadDocumentException.builder()
                    .message("Request has bad document content")
                    .build();
        }
    }

    private static byte[] inline(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private byte[] fromS3(S3Object object) {
        if (object.bucket() == null || object.name() == null || ImageInput.isAbsentVersion(object.version())) {
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

    private static DocumentTooLargeException tooLarge() {
        return DocumentTooLargeException.builder()
                .message("Request has a document that is too large")
                .build();
    }

    private static InvalidS3ObjectException invalidObject() {
        return InvalidS3ObjectException.builder()
                .message("Unable to get object metadata from S3. Check object key, region and/or access permissions.")
                .build();
    }
}
