package io.kyc.local.face;

/** A box with the probability that it holds a face. */
interface Scored {
    FaceBox box();

    double score();
}
