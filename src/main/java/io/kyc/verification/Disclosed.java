package io.kyc.verification;

/**
 * An answer that an operator gets in full and an applicant without the parts that would help an attacker. Left out are
 * scores and confidences, which tell how close an attempt came, places on the picture, and reasons that are not for
 * applicants. Status, next call, decision and the document's own text stay.
 *
 * @param <A> the answer
 */
interface Disclosed<A> {

    /** The answer without the parts that would help an attacker; unchanged if it is minimal already. */
    A minimal();
}
