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
     * @param defects deviations from the standard, in the order found; there are often some, and the holder is seldom
     *     the cause
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

    /** No data was read that a front could be compared with. */
    record Unreadable(BarcodeUnreadable reason) implements BarcodeOutcome {
        @Override
        public <T> T fold(BiFunction<AamvaCard, List<AamvaDefect>, T> read, Function<BarcodeUnreadable, T> unreadable) {
            return unreadable.apply(reason);
        }
    }

    /** The result of the function for this case. */
    <T> T fold(BiFunction<AamvaCard, List<AamvaDefect>, T> read, Function<BarcodeUnreadable, T> unreadable);

    /** The card; empty when unreadable. */
    default Optional<AamvaCard> card() {
        return fold((card, defects) -> Optional.of(card), reason -> Optional.empty());
    }

    /** The defects; empty when unreadable. */
    default List<AamvaDefect> defectsFound() {
        return fold((card, defects) -> defects, reason -> List.of());
    }
}
