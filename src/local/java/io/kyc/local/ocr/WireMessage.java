package io.kyc.local.ocr;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message in protocol buffers' wire format, as its fields in their order: enough of it to change an ONNX file.
 *
 * <p>Wire types: 0 is a varint, 1 is 64 bits, 2 is bytes, a text or a message, 5 is 32 bits. Groups (3 and 4) are not read.
 */
final class WireMessage {
    private static final int VARINT = 0;
    private static final int BYTES = 2;

    /** @param bytes of the value; those of a varint as they are encoded */
    private record Field(int number, int wireType, byte[] bytes) {}

    private final List<Field> fields = new ArrayList<>();

    WireMessage() {}

    /** @throws IllegalArgumentException when the bytes are not a message */
    static WireMessage parse(byte[] bytes) {
        WireMessage message = new WireMessage();
        try {
            int[] at = {0};
            while (at[0] < bytes.length) {
                long key = varint(bytes, at);
                int wireType = (int) (key & 7);
                int start = at[0];
                switch (wireType) {
                    case VARINT -> varint(bytes, at);
                    case 1 -> at[0] += 8;
                    case BYTES -> {
                        int length = Math.toIntExact(varint(bytes, at));
                        start = at[0];
                        at[0] = Math.addExact(start, length);
                    }
                    case 5 -> at[0] += 4;
                    default -> throw new IllegalArgumentException("wire type " + wireType + " is not read");
                }
                message.fields.add(new Field((int) (key >>> 3), wireType, slice(bytes, start, at[0])));
            }
        } catch (ArithmeticException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the bytes are not a whole message", e);
        }
        return message;
    }

    byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Field field : fields) {
            write(out, (long) field.number << 3 | field.wireType);
            if (field.wireType == BYTES) {
                write(out, field.bytes.length);
            }
            out.writeBytes(field.bytes);
        }
        return out.toByteArray();
    }

    Stream<byte[]> all(int number) {
        return fields.stream().filter(field -> field.number == number).map(Field::bytes);
    }

    Optional<byte[]> first(int number) {
        return all(number).findFirst();
    }

    List<String> texts(int number) {
        return all(number)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    String text(int number) {
        return texts(number).stream().findFirst().orElse("");
    }

    /** The whole numbers of a repeated field, one by one or packed. */
    List<Long> numbers(int number) {
        List<Long> values = new ArrayList<>();
        for (Field field : fields) {
            if (field.number == number) {
                int[] at = {0};
                while (at[0] < field.bytes.length) {
                    values.add(varint(field.bytes, at));
                }
            }
        }
        return values;
    }

    WireMessage with(int number, byte[] bytes) {
        fields.add(new Field(number, BYTES, bytes));
        return this;
    }

    WireMessage with(int number, String text) {
        return with(number, text.getBytes(StandardCharsets.UTF_8));
    }

    WireMessage with(int number, long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, value);
        fields.add(new Field(number, VARINT, out.toByteArray()));
        return this;
    }

    WireMessage without(int number) {
        fields.removeIf(field -> field.number == number);
        return this;
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        if (to > bytes.length) {
            throw new IndexOutOfBoundsException(to);
        }
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static long varint(byte[] bytes, int[] at) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = bytes[at[0]++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a varint of more than ten bytes");
    }

    private static void write(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
