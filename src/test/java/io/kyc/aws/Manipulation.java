package io.kyc.aws;

import java.util.function.Consumer;

/**
 * One change of AWS's answers.
 *
 * @param name what is changed, in a few words
 * @param harmful whether nothing may be approved with it; else it may be as long as what is reported is true
 * @param change of a copy of the genuine answers
 */
record Manipulation(String name, boolean harmful, Consumer<CannedAnswers> change) {
    CannedAnswers of(CannedAnswers genuine) {
        CannedAnswers changed = genuine.copy();
        change.accept(changed);
        return changed;
    }
}
