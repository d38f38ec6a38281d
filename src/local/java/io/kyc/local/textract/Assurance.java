package io.kyc.local.textract;

/**
 * Computes confidences, 0 to 100. A printed value has the confidence of its reading, reduced if its place leaves doubt
 * ({@link Candidate}). Agreement with a machine-readable zone raises it; disagreement and wrong check digits lower it.
 */
final class Assurance {
    /** The confidence of a field that is not on the page, as Textract reports it. */
    static final double ABSENT = 99;

    private static final double SUPPLIED = 94;
    private static final double UNLABELLED = 0.6;

    private Assurance() {}

    /**
     * The confidence when print and zone agree.
     *
     * @param reading confidence of the printed value, 0 to 1
     * @param holds whether the zone's check digits hold
     */
    static double confirmed(double reading, boolean holds) {
        return holds ? 97 + 2 * reading : 85 + 10 * reading;
    }

    /** The confidence when print and zone disagree: one of them is misread or forged. */
    static double contradicted(double confidence, boolean holds) {
        return confidence * (holds ? 0.5 : 0.75);
    }

    /** The confidence of a value that only the zone has. */
    static double supplied(Zone zone, boolean holds) {
        return SUPPLIED * zone.confidence() * (holds ? 1 : 0.6);
    }

    /** The confidence of a value that was recognised by its form, without a label near it. */
    static double unlabelled(double reading) {
        return 100 * reading * UNLABELLED;
    }
}
