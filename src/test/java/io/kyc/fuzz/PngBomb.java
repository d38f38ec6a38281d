package io.kyc.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Makes small PNG files with a chunk that inflates to a very large size. */
final class PngBomb {
    static final int SIDE = 200;

    private PngBomb() {}

    /**
     * @param chunk {@code zTXt}, {@code iTXt}, {@code iCCP}, or {@code IDAT} for more pixels than the header has
     * @param colours the header's colour type: 2 RGB, 3 with a palette
     * @param unpacked bytes, all zero
     */
    static byte[] with(String chunk, int colours, int unpacked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(bytes);
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(SIDE);
        fields.writeInt(SIDE);
        fields.write(new byte[] {8, (byte) colours, 0, 0, 0});
        chunk(png, "IHDR", header.toByteArray());
        if (colours == 3) {
            chunk(png, "PLTE", new byte[768]);
        }
        switch (chunk) {
            case "zTXt", "iCCP" -> chunk(png, chunk, joined("Comment\0\0", packed(unpacked)));
            case "iTXt" -> chunk(png, chunk, joined("Comment\0\1\0\0\0", packed(unpacked)));
            default -> {}
        }
        int rows = SIDE * (SIDE * (colours == 3 ? 1 : 3) + 1);
        chunk(png, "IDAT", packed(chunk.equals("IDAT") ? unpacked : rows));
        chunk(png, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] packed(int zeros) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] part = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= part.length) {
                out.write(part, 0, Math.min(left, part.length));
            }
        }
        return packed.toByteArray();
    }

    private static byte[] joined(String begin, byte[] end) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(begin.getBytes(StandardCharsets.ISO_8859_1));
        joined.writeBytes(end);
        return joined.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.writeInt(data.length);
        png.write(name);
        png.write(data);
        png.writeInt((int) crc.getValue());
    }
}
