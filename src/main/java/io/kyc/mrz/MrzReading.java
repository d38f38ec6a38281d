package io.kyc.mrz;

import java.util.List;
import java.util.Optional;

/** What became of looking for a machine-readable zone in text from a reader that makes mistakes. */
public sealed interface MrzReading {

    /** Every check digit holds, and the zone is what was read. */
    record AsRead(Mrz fields, List<MrzAmbiguity> ambiguities) implements MrzReading {
        public AsRead {
            ambiguities = List.copyOf(ambiguities);
        }

        @Override
        public Optional<Mrz> mrz() {
            return Optional.of(fields);
        }
    }

    /**
     * Every check digit holds in what was made of the text.
     *
     * @param repairs at least one, in the order of the places
     */
    record Repaired(Mrz fields, List<MrzRepair> repairs, List<MrzAmbiguity> ambiguities) implements MrzReading {
        public Repaired {
            repairs = List.copyOf(repairs);
            ambiguities = List.copyOf(ambiguities);
            if (repairs.isEmpty()) {
                throw new IllegalArgumentException("no repair");
            }
        }

        @Override
        public Optional<Mrz> mrz() {
            return Optional.of(fields);
        }
    }

    /**
     * A zone, and something in it is wrong that could not be repaired. The fields are as read; lines of another length were
     * filled up or shortened.
     *
     * @param defects at least one, in the order of {@link MrzDefect}, each once
     * @param ambiguities where repairs that exclude one another would each let the check digits hold
     * @param repairUnconfirmed whether some repair would, be it one or several, and the print confirms none
     */
    record Defective(Mrz fields, List<MrzDefect> defects, List<MrzAmbiguity> ambiguities, boolean repairUnconfirmed)
            implements MrzReading {
        public Defective {
            defects = List.copyOf(defects);
            ambiguities = List.copyOf(ambiguities);
            if (defects.isEmpty()) {
                throw new IllegalArgumentException("no defect");
            }
        }

        @Override
        public Optional<Mrz> mrz() {
            return Optional.of(fields);
        }
    }

    /** No zone. */
    record Absent(MrzUnreadable reason) implements MrzReading {
        @Override
        public List<MrzAmbiguity> ambiguities() {
            return List.of();
        }

        @Override
        public Optional<Mrz> mrz() {
            return Optional.empty();
        }
    }

    /** The fields, sound or not; empty when there is no zone. */
    Optional<Mrz> mrz();

    /** Places that no check digit vouches for. */
    List<MrzAmbiguity> ambiguities();

    /** What is wrong; empty unless {@link Defective}. */
    default List<MrzDefect> defects() {
        return List.of();
    }

    /** What was changed; empty unless {@link Repaired}. */
    default List<MrzRepair> repairs() {
        return List.of();
    }

    /**
     * Whether look-alikes could be exchanged so that every check digit holds, which was not done because the print does not confirm
     * it. This is a reader's slip or a forged number, and nothing tells which; false unless {@link Defective}.
     */
    default boolean repairUnconfirmed() {
        return false;
    }

    /** Whether every check digit holds, be it after repairs. */
    default boolean verified() {
        return mrz().isPresent() && defects().isEmpty();
    }
}
