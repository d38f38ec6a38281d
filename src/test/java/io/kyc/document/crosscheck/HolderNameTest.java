package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Agreement;
import io.kyc.document.text.PersonName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderNameTest {

    private static Agreement agreement(PersonName printed, PersonName other) {
        return HolderName.agreement(Optional.ofNullable(printed), Optional.ofNullable(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Eriksson;Anna Maria;ERIKSSON;ANNA MARIA;AGREES",
                "Müller;Jörg;MUELLER;JOERG;AGREES",
                "Sample;Michael John;SAMPLE;M J;CUT",
                "Sample;Michael J.;SAMPLE;MICHAEL JOHN;CUT",
                // The print lacks words.
                "Sample;Michael;SAMPLE;MICHAEL JOHN;NOT_PRINTED",
                "Sample;'';SAMPLE;MICHAEL;NOT_PRINTED",
                "Berg;Jan;VAN DER BERG;JAN;NOT_PRINTED",
                "Munoz;José;MUNOZ IBANEZ;JOSE;NOT_PRINTED",
                // The other source lacks words.
                "Sample;Michael John;SAMPLE;MICHAEL;DIFFERS",
                "van der Berg;Jan;BERG;JAN;DIFFERS",
                "Muñoz Ibáñez;José;MUNOZ;JOSE;DIFFERS",
                // Both lack some words.
                "Muñoz;José Ángel;MUNOZ IBANEZ;JOSE;DIFFERS",
                // Surnames that are particles elsewhere.
                "Le;Anh;DO;ANH;DIFFERS",
                "Das;Ravi;DE;RAVI;DIFFERS",
                "Lee;Jo;LEESON;JOHN;DIFFERS",
                "Eriksson;Anna;Lindqvist;Anna;DIFFERS",
                "…;1;Sample;Michael;NOT_COMPARABLE",
                "王;磊;WANG;LEI;NOT_COMPARABLE"
            })
    void comparesNames(String family, String given, String otherFamily, String otherGiven, Agreement agreement) {
        assertThat(agreement(PersonName.of(family, given), PersonName.of(otherFamily, otherGiven)))
                .isEqualTo(agreement);
    }

    @Test
    void acceptsMissingWordsOfACutName() {
        PersonName printed = PersonName.of("Papandropoulous", "Jonathon Alec Christopher");

        assertThat(agreement(printed, new PersonName("PAPANDROPOULOUS", "JONATHON ALEC CHRISTOP", true)))
                .isEqualTo(Agreement.CUT);
        assertThat(agreement(printed, new PersonName("PAPANDROPOULOUS", "JONATHON ALEC CHRISTOP", false)))
                .isEqualTo(Agreement.DIFFERS);
        assertThat(agreement(printed, new PersonName("PAPANDROPOULOUS", "ALEC", true)))
                .isEqualTo(Agreement.CUT);
        assertThat(agreement(printed, new PersonName("PAPANDROPOULOUS", "JONATHON ALEC CHRISTOPHER DAN", true)))
                .isEqualTo(Agreement.NOT_PRINTED);
    }

    @Test
    void comparesNoMissingName() {
        PersonName name = PersonName.of("Sample", "Michael");

        assertThat(agreement(null, name)).isEqualTo(Agreement.NOT_PRINTED);
        assertThat(agreement(name, null)).isEqualTo(Agreement.NOT_SAID);
        assertThat(agreement(null, null)).isEqualTo(Agreement.NOT_PRINTED);
    }
}
