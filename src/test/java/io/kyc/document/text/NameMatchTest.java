package io.kyc.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.document.text.NameMatch.Reason;
import io.kyc.document.text.NameMatch.Result;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    private static NameMatch compare(PersonName one, PersonName other) {
        NameMatch match = NameMatch.compare(one, other);
        assertThat(NameMatch.compare(other, one)).as("the other way round").isEqualTo(match);
        return match;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Eriksson;Anna Maria;ERIKSSON;ANNA MARIA;SAME",
                "Lefèvre;Chloé;LEFEVRE;CHLOE;SAME",
                "Lindqvist-Moreau;Anna Zoé;LINDQVIST MOREAU;ANNA ZOE;SAME",
                "O'Connor;Jean-Baptiste;O CONNOR;JEAN BAPTISTE;SAME",
                "Muñoz Ibáñez;José;MUNOZ IBANEZ;JOSE;SAME",
                "Müller;Jörg;MULLER;JORG;SAME",
                "Østergård;Bjørn;OSTERGARD;BJORN;SAME",
                "Müller;Jörg;MUELLER;JOERG;TRANSLITERATED",
                "Mueller;Joerg;MULLER;JORG;TRANSLITERATED",
                "GUELL ROCA;ALVARO;GUEELL ROCA;ALVARO;TRANSLITERATED",
                "Güell Roca;Álvaro;GUEELL ROCA;ALVARO;TRANSLITERATED",
                "Østergård;Bjørn;OESTERGAARD;BJOERN;TRANSLITERATED",
                "Щукин;Игорь;SHCHUKIN;IGOR;SAME",
                "Weiß;Änne;WEISS;AENNE;TRANSLITERATED",
                "Eriksson;Anna Maria;ANNA MARIA;ERIKSSON;REORDERED",
                "Eriksson;Anna Maria;Eriksson;Maria Anna;REORDERED",
                "Nguyễn Văn;Anh;VAN ANH;NGUYEN;REORDERED",
                "van der Berg;Jan;Berg;Jan;PARTICLES",
                "García de la Peña;Luis;Garcia Pena;Luis;PARTICLES",
                // Surnames that are particles elsewhere.
                "Le;Anh;Do;Anh;FAMILY_NAME",
                "Das;Ravi;De;Ravi;FAMILY_NAME",
                "Van;Ravi;De La;Ravi;FAMILY_NAME",
                "Van;Ravi;'';Ravi;FAMILY_NAME",
                "Sample;Van;Sample;Do;GIVEN_NAMES",
                "Le Thi;Anh;Thi;Anh;PARTICLES",
                "Sample;Michael John;Sample;M J;INITIALS",
                "Sample;Michael John;Sample;Michael J.;INITIALS",
                "Sample;Michael John;Sample;Michael;FEWER_GIVEN_NAMES",
                "Sample;Michael;Sample;'';FEWER_GIVEN_NAMES",
                "Muñoz Ibáñez;José Ángel;Munoz;Jose;FEWER_FAMILY_NAMES",
                "Lindqvist-Moreau;Anna;Moreau;Anna;FEWER_FAMILY_NAMES",
                "Eriksson;Anna;Erikson;Anna;SPELLING",
                "Sample;Daniel;Sample;Daniela;SPELLING",
                "Sample;Michael;Sample;Nichael;SPELLING",
                "Sample;Joan;Sample;Jean;GIVEN_NAMES",
                "Eriksson;Anna;Eriksson;Bert;GIVEN_NAMES",
                "Eriksson;Anna;Lindqvist;Anna;FAMILY_NAME",
                "Eriksson;Anna;Lindqvist;Bert;OTHER_NAME",
                "Sample Jr;Michael;Sample Sr;Michael;SUFFIX",
                "Sample;Michael III;SAMPLE JR;MICHAEL;SUFFIX",
                "Sample Jr;Michael;Sample;Michael;SAME",
                "'';'';Sample;Michael;NO_NAME",
                "'…';'1';Sample;Michael;NO_NAME"
            })
    void givesResultAndReason(String family, String given, String otherFamily, String otherGiven, Reason reason) {
        NameMatch match = compare(PersonName.of(family, given), PersonName.of(otherFamily, otherGiven));
        assertThat(match.reason()).isEqualTo(reason);
    }

    @Test
    void acceptsBeginningsFromASourceThatCutsNames() {
        PersonName whole = PersonName.of("Papandropoulous", "Jonathon Alec Christopher");
        PersonName cut = new PersonName("PAPANDROPOULOUS", "JONATHON ALEC CHRISTOP", true);
        assertThat(compare(whole, cut)).isEqualTo(new NameMatch(Result.PARTIAL, Reason.TRUNCATED));
        assertThat(compare(whole, PersonName.of("PAPANDROPOULOUS", "JONATHON ALEC CHRISTOP"))
                        .result())
                .isEqualTo(Result.MISMATCH);
        PersonName both = new PersonName("BENNELONG WOOLOOMOOLOO WARRANDYTE WA", "D", true);
        assertThat(compare(PersonName.of("Bennelong Wooloomooloo Warrandyte Warnambool", "Dingo Potoroo"), both)
                        .reason())
                .isEqualTo(Reason.TRUNCATED);
        assertThat(compare(PersonName.of("Bennelong Wooloomooloo Warrandyte Other", "Dingo Potoroo"), both)
                        .result())
                .isEqualTo(Result.MISMATCH);
        assertThat(compare(whole, new PersonName("PAPANDROPOULOUS", "ALEC", true))
                        .reason())
                .isEqualTo(Reason.FEWER_GIVEN_NAMES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "van der Berg;Jan;Berg;Jan;true",
                "Berg;Jan;van der Berg;Jan;false",
                "Mac Donald;Jean-Luc;MACDONALD;JEANLUC;true",
                "Macdonald;Jeanluc;MAC DONALD;JEAN LUC;true",
                "Müller;Jörg;Jörg;MUELLER;true",
                "Sample;Anna;Sample;Anna Anna;false",
                "Sample;Anna;Sample Jr;Anna;true",
                "Sample;Anna Maria;Sample;'';true"
            })
    void findsTheWordsOfOneNameInAnother(
            String family, String given, String otherFamily, String otherGiven, boolean has) {
        PersonName other = PersonName.of(otherFamily, otherGiven);
        assertThat(NameMatch.hasWordsOf(PersonName.of(family, given), other)).isEqualTo(has);
    }

    @Test
    void eachReasonHasItsResult() {
        assertThat(NameMatch.because(Reason.REORDERED).result()).isEqualTo(Result.MATCH);
        assertThat(NameMatch.because(Reason.PARTICLES).result()).isEqualTo(Result.PARTIAL);
        assertThat(NameMatch.because(Reason.SPELLING).result()).isEqualTo(Result.MISMATCH);
    }

    @Test
    void otherPeopleNeverMatch() {
        Random random = new Random(7);
        String[] families = "Eriksson Müller García Nowak Öztürk Smith Tremblay Dubois Jansen Kowalski".split(" ");
        String[] given = "Anna Jörg José Zoé Hilde William Sarah Luis Pieter Bożena".split(" ");
        for (int i = 0; i < 2_000; i++) {
            int a = random.nextInt(10);
            int b = random.nextInt(10);
            int c = random.nextInt(10);
            int d = random.nextInt(10);
            Result result = compare(
                            PersonName.of(families[a], given[b]),
                            new PersonName(families[c].toUpperCase(), given[d].toUpperCase(), random.nextBoolean()))
                    .result();
            assertThat(result).isEqualTo(a == c && b == d ? Result.MATCH : Result.MISMATCH);
        }
    }

    @Test
    void printsNothingPersonal() {
        assertThat(PersonName.of("Eriksson", "Anna").toString()).doesNotContain("Eriksson", "Anna");
    }
}
