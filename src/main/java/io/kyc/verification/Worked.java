package io.kyc.verification;

import io.kyc.verification.session.Session;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the work of a step led to.
 *
 * @param move of the session
 * @param answer made of the session after the move
 * @param afterCommit what follows once the move is stored
 */
record Worked<A>(Move move, Function<Session, A> answer, Consumer<Session> afterCommit) {

    /** Work that nothing follows. */
    Worked(Move move, Function<Session, A> answer) {
        this(move, answer, moved -> {});
    }

    /** The same with a changed answer. */
    Worked<A> answering(UnaryOperator<A> change) {
        return new Worked<>(move, answer.andThen(change), afterCommit);
    }
}
