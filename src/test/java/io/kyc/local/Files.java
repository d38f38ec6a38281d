package io.kyc.local;

import io.kyc.specimens.Jpeg;
import io.kyc.specimens.Portrait;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.rekognition.model.Image;
import software.amazon.awssdk.services.rekognition.model.S3Object;

/** Valid and broken picture files. */
final class Files {
    static final String BUCKET = "your-kyc-bucket";

    private Files() {}

    static byte[] jpeg(Portrait portrait) {
        return Jpeg.encode(portrait.photo(), 0.95);
    }

    /** A PNG that ends after its header. */
    static byte[] pngHeader(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(header);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13});
        file.writeBytes(header);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        return file.toByteArray();
    }

    static Image image(byte[] bytes) {
        return Image.builder().bytes(SdkBytes.fromByteArray(bytes)).build();
    }

    static Image image(String key) {
        return Image.builder()
                .s3Object(S3Object.builder().bucket(BUCKET).name(key).build())
                .build();
    }
}
