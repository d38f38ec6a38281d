package io.kyc.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.DocumentText.Line;
import io.kyc.pii.Redacted;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedLinesTest {

    private static PrintedLines lines(String... texts) {
        return PrintedLines.of(
                Stream.of(texts).map(text -> new Line(Redacted.of(text), 91)).toList());
    }

    private static boolean have(String type, String value, String... lines) {
        return lines(lines).have(new Field(type, Redacted.of(value), 94));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // a part of a word
                "K;K2578285",
                "ANN;JOHANNA",
                "BERG;LINDBERG",
                "BERG;BERGMAN",
                "MARIA;ANNAMARIA",
                // a number's series
                "K;K 2578285",
                "NZ;SERIA NZ 663682",
                "B;No B 12345678",
                // digits that look like letters, and letters that look like digits
                "LI;11 NOV 2011",
                "SO;50",
                "BIS;815",
                "LO;10"
            })
    void aNameIsNotAPartOfSomethingElse(String name, String line) {
        assertThat(have("LAST_NAME", name, line)).isFalse();
        assertThat(have("LAST_NAME", name, line, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "K;1. K",
                "K;SURNAME K",
                "LI;L1",
                "LI;LI 11.08.1974",
                "ERIKSSON;ERIK550N",
                "ERIKSSON;ERIKS SON",
                "VAN DER BERG;VAN DERBERG",
                "ÅSA;Åsa",
                "BJØRN;BJØRN",
                "GROẞMANN;Großmann",
                "王磊;王磊"
            })
    void aNameIsPrintedAsAWholeHoweverItWasRead(String name, String line) {
        assertThat(have("LAST_NAME", name, "UTOPIA", line)).isTrue();
    }

    @Test
    void aWordMayBePrintedInLettersThatAZoneWritesOut() {
        assertThat(List.of("GROSSMANN", "THOR", "LUKASZEWICZ", "OESTERGAARD", "INCE", "DORDEVIC", "AEGIR"))
                .allMatch(lines("GROẞMANN Þór", "ŁUKASZEWICZ ØSTERGÅRD", "İNCE Đorđević Ægir")::haveWord);
    }

    @Test
    void aNumberMayBePrintedWithWordsWithinIt() {
        assertThat(have("DOCUMENT_NUMBER", "NZ663682", "SERIA NZ NR 663682")).isTrue();
        assertThat(have("DOCUMENT_NUMBER", "NZ663682", "SERIA NZ CNP 663682")).isFalse();
        assertThat(have("LAST_NAME", "NZ663682", "SERIA NZ NR 663682")).isFalse();
    }
}
