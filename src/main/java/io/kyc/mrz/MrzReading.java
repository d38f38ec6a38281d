package io.kyc.mrz;

import java.util.List;
import java.util.Optional;

/** The result of reading a machine-readable zone: a zone, sound or not, or none. */
public sealed interface MrzReading {

    /**
     * A zone of a known format. It is verified when it has no defect: every check digit holds and every field is
     * well-formed. The names have no check digit and may still be misread.
     *
     * @param fields as read or after the repairs. If the zone has defects, they are as read, with lines of another
     *     length filled up or shortened
     * @param defects that could not be repaired, in the order of {@link MrzDefect}, each once
     * @param repairs the changes that make all check digits hold, in the order of the places; empty if there is a
     *     defect
     * @param ambiguities places that no check digit confirms; if there is a defect, the places at which alternative
     *     repairs would each make the check digits hold
     * @param repairUnconfirmed whether one or more repairs would make all check digits hold but the print confirms
     *     none; only if there is a defect
     * @param namesCut whether the line with the names was too short and had no fillers that show where the names end, so
     *     that names may be missing
     */
    record Found(
            Mrz fields,
            List<MrzDefect> defects,
            List<MrzRepair> repairs,
            List<MrzAmbiguity> ambiguities,
            boolean repairUnconfirmed,
            boolean namesCut)
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

        /** A zone without repairs and ambiguities. */
        static Found asRead(Mrz fields, List<MrzDefect> defects) {
            return new Found(fields, defects, List.of(), List.of(), false, false);
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

        @Override
        public boolean namesCut() {
            return false;
        }
    }

    /** The fields, sound or not; empty when there is no zone. */
    Optional<Mrz> mrz();

    /** The defects; empty when the zone is verified, and when there is none. */
    List<MrzDefect> defects();

    /** The repairs; only a verified zone has some. */
    List<MrzRepair> repairs();

    /** Places that no check digit confirms. */
    List<MrzAmbiguity> ambiguities();

    /**
     * Whether replacing look-alikes would make every check digit hold, but was not done because the print does not
     * confirm it. Either the number was misread or it is forged; the zone does not show which.
     */
    boolean repairUnconfirmed();

    /**
     * Whether names may be missing, because their line was too short and had no fillers that show where the names end. The
     * zone may be verified anyway: no check digit covers names.
     */
    boolean namesCut();

    /** Whether every check digit holds, at once or after repairs. */
    default boolean verified() {
        return mrz().isPresent() && defects().isEmpty();
    }
}
