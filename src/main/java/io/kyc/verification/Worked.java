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
 * @param keepable takes out of the answer what must not be kept for a repetition
 * @param afterCommit runs once the move is stored
 */
record Worked<A>(Move move, Function<Session, A> answer, UnaryOperator<A> keepable, Consumer<Session> afterCommit) {

    /** A result whose answer is kept as it is. */
    Worked(Move move, Function<Session, A> answer, Consumer<Session> afterCommit) {
        this(move, answer, UnaryOperator.identity(), afterCommit);
    }

    /** A result with nothing to do after the commit. */
    Worked(Move move, Function<Session, A> answer) {
        this(move, answer, moved -> {});
    }

    /** The same with a changed answer. */
    Worked<A> answering(UnaryOperator<A> change) {
        return new Worked<>(move, answer.andThen(change), keepable, afterCommit);
    }

    /** The same, of whose answer only a part is kept. */
    Worked<A> keeping(UnaryOperator<A> part) {
        return new Worked<>(move, answer, part, afterCommit);
    }
}
