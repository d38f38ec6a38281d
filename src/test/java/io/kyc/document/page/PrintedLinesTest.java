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
                "LAST_NAME;SAMPLE;1SAMPLE",
                "LAST_NAME;VAN BUREN;1.VAN BUREN",
                "LAST_NAME;O'MALLEY;10'MALLEY",
                "LAST_NAME;SAMPLE;1LNSAMPLE",
                "LAST_NAME;SAMPLE;1 LNSAMPLE",
                "FIRST_NAME;WEI;2WEI",
                "FIRST_NAME;JOSE ANGEL;2JOSE ANGEL",
                "FIRST_NAME;MARY;2FN:MARY",
                "DATE_OF_BIRTH;06/06/1986;3DOB06/06/1986",
                "DATE_OF_BIRTH;06/06/1986;306/06/1986",
                "EXPIRATION_DATE;05-07-2033;4b EXP05-07-2033",
                "DATE_OF_ISSUE;2024/05/01;4aISS2024/05/01",
                "EXPIRATION_DATE;05/07/2033;SEX M EXPIRES05/07/2033",
                "DATE_OF_BIRTH;25 FEB 1941;DOB25 FEB 1941",
                "DATE_OF_ISSUE;22 SEP/SEPT 2013;Issued:22 SEP/SEPT 2013",
                "DOCUMENT_NUMBER;A581-570-97-841-0;4dDLNA581-570-97-841-0",
                "DOCUMENT_NUMBER;GM338731;SERIAGM NR 338731",
                "DOCUMENT_NUMBER;T64235789;DLT64235789",
                "DOCUMENT_NUMBER;99999999;4dDLN:99999999"
            })
    void aValueMayFollowItsLabelWithoutAGap(String type, String value, String line) {
        assertThat(have(type, value, line)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"LAST_NAME;K;1K2578285", "LAST_NAME;ANN;1JOANN", "LAST_NAME;SAMPLE;7SAMPLE", "FIRST_NAME;NA;LNNAT"
            })
    void aPartOfAWordAfterALabelIsNoValue(String type, String value, String line) {
        assertThat(have(type, value, line)).isFalse();
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
