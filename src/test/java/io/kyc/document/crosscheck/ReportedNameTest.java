package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Agreement;
import io.kyc.document.reading.Pages;
import io.kyc.mrz.MrzContents;
import io.kyc.mrz.MrzWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name that is reported: that of a verified zone, completed by print that agrees. */
class ReportedNameTest extends CrossCheckedPages {

    private static Pages page(String last, String first) {
        Pages page = Pages.passport().without("LAST_NAME", "FIRST_NAME", "MIDDLE_NAME");
        if (!last.isEmpty()) {
            page.with("LAST_NAME", last);
        }
        return first.isEmpty() ? page : page.with("FIRST_NAME", first);
    }

    private static String reported(Pages page, MrzContents holder) {
        CrossChecked passport = passport(page.zone(holder));
        return value(passport, "LAST_NAME") + " / " + value(passport, "FIRST_NAME");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // all of it beside one label
                "'';LIN, MEI-HUA;Lin;Mei Hua;LIN mrz / MEI-HUA mrz",
                "LIN, MEI-HUA;'';Lin;Mei Hua;LIN mrz / MEI-HUA mrz",
                "LIN,;MEI-HUA;Lin;Mei-Hua;LIN printed / MEI-HUA printed",
                "'';MEI-HUA LIN;Lin;Mei Hua;LIN mrz / MEI-HUA mrz",
                "'';GARCÍA LÓPEZ JOSÉ ÁNGEL;García López;José Ángel;GARCÍA LÓPEZ mrz / JOSÉ ÁNGEL mrz",
                // what the zone cannot have
                "Müller-Lüdenscheidt;Jörg;Müller Lüdenscheidt;Jörg;MÜLLER-LÜDENSCHEIDT printed / JÖRG printed",
                "O'Connor;Seán;OConnor;Sean;O'CONNOR printed / SEÁN printed",
                "van 't Hoff;Noëlle;van t Hoff;Noelle;VAN 'T HOFF printed / NOËLLE printed",
                "GÜELL ROCA;ÍÑIGO;Guell Roca;Inigo;GÜELL ROCA printed / ÍÑIGO printed",
                // where words end is the zone's to say
                "KOWAL SKA-KWIATKOWSKA;ANNA;Kowalska Kwiatkowska;Anna;KOWALSKA-KWIATKOWSKA printed / ANNA printed",
                "KOWALSKA;ANNAZOË;Kowalska;Anna Zoe;KOWALSKA printed / ANNA ZOË printed",
                "KOWALSKAKWIATKOWSKA;ANNA;Kowalska Kwiatkowska;Anna;KOWALSKA KWIATKOWSKA printed / ANNA printed",
                "KO WAL SKA;AN NA;Kowalska;Anna;KOWALSKA printed / ANNA printed",
                "VANDER BERG;JEAN-PI ERRE;van der Berg;Jean Pierre;VAN DER BERG printed / JEAN-PIERRE printed",
                "O' BRIEN;SØREN SEN;OBrien;Soerensen;O'BRIEN printed / SØRENSEN printed",
                "Müller Lüden scheidt;Güe ll;Müller Lüdenscheidt;Guell;MÜLLER LÜDENSCHEIDT printed / GÜELL printed",
                "GARCÍA LÓ PEZ;ANNE-MARIE;Garcia Lopez;Annemarie;GARCÍA LÓPEZ printed / ANNE-MARIE printed",
                // marks that were not read
                "MULLER;JORG;Müller;Jörg;MUELLER mrz / JOERG mrz",
                // letters that the zone lost, which the tables take for marks
                "ERIKSSON;ANNA ZOE;Eriksson;Anna Zo;ERIKSSON printed / ANNA ZOE printed",
                "MUELLER;JOERG;Muller;Jorg;MUELLER printed / JOERG printed",
                // a word of two is another, or is missing
                "LÓPEZ;ANNA MARÍA;Perez;Anna Maria;PEREZ mrz / ANNA MARÍA mrz",
                "MUÑOZ;JOSÉ;Munoz Ibanez;Jose;MUÑOZ IBANEZ mrz / JOSÉ mrz",
                // more than the zone has
                "ERIKSSON;ANNA MARIA ZOË;Eriksson;Anna Maria;ERIKSSON mrz / ANNA MARIA mrz"
            })
    void isTheZonesCompletedByPrint(String last, String first, String family, String given, String reported) {
        assertThat(reported(page(last, first), Pages.named(family, given))).isEqualTo(reported);
    }

    @Test
    void isCompletedWhereTheZoneWasCut() {
        MrzContents holder = Pages.named("Papandropoulous", "Jonathon Warren Trevor Alexander");

        assertThat(MrzWriter.write(holder).get(0)).endsWith("TREVOR");
        assertThat(reported(page("PAPANDROPOULOUS", "JONATHON WARREN TREVOR ALEXANDER"), holder))
                .isEqualTo("PAPANDROPOULOUS printed / JONATHON WARREN TREVOR ALEXANDER printed");
        assertThat(reported(page("", "PAPANDROPOULOUS, JONATHON WARREN TREVOR ALEXANDER"), holder))
                .isEqualTo("PAPANDROPOULOUS mrz / JONATHON WARREN TREVOR ALEXANDER mrz");
        assertThat(reported(page("STEVENSON", "JONATHON WARREN TREVOR ALEXANDER"), holder))
                .as("of another family name")
                .startsWith("PAPANDROPOULOUS mrz / JONATHON WARREN TREVOR");
    }

    @Test
    void isTheMiddleNameWhereThePrintPartsIt() {
        CrossChecked passport =
                passport(page("ERIKSSON", "ZOË").with("MIDDLE_NAME", "ÅSA").zone(Pages.named("Eriksson", "Zoe Åsa")));

        assertThat(List.of(value(passport, "FIRST_NAME"), value(passport, "MIDDLE_NAME")))
                .containsExactly("ZOË printed", "ÅSA printed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // letters of the table
                "GROẞMANN;ÞÓR;Grossmann;Thor",
                "Großmann;Þór;Grossmann;Thor",
                "ŁUKASZEWICZ;ŻÓŁTA;Lukaszewicz;Zolta",
                "ØSTERGÅRD;BJØRN;Oestergaard;Bjoern",
                "ØSTERGÅRD;BJØRN;Ostergard;Bjorn",
                "İNCE;IŞIL;Ince;Isil",
                "ĐORĐEVIĆ;ÆGIR;Dordevic;Aegir",
                "LŒWE;ÜMIT;Loewe;Umit",
                "MÜLLER;NUÑO;Muxxller;Nunxxo",
                // what a reader makes of those that it does not have
                "GROBMANN;POR;Grossmann;Thor",
                "GRO8MANN;JORG;Grossmann;Joerg",
                "BJ0RNDAL;0DEGARD;Bjoerndal;Oedegaard",
                "LCEWE;ANNA;Loewe;Anna",
                // digits for letters
                "ERIK5S0N;ANNA;Eriksson;Anna"
            })
    void agreesWithLettersThatAZoneWritesOut(String last, String first, String family, String given) {
        assertThat(zone(page(last, first).zone(Pages.named(family, given)))
                        .print()
                        .name())
                .isEqualTo(Agreement.AGREES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GROSMANN;ANNA;Grossmann;Anna",
                "MICHEL;ANNA;Michael;Anna",
                "GROSSMANN;ANNA;Grobmann;Anna",
                "THOR;ANNA;Por;Anna",
                "BAPP;ANNA;Ssathth;Anna"
            })
    void takesNoOtherNameForAMisreadOne(String last, String first, String family, String given) {
        assertThat(zone(page(last, first).zone(Pages.named(family, given)))
                        .print()
                        .name())
                .isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void aZoneThatDoesNotHoldTellsNoLetter() {
        List<String> lines = MrzWriter.write(Pages.named("Grossmann", "Anna"));
        Pages page = page("GROBMANN", "ANNA");

        assertThat(zone(page.lines(lines.get(0), lines.get(1).replace("740812", "750913")))
                        .print()
                        .name())
                .isEqualTo(Agreement.DIFFERS);
    }
}
