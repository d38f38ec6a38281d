package io.kyc.specimens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kyc.barcode.AamvaParser;
import io.kyc.barcode.BarcodeOutcome;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzFormat;
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
                assertThat(MrzParser.parse(back.mrz())
                                .mrz()
                                .orElseThrow()
                                .document()
                                .number())
                        .isEqualTo(front.printed().get(PrintedField.DOCUMENT_NUMBER));
                assertThat(front.mrz()).isEmpty();
                assertThat(front.portrait()).isPresent();
                assertThat(back.portrait()).isEmpty();
            }
        }
    }

    @Test
    void cardsWithPrintAndZoneOnOneSideVerify() {
        Random random = new Random(3);
        for (SpecimenState state : SpecimenState.values()) {
            SpecimenPerson person = People.of(state, random);
            for (PassportPage layout : PassportPage.values()) {
                SpecimenPage card = layout.card(person, person, Portrait.ASTRONAUT.forDocument());
                Mrz zone = MrzParser.parse(card.mrz()).mrz().orElseThrow();
                assertThat(MrzParser.parse(card.mrz()).verified()).isTrue();
                assertThat(zone.format()).isEqualTo(MrzFormat.TD2);
                assertThat(zone.document().number()).isEqualTo(card.printed().get(PrintedField.DOCUMENT_NUMBER));
                assertThat(card.printed()).containsKey(PrintedField.BIRTH_DATE).doesNotContainKey(PrintedField.TYPE);
            }
        }
    }

    @Test
    void licencesOfCanadaHaveTheYearFirstOnBothSides() {
        SpecimenPerson person = People.canadianDriver(new Random(8));
        String year = Integer.toString(person.birthDate().getYear());
        for (DrivingLicence layout : DrivingLicence.values()) {
            assertThat(layout.front(person, Portrait.ASTRONAUT.forDocument())
                            .printed()
                            .get(PrintedField.BIRTH_DATE))
                    .startsWith(year);
        }
        BarcodeOutcome barcode = AamvaParser.parse(LicenceBarcodeText.of(person, LicenceDetails.of(person)));
        assertThat(barcode.defectsFound()).isEmpty();
        assertThat(barcode.card().orElseThrow().isCanadian()).isTrue();
        assertThat(barcode.card().orElseThrow().birthDate()).contains(person.birthDate());
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
