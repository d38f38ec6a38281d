package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneGrammarTest {

    @Test
    void fillersThatLookLikeKAtTheEndOfANameAreFillers() {
        String truth = "ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
        String blurred = "ERIKSSON<<ANNA<MARIAKKKK<KKEKKKK<KRKKKK";
        ZoneCells cells = SyntheticLine.unsure(blurred, truth, 0.2);
        assertThat(ZoneGrammar.NAMES.read(cells, 0, truth.length())).isEqualTo(truth);
    }

    @Test
    void aNameThatEndsInKKeepsIt() {
        for (String name : new String[] {"BACK<<ERIK<<<<<<<<<<<", "KEKKONEN<<FREDERIK<<<", "KARK<BERK<<K<<<<<<<<<"}) {
            assertThat(ZoneGrammar.NAMES.read(SyntheticLine.clear(name), 0, name.length()))
                    .isEqualTo(name);
        }
    }

    @Test
    void aHolderMayHaveNoGivenNamesAndANameMayFillItsField() {
        for (String name : new String[] {"MONONYM<<<<<<<<<<<<<<", "VERYLONG<NAMES<<VERYL"}) {
            assertThat(ZoneGrammar.NAMES.read(SyntheticLine.clear(name), 0, name.length()))
                    .isEqualTo(name);
        }
    }

    @Test
    void optionalDataMayBeEmptyFullOrHaveAFillerInside() {
        for (String data : new String[] {"<<<<<<<<<<<<<<", "ZE184226B<<<<<", "12345678901234", "AB12<34<<<<<<<"}) {
            assertThat(ZoneGrammar.OPTIONAL.read(SyntheticLine.clear(data), 0, data.length()))
                    .isEqualTo(data);
        }
    }

    @Test
    void aStateOfOneLetterEndsInFillers() {
        assertThat(ZoneGrammar.STATE.read(SyntheticLine.clear("D<<"), 0, 3)).isEqualTo("D<<");
        assertThat(ZoneGrammar.STATE.read(SyntheticLine.clear("UTO"), 0, 3)).isEqualTo("UTO");
    }

    @ParameterizedTest
    @CsvSource({
        "YILDIRIM<<CAGLA<IPEK<<<<<<<<<, YILDIRIM<<CAGLA<IPE<<<<<<<<<<, 0.14",
        "AUNG<KYAW<MOE<<<<<<<<<<<<<<<<, AUNG<<YAW<MOE<<<<<<<<<<<<<<<<, 0.05",
        "LEE<<K<<<<<<<<<<<<<<<<<<<<<<<, LEE<<<<<<<<<<<<<<<<<<<<<<<<<<, 0.1",
        "NOVAK<<JAN<<<<<<<<<<<<<<<<<<<, NOVA<<<JAN<<<<<<<<<<<<<<<<<<<, 0.1"
    })
    void aLetterBesideClearFillersIsOneThoughItLooksALittleLikeThem(String truth, String alike, double probability) {
        ZoneCells cells = SyntheticLine.unsure(truth, alike, probability);
        assertThat(ZoneGrammar.NAMES.read(cells, 0, truth.length())).isEqualTo(truth);
    }

    @Test
    void aLetterAtTheEndOfANumberIsOneThoughItLooksALittleLikeAFiller() {
        ZoneCells cells = SyntheticLine.unsure("12345K<<<<<<<<", "12345<<<<<<<<<", 0.05);
        assertThat(ZoneGrammar.OPTIONAL.read(cells, 0, 14)).isEqualTo("12345K<<<<<<<<");
    }

    @Test
    void aHolderMayHaveNoFamilyName() {
        for (String name : new String[] {"<<AHMADI<<<<<<<<<<<<<<", "<<K<AHMADI<<<<<<<<<<<<"}) {
            assertThat(ZoneGrammar.NAMES.read(SyntheticLine.clear(name), 0, name.length()))
                    .isEqualTo(name);
        }
    }
}
