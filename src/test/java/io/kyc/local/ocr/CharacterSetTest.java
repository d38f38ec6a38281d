package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterSetTest {

    @Test
    void theZonesCharactersComeInTheirOwnOrder() {
        CharacterSet mrz = CharacterSet.mrz();
        assertThat(mrz.size()).isEqualTo(38);
        for (int i = 0; i < CharacterSet.MRZ.length(); i++) {
            assertThat(mrz.character(i + 1)).isEqualTo(CharacterSet.MRZ.charAt(i));
        }
    }

    @Test
    void latinWritingHasSpaceAccentsAndPunctuationButNothingChinese() {
        CharacterSet latin = CharacterSet.latin();
        for (char c : " aZ09é<'/-.".toCharArray()) {
            assertThat(latin.indexOf(c)).as("index of %s", c).isPositive();
        }
        assertThat(latin.indexOf('中')).isNegative();
        assertThat(latin.size()).isLessThan(300);
    }

    @Test
    void theSpaceIsTheLastClassAndVariantsCountForThePlainCharacter() {
        CharacterSet latin = CharacterSet.latin();
        float[] values = new float[6625];
        java.util.Arrays.fill(values, 1);
        Posteriors seen = latin.select(new OcrNet.Output(values, new long[] {1, 1, 6625}));
        assertThat(seen.steps()[0][latin.indexOf(' ')]).isEqualTo(1);
        // ',' with its full-width and ideographic forms.
        assertThat(seen.steps()[0][latin.indexOf(',')]).isGreaterThan(1);
    }
}
