package io.kyc.mrz;

import java.util.List;
import java.util.Optional;

/** The result of reading a machine-readable zone: a zone, sound or not, or none. */
public sealed interface MrzReading {

    /**
     * A zone of a known format. It is verified when there is no defect: every check digit holds and every field is well-formed. The
     * names carry no check digit and may still be misread.
     *
     * @param fields as read, or after the repairs; of a zone with defects as read, where lines of another length were filled up or
     *     shortened
     * @param defects what is wrong and could not be repaired, in the order of {@link MrzDefect}, each once
     * @param repairs what was changed so that all check digits hold, in the order of the places; empty with a defect
     * @param ambiguities places that no check digit vouches for; with a defect, where repairs that exclude one another would each
     *     let the check digits hold
     * @param repairUnconfirmed whether some repair would let all check digits hold, one or several, and the print confirms
     *     none; only with a defect
     */
    record Found(
            Mrz fields,
            List<MrzDefect> defects,
            List<MrzRepair> repairs,
            List<MrzAmbiguity> ambiguities,
            boolean repairUnconfirmed)
            implements MrzReading {
        public Found {
            defects = List.copyOf(defects);
            repairs = List.copyOf(repairs);
            ambiguities = List.copyOf(ambiguities);
            if (!defects.isEmpty() && !repairs.isEmpty()) {
                throw new IllegalArgumentException("a zone with a defect is left as read, but has repairs");
            }
            if (defects.isEmpty() && repairUnconfirmed) {
                throw new IllegalArgumentException("a zone without a defect has nothing left to repair");
            }
        }

        /** Nothing was repaired, and nothing is known of look-alikes. */
        static Found asRead(Mrz fields, List<MrzDefect> defects) {
            return new Found(fields, defects, List.of(), List.of(), false);
        }

        @Override
        public Optional<Mrz> mrz() {
            return Optional.of(fields);
        }
    }

    /** No zone of a known format. */
    record Absent(MrzUnreadable reason) implements MrzReading {
        @Override
        public Optional<Mrz> mrz() {
            return Optional.empty();
        }

        @Override
        public List<MrzDefect> defects() {
            return List.of();
        }

        @Override
        public List<MrzRepair> repairs() {
            return List.of();
        }

        @Override
        public List<MrzAmbiguity> ambiguities() {
            return List.of();
        }

        @Override
        public boolean repairUnconfirmed() {
            return false;
        }
    }

    /** The fields, sound or not; empty when there is no zone. */
    Optional<Mrz> mrz();

    /** What is wrong; empty when verified and when there is no zone. */
    List<MrzDefect> defects();

    /** What was changed; not empty only when verified. */
    List<MrzRepair> repairs();

    /** Places that no check digit vouches for. */
    List<MrzAmbiguity> ambiguities();

    /**
     * Whether look-alikes could be exchanged so that every check digit holds, which was not done because the print does not confirm
     * it. This is a reader's slip or a forged number, and nothing tells which.
     */
    boolean repairUnconfirmed();

    /** Whether every check digit holds, at once or after repairs. */
    default boolean verified() {
        return mrz().isPresent() && defects().isEmpty();
    }
}
