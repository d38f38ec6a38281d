package io.kyc.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Changes bytes, slightly or strongly. */
final class Bytes {
    private Bytes() {}

    /** Makes one to eight changes: bits, runs, lengths, cuts, repetitions. */
    static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    static byte[] any(int most, Random random) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        // Headers are at the front, so half of the changes go there.
        int at = random.nextInt(random.nextBoolean() ? Math.min(bytes.length, 64) : bytes.length);
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = Fuzz.one(random, (byte) 0, (byte) 0xFF, (byte) 0x7F, (byte) 0x80);
            case 2 -> {
                for (int i = at; i < Math.min(bytes.length, at + 4); i++) {
                    bytes[i] = (byte) (random.nextBoolean() ? 0xFF : 0);
                }
            }
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                return spliced(bytes, at, any(40, random));
            }
            case 5 -> {
                int from = random.nextInt(bytes.length);
                return spliced(bytes, at, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 64)));
            }
            default -> {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(32));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(bytes, 0, at);
                out.write(bytes, end, bytes.length - end);
                return out.toByteArray();
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(more);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }
}
