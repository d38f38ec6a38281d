package io.kyc.barcode;

/**
 * A picture as grey levels.
 *
 * @param width in pixels, 1 or more
 * @param height in pixels, 1 or more
 * @param levels row by row from the top, 0 (black) to 255 as unsigned bytes; not copied, so they must not be changed
 */
public record BarcodePhoto(int width, int height, byte[] levels) {
    public BarcodePhoto {
        if (width < 1 || height < 1 || (long) width * height != levels.length) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " with " + levels.length);
        }
    }

    /** @param rgb {@code 0xRRGGBB} row by row from the top; higher bits are ignored */
    public static BarcodePhoto ofRgb(int width, int height, int[] rgb) {
        byte[] levels = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            // Green counts twice, which is fast and close enough to what the eye sees.
            levels[i] = (byte) (((rgb[i] >> 16 & 0xFF) + 2 * (rgb[i] >> 8 & 0xFF) + (rgb[i] & 0xFF)) / 4);
        }
        return new BarcodePhoto(width, height, levels);
    }

    /** The picture scaled by a factor; each pixel is the mean of the pixels around its place. */
    BarcodePhoto scaled(double factor) {
        int w = Math.max(1, (int) Math.round(width * factor));
        int h = Math.max(1, (int) Math.round(height * factor));
        byte[] out = new byte[w * h];
        int spread = Math.max(1, (int) Math.round(1 / factor));
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double sum = 0;
                for (int j = 0; j < spread; j++) {
                    for (int i = 0; i < spread; i++) {
                        sum += at((x + (i + 0.5) / spread) / factor - 0.5, (y + (j + 0.5) / spread) / factor - 0.5);
                    }
                }
                out[y * w + x] = (byte) Math.round(sum / (spread * spread));
            }
        }
        return new BarcodePhoto(w, h, out);
    }

    /** The picture turned clockwise around its middle, on a white background that is large enough. */
    BarcodePhoto turned(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int w = (int) Math.ceil(width * Math.abs(cos) + height * Math.abs(sin));
        int h = (int) Math.ceil(width * Math.abs(sin) + height * Math.abs(cos));
        byte[] out = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double dx = x + 0.5 - w / 2.0;
                double dy = y + 0.5 - h / 2.0;
                double fromX = dx * cos + dy * sin + width / 2.0 - 0.5;
                double fromY = dy * cos - dx * sin + height / 2.0 - 0.5;
                boolean inside = fromX > -1 && fromY > -1 && fromX < width && fromY < height;
                out[y * w + x] = inside ? (byte) Math.round(at(fromX, fromY)) : (byte) 255;
            }
        }
        return new BarcodePhoto(w, h, out);
    }

    /** The level between pixels; outside the picture, the level of its edge. */
    private double at(double x, double y) {
        double cx = Math.max(0, Math.min(width - 1, x));
        double cy = Math.max(0, Math.min(height - 1, y));
        int left = (int) cx;
        int top = (int) cy;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        double across = cx - left;
        double down = cy - top;
        double upper = level(left, top) * (1 - across) + level(right, top) * across;
        double lower = level(left, bottom) * (1 - across) + level(right, bottom) * across;
        return upper * (1 - down) + lower * down;
    }

    private int level(int x, int y) {
        return levels[y * width + x] & 0xFF;
    }

    /** Shows only the size. */
    @Override
    public String toString() {
        return "BarcodePhoto[" + width + " x " + height + "]";
    }
}
