package io.kyc.mrz;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What became of reading a machine-readable zone. */
public sealed interface MrzOutcome {

    /** Every check digit holds and every field is well-formed. The names carry no check digit and may still be misread. */
    record Verified(Mrz fields) implements MrzOutcome {
        @Override
        public <T> T fold(
                Function<Mrz, T> verified,
                BiFunction<Mrz, List<MrzDefect>, T> defective,
                Function<MrzUnreadable, T> unreadable) {
            return verified.apply(fields);
        }
    }

    /**
     * The zone has the size of a format, and something in it is wrong.
     *
     * @param defects at least one, in the order of {@link MrzDefect}, each once
     */
    record Defective(Mrz fields, List<MrzDefect> defects) implements MrzOutcome {
        public Defective {
            defects = List.copyOf(defects);
            if (defects.isEmpty()) {
                throw new IllegalArgumentException("no defect");
            }
        }

        @Override
        public <T> T fold(
                Function<Mrz, T> verified,
                BiFunction<Mrz, List<MrzDefect>, T> defective,
                Function<MrzUnreadable, T> unreadable) {
            return defective.apply(fields, defects);
        }
    }

    /** No machine-readable zone of a known format. */
    record Unreadable(MrzUnreadable reason) implements MrzOutcome {
        @Override
        public <T> T fold(
                Function<Mrz, T> verified,
                BiFunction<Mrz, List<MrzDefect>, T> defective,
                Function<MrzUnreadable, T> unreadable) {
            return unreadable.apply(reason);
        }
    }

    /** The answer of the function for the case at hand. */
    <T> T fold(
            Function<Mrz, T> verified,
            BiFunction<Mrz, List<MrzDefect>, T> defective,
            Function<MrzUnreadable, T> unreadable);

    /** The fields, sound or not; empty when unreadable. */
    default Optional<Mrz> mrz() {
        return fold(Optional::of, (fields, defects) -> Optional.of(fields), reason -> Optional.empty());
    }

    /** What is wrong; empty when verified and when unreadable. */
    default List<MrzDefect> defectsFound() {
        return fold(fields -> List.of(), (fields, defects) -> defects, reason -> List.of());
    }

    /** Whether this is {@link Verified}. */
    default boolean verified() {
        return fold(fields -> true, (fields, defects) -> false, reason -> false);
    }
}
