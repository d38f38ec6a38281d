package io.kyc.aws;

import java.util.function.Consumer;

/**
 * One change of AWS's answers.
 *
 * @param name what is changed, in a few words
 * @param harmful whether nothing may be approved with it; otherwise a document may be approved if the reported values
 *     are true
 * @param change changes a copy of the genuine answers
 */
record Manipulation(String name, boolean harmful, Consumer<CannedAnswers> change) {
    CannedAnswers of(CannedAnswers genuine) {
        CannedAnswers changed = genuine.copy();
        change.accept(changed);
        return changed;
    }
}
