package io.kyc.specimens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kyc.mrz.MrzParser;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CardTest {

    @Test
    void theBackOfEveryIdentityCardHasAZoneThatVerifies() {
        Random random = new Random(2);
        for (SpecimenState state : SpecimenState.values()) {
            SpecimenPerson person = People.of(state, random);
            for (IdCard layout : IdCard.values()) {
                SpecimenPage front = layout.front(person, Portrait.ASTRONAUT.forDocument());
                SpecimenPage back = layout.back(person);
                assertThat(MrzParser.parse(back.mrz()).verified()).isTrue();
                assertThat(MrzParser.parse(back.mrz()).mrz().orElseThrow().documentNumber())
                        .isEqualTo(front.printed().get(PrintedField.DOCUMENT_NUMBER));
                assertThat(front.mrz()).isEmpty();
                assertThat(front.portrait()).isPresent();
                assertThat(back.portrait()).isEmpty();
            }
        }
    }

    @Test
    void everyLicencePrintsWhatAnalysisLooksFor() {
        Random random = new Random(6);
        for (DrivingLicence layout : DrivingLicence.values()) {
            SpecimenPerson person = People.driver(random);
            assertThat(layout.front(person, Portrait.ASTRONAUT.forDocument()).printed())
                    .containsKeys(
                            PrintedField.SURNAME,
                            PrintedField.GIVEN_NAMES,
                            PrintedField.BIRTH_DATE,
                            PrintedField.ISSUE_DATE,
                            PrintedField.ADDRESS,
                            PrintedField.CLASS,
                            PrintedField.ENDORSEMENTS,
                            PrintedField.RESTRICTIONS,
                            PrintedField.STATE_NAME)
                    .containsEntry(PrintedField.DOCUMENT_NUMBER, person.documentNumber())
                    .containsKey(PrintedField.EXPIRY_DATE);
        }
    }

    @Test
    void aLicenceNeedsAnAddressInTheUnitedStates() {
        SpecimenPerson person = People.of(SpecimenState.SPAIN, new Random(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrivingLicence.LETTERED.front(person, Portrait.ASTRONAUT.forDocument()));
    }
}
