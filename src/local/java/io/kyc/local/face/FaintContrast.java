package io.kyc.local.face;

/**
 * Raises the contrast of what is printed faintly, such as a faded portrait or one in a hologram, to that of an ordinary photo.
 * Each pixel is compared with its surroundings, so that dark text elsewhere does not count.
 */
final class FaintContrast {
    /** Standard deviation of the luma of an ordinary portrait, of 255. */
    private static final double ORDINARY = 50;
    /** A portrait with less is faint. */
    private static final double FAINT = 20;
    /** More would only raise the noise. */
    private static final double MOST_GAIN = 8;

    private static final double MIDDLE = 128;

    private FaintContrast() {}

    /** Whether the whole crop is faint. */
    static boolean isFaint(float[] planes) {
        int count = planes.length / 3;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double luma = luma(planes, i, count);
            sum += luma;
            squares += luma * luma;
        }
        return deviation(sum, squares, count) < FAINT;
    }

    /**
     * @param planes R, G, B of a square, 0 to 255
     * @param size of the square in pixels
     * @param window side of the surroundings in pixels
     * @return planes of the same size, 0 to 255
     */
    static float[] raised(float[] planes, int size, int window) {
        int plane = size * size;
        double[] sums = new double[(size + 1) * (size + 1)];
        double[] squares = new double[(size + 1) * (size + 1)];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double luma = luma(planes, y * size + x, plane);
                add(sums, size, x, y, luma);
                add(squares, size, x, y, luma * luma);
            }
        }
        float[] raised = new float[planes.length];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int left = Math.max(0, x - window / 2);
                int top = Math.max(0, y - window / 2);
                int right = Math.min(size, x + window / 2 + 1);
                int bottom = Math.min(size, y + window / 2 + 1);
                int count = (right - left) * (bottom - top);
                double sum = within(sums, size, left, top, right, bottom);
                double gain = ORDINARY / deviation(sum, within(squares, size, left, top, right, bottom), count);
                for (int channel = 0; channel < 3; channel++) {
                    int i = channel * plane + y * size + x;
                    double level = MIDDLE + Math.min(MOST_GAIN, Math.max(1, gain)) * (planes[i] - sum / count);
                    raised[i] = (float) Math.max(0, Math.min(255, level));
                }
            }
        }
        return raised;
    }

    private static double luma(float[] planes, int i, int plane) {
        return 0.299 * planes[i] + 0.587 * planes[plane + i] + 0.114 * planes[2 * plane + i];
    }

    private static double deviation(double sum, double squares, int count) {
        double mean = sum / count;
        return Math.sqrt(Math.max(1, squares / count - mean * mean));
    }

    /** Adds to a table of sums over all pixels above and left of each. */
    private static void add(double[] table, int size, int x, int y, double value) {
        int row = size + 1;
        table[(y + 1) * row + x + 1] = value + table[y * row + x + 1] + table[(y + 1) * row + x] - table[y * row + x];
    }

    private static double within(double[] table, int size, int left, int top, int right, int bottom) {
        int row = size + 1;
        return table[bottom * row + right]
                - table[top * row + right]
                - table[bottom * row + left]
                + table[top * row + left];
    }
}
