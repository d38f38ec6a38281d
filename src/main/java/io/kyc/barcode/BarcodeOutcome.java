package io.kyc.barcode;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The result of reading a licence's barcode. */
public sealed interface BarcodeOutcome {

    /**
     * A licence or card was read.
     *
     * @param defects what is not as the standard has it, in the order found; often empty, and seldom the holder's doing
     */
    record Read(AamvaCard fields, List<AamvaDefect> defects) implements BarcodeOutcome {
        public Read {
            defects = List.copyOf(defects);
        }

        @Override
        public <T> T fold(BiFunction<AamvaCard, List<AamvaDefect>, T> read, Function<BarcodeUnreadable, T> unreadable) {
            return read.apply(fields, defects);
        }
    }

    /** Nothing to compare a front with. */
    record Unreadable(BarcodeUnreadable reason) implements BarcodeOutcome {
        @Override
        public <T> T fold(BiFunction<AamvaCard, List<AamvaDefect>, T> read, Function<BarcodeUnreadable, T> unreadable) {
            return unreadable.apply(reason);
        }
    }

    /** The answer of the function for the case at hand. */
    <T> T fold(BiFunction<AamvaCard, List<AamvaDefect>, T> read, Function<BarcodeUnreadable, T> unreadable);

    /** The card, empty when unreadable. */
    default Optional<AamvaCard> card() {
        return fold((card, defects) -> Optional.of(card), reason -> Optional.empty());
    }

    /** What is wrong; empty when unreadable. */
    default List<AamvaDefect> defectsFound() {
        return fold((card, defects) -> defects, reason -> List.of());
    }
}
