package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MrzReadingTest {
    private static final Mrz FIELDS =
            MrzParser.parse(MrzSpecimen.TD3.lines()).mrz().orElseThrow();
    private static final List<MrzDefect> DEFECT = List.of(MrzDefect.COMPOSITE_CHECK_DIGIT);
    private static final List<MrzRepair> REPAIR =
            List.of(new MrzRepair(MrzField.DOCUMENT_NUMBER, 1, 0, MrzRepair.Basis.FILLERS));

    @Test
    void isVerifiedWithoutADefectOnly() {
        assertThat(MrzReading.Found.asRead(FIELDS, List.of()).verified()).isTrue();
        assertThat(MrzReading.Found.asRead(FIELDS, DEFECT).verified()).isFalse();
        assertThat(new MrzReading.Found(FIELDS, List.of(), REPAIR, List.of(), false, false).verified())
                .isTrue();
        assertThat(new MrzReading.Absent(MrzUnreadable.NO_ZONE).verified()).isFalse();
    }

    @Test
    void repairsNoZoneThatHasADefect() {
        assertThatThrownBy(() -> new MrzReading.Found(FIELDS, DEFECT, REPAIR, List.of(), false, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("left as read");
    }

    @Test
    void leavesARepairUnconfirmedOnlyWhereThereIsADefect() {
        assertThat(new MrzReading.Found(FIELDS, DEFECT, List.of(), List.of(), true, false).repairUnconfirmed())
                .isTrue();
        assertThatThrownBy(() -> new MrzReading.Found(FIELDS, List.of(), List.of(), List.of(), true, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing left to repair");
    }

    @Test
    void hasNoFieldsIfAbsent() {
        MrzReading absent = new MrzReading.Absent(MrzUnreadable.NO_ZONE);

        assertThat(absent.mrz()).isEmpty();
        assertThat(absent.defects()).isEmpty();
        assertThat(absent.repairs()).isEmpty();
        assertThat(absent.ambiguities()).isEmpty();
        assertThat(absent.repairUnconfirmed()).isFalse();
    }
}
