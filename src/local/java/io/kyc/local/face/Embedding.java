package io.kyc.local.face;

/**
 * A face as 128 numbers. Faces of one person are close to each other; the net was trained for a limit of 0.6.
 * Resampling the same picture moves the numbers by up to 0.07, so never compare for equality.
 */
public final class Embedding {
    /** The number of values. */
    public static final int LENGTH = 128;

    private final float[] values;

    /** @param values 128 numbers from the net */
    public Embedding(float[] values) {
        if (values.length != LENGTH) {
            throw new IllegalArgumentException("an embedding of " + values.length);
        }
        this.values = values.clone();
    }

    /**
     * The Euclidean distance: 0 for the same picture, about 0.4 for one person, above 0.64 for two persons, seldom
     * above 1.2.
     */
    public double distance(Embedding other) {
        double sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            double difference = values[i] - other.values[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
