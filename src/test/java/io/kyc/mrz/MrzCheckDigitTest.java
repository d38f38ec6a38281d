package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MrzCheckDigitTest {

    @Test
    void agreesWithThePublishedFields() {
        assertThat(MrzCheckDigit.of("D23145890734")).isEqualTo('9');
        assertThat(MrzCheckDigit.of("L898902C3")).isEqualTo('6');
        assertThat(MrzCheckDigit.of("L898902C<")).isEqualTo('3');
        assertThat(MrzCheckDigit.of("740812")).isEqualTo('2');
        assertThat(MrzCheckDigit.of("ZE184226B<<<<<")).isEqualTo('1');
    }

    @Test
    void allowsAFillerForEmptyOptionalDataOnly() {
        assertThat(MrzCheckDigit.holds("<<<<<<", '0')).isTrue();
        assertThat(MrzCheckDigit.holds("<<<<<<", '<')).isFalse();
        assertThat(MrzCheckDigit.holdsForOptionalData("<<<<<<", '<')).isTrue();
        assertThat(MrzCheckDigit.holdsForOptionalData("<<<<<<", '0')).isTrue();
        assertThat(MrzCheckDigit.holdsForOptionalData("<<<<<<", '1')).isFalse();
        assertThat(MrzCheckDigit.holdsForOptionalData("A<<<<<", '<')).isFalse();
    }

    @Test
    void refusesForeignCharacters() {
        assertThat(MrzCheckDigit.holds("74O8é2", '2')).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> MrzCheckDigit.of("a"));
    }
}
