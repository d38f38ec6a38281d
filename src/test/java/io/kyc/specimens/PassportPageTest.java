package io.kyc.specimens;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzParser;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PassportPageTest {

    @Test
    void everyLayoutPrintsAZoneThatVerifiesForEveryState() {
        Random random = new Random(1);
        for (SpecimenState state : SpecimenState.values()) {
            SpecimenPerson person = People.of(state, random);
            for (PassportPage layout : PassportPage.values()) {
                SpecimenPage page = layout.draw(person, Portrait.ASTRONAUT.forDocument());
                Mrz mrz = MrzParser.parse(page.mrz()).mrz().orElseThrow();
                assertThat(MrzParser.parse(page.mrz()).verified()).isTrue();
                assertThat(mrz.document().issuer()).isEqualTo(state.code());
                assertThat(page.printed())
                        .containsEntry(
                                PrintedField.DOCUMENT_NUMBER, mrz.document().number())
                        .containsEntry(PrintedField.EXPIRY_DATE, state.dates().print(person.expiryDate()));
                assertThat(page.image().getWidth()).isEqualTo(1250);
                assertThat(page.portrait().orElseThrow().width).isBetween(300, 400);
            }
        }
    }

    @Test
    void drawsTheSamePixelsAgain() {
        SpecimenPerson person = People.any(new Random(3));
        assertThat(pixels(person)).isEqualTo(pixels(person));
        assertThat(pixels(person)).isNotEqualTo(pixels(People.any(new Random(4))));
    }

    private static int[] pixels(SpecimenPerson person) {
        var image = PassportPage.CLASSIC
                .draw(person, Portrait.ASTRONAUT.forDocument())
                .image();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
