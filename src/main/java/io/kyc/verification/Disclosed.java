package io.kyc.verification;

/**
 * An answer of which an applicant may get less than an operator: without what would help an attacker. Left out are scores and
 * confidences, which tell how near the attempt came, places on the picture, and reasons that are not for applicants. Status, next call and
 * decision stay, and what the document's own text says.
 *
 * @param <A> the answer
 */
interface Disclosed<A> {

    /** The answer without what would help an attacker; the same again for an answer that is minimal already. */
    A minimal();
}
