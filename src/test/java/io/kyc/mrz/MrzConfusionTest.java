package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzConfusionTest {
    private static final String ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

    private static String each(IntUnaryOperator change) {
        return ALL.chars()
                .mapToObj(c -> String.valueOf((char) change.applyAsInt(c)))
                .collect(Collectors.joining());
    }

    private static int digitSum(char c) {
        return MrzCheckDigit.of(String.valueOf(c));
    }

    @Test
    void knowsTheDigitsThatLettersLookLike() {
        assertThat(each(c -> MrzConfusion.digit((char) c))).isEqualTo("0123456789A8C0EF6H1JK1MN0P0R5TUVWXY2<");
    }

    @Test
    void knowsTheLettersThatDigitsLookLike() {
        assertThat(each(c -> MrzConfusion.letter((char) c))).isEqualTo("OIZ34SG7B9ABCDEFGHIJKLMNOPQRSTUVWXYZ<");
    }

    @Test
    void replacesOnlyWhatACheckDigitDistinguishes() {
        assertThat(MrzConfusion.toldApart())
                .containsExactlyInAnyOrder("O0", "0O", "I1", "1I", "S5", "5S", "B8", "8B", "Z2", "2Z")
                .allMatch(pair -> digitSum(pair.charAt(0)) != digitSum(pair.charAt(1)));
    }

    @Test
    void knowsWhatNoCheckDigitDistinguishes() {
        for (char c : ALL.toCharArray()) {
            for (char other : MrzConfusion.sameValue(c).toCharArray()) {
                assertThat(other).isNotEqualTo(c);
                assertThat(digitSum(other)).isEqualTo(digitSum(c));
                assertThat(MrzConfusion.sameValue(other)).contains(String.valueOf(c));
            }
        }
        assertThat(List.of('<', '0', '6', 'S', 'B', '7'))
                .extracting(MrzConfusion::sameValue)
                .containsExactly("KAU0", "<KAU", "GQ", "8I", "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "8,8,true",
        "A,A,true",
        "S,8,true",
        "8,I,true",
        "K,<,true",
        "O,0,true",
        "0,O,true",
        "0,Q,true",
        "1,L,true",
        "O,Q,false",
        "A,B,false",
        "1,7,false",
        "5,8,false",
        "L,I,false"
    })
    void knowsWhichCharactersReadersConfuse(char read, char printed, boolean likely) {
        assertThat(MrzConfusion.isLikely(read, printed)).isEqualTo(likely);
    }
}
