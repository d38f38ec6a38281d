package io.kyc.specimens;

import java.awt.image.BufferedImage;
import java.util.Random;

/** A table top seen from above: streaky, grained, unevenly lit. */
final class Desk {
    private static final int[] WOODS = {0x8A6A4A, 0x5E4632, 0xB49674, 0x6F7274, 0x3D4A52};

    private Desk() {}

    static BufferedImage of(int width, int height, long seed) {
        Random random = new Random(seed);
        int wood = WOODS[random.nextInt(WOODS.length)];
        double phase = random.nextDouble() * 100;
        double bend = 180 + random.nextInt(400);
        double side = random.nextDouble() - 0.5;
        BufferedImage image = Pixels.blank(width, height);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double grain = Math.sin((y + 14 * Math.sin(x / bend + phase)) / 6.3 + phase)
                        + 0.6 * Math.sin((y + 30 * Math.sin(x / bend / 2)) / 23.0);
                double light = 1 + 0.25 * side * ((double) x / width - 0.5) - 0.12 * ((double) y / height - 0.5);
                double factor = light * (1 + 0.05 * grain) + 0.03 * (random.nextDouble() - 0.5);
                row[x] = Pixels.rgb((wood >> 16 & 0xFF) * factor, (wood >> 8 & 0xFF) * factor, (wood & 0xFF) * factor);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }
}
