package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzNamesTest {

    @ParameterizedTest
    @CsvSource({
        // Names that fit are not cut.
        "Eriksson, Anna Maria, 20, ERIKSSON<<ANNA<MARIA",
        "Eriksson, Anna, 14, ERIKSSON<<ANNA",
        "Eriksson, '', 8, ERIKSSON",
        // Otherwise the given names are cut, and the last place is a letter.
        "Eriksson, Anna, 13, ERIKSSON<<ANN",
        "Eriksson, Anna, 11, ERIKSSON<<A",
        "Eriksson, Anna Maria, 15, ERIKSSON<<ANN<M",
        // Then the family name is cut, so that a letter of the given names remains.
        "Eriksson, Anna, 10, ERIKSSO<<A",
        "Eriksson, Anna, 4, E<<A",
        "Nobel Eriksson, Anna, 9, NOBE<E<<A",
        // If initials leave no letter to cut, the family name loses one.
        "Smith, A B C, 9, SMIT<<A<B",
        "S, A B C, 5, S<<A",
        // A family name alone.
        "Nobel Eriksson, '', 7, NOBEL<E",
        "Nobel Eriksson, '', 6, NOBE<E",
        "Nobel Eriksson, '', 5, NOBEL",
        "A B C D, '', 4, A<B",
        // Of words of the same length the later one is cut, otherwise the longest.
        "Aaa Bbb Ccc, '', 8, AAA<BB<C",
        "Aaaa Bbb Ccc, '', 9, AAA<BBB<C"
    })
    void cutsNamesThatDoNotFit(String family, String given, int length, String field) {
        assertThat(MrzNames.field(family, given, length)).isEqualTo(field);
    }

    @Test
    void requiresALetter() {
        assertThatIllegalArgumentException().isThrownBy(() -> MrzNames.field("'-", "Anna", 39));
        assertThat(MrzNames.field("Anna", "'-", 39)).isEqualTo("ANNA");
    }
}
