package io.kyc.local.textract;

/**
 * Confidences, 0 to 100. A printed value has that of its reading, less where its place leaves doubt ({@link Candidate}); agreement
 * with a machine-readable zone raises it, disagreement and failing check digits lower it.
 */
final class Assurance {
    /** Of a field that is not on the page, as Textract reports it. */
    static final double ABSENT = 99;

    private static final double SUPPLIED = 94;
    private static final double UNLABELLED = 0.6;

    private Assurance() {}

    /**
     * Print and zone agree.
     *
     * @param reading of the printed value, 0 to 1
     * @param holds whether the zone's check digits hold
     */
    static double confirmed(double reading, boolean holds) {
        return holds ? 97 + 2 * reading : 85 + 10 * reading;
    }

    /** Print and zone disagree: one of them is misread or forged. */
    static double contradicted(double confidence, boolean holds) {
        return confidence * (holds ? 0.5 : 0.75);
    }

    /** Only the zone has it. */
    static double supplied(Zone zone, boolean holds) {
        return SUPPLIED * zone.confidence() * (holds ? 1 : 0.6);
    }

    /** Found by what it is, with no label near. */
    static double unlabelled(double reading) {
        return 100 * reading * UNLABELLED;
    }
}
