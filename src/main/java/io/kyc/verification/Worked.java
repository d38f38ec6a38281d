package io.kyc.verification;

import io.kyc.verification.session.Session;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The result of a step's work.
 *
 * @param move the session's move
 * @param answer makes the answer from the session after the move
 * @param afterCommit runs once the move is stored
 */
record Worked<A>(Move move, Function<Session, A> answer, Consumer<Session> afterCommit) {

    /** A result with nothing to do after the commit. */
    Worked(Move move, Function<Session, A> answer) {
        this(move, answer, moved -> {});
    }

    /** The same with a changed answer. */
    Worked<A> answering(UnaryOperator<A> change) {
        return new Worked<>(move, answer.andThen(change), afterCommit);
    }
}
