package io.kyc.redteam;

import io.kyc.specimens.Portrait;
import io.kyc.specimens.Specimen;
import io.kyc.specimens.SpecimenPerson;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Anna, whose documents are used, and X, who sits in front of the camera. */
final class People {
    static final SpecimenPerson ANNA = Specimen.PASSPORT.person().orElseThrow();
    static final SpecimenPerson DRIVER = Specimen.LICENCE_BACK.person().orElseThrow();
    static final SpecimenPerson CARD_HOLDER = Specimen.ID_CARD_FRONT.person().orElseThrow();

    static final List<byte[]> A =
            Specimen.ANNAS_SELFIES.stream().map(Specimen::bytes).toList();
    static final List<byte[]> X =
            Specimen.MARYS_SELFIES.stream().map(Specimen::bytes).toList();

    private People() {}

    /** An operator's request for Anna. */
    static Map<String, Object> asked(String type) {
        return Map.of(
                "document_type",
                type,
                "minimum_age",
                18,
                "applicant",
                Map.of("first_name", "Anna Zoe", "last_name", "Lindqvist-Moreau", "date_of_birth", "1979-09-12"));
    }

    /** A request without data about the applicant. */
    static Map<String, Object> anybody(String type) {
        return Map.of("document_type", type, "minimum_age", 18);
    }

    static BufferedImage photoOfX() {
        return Portrait.GRACE_HOPPER.photo();
    }

    static BufferedImage photoOfA() {
        return Portrait.ASTRONAUT.photo();
    }

    static BufferedImage portraitOfX() {
        return Portrait.GRACE_HOPPER.forDocument();
    }

    static BufferedImage portraitOfA() {
        return Portrait.ASTRONAUT.forDocument();
    }

    static SpecimenPerson named(SpecimenPerson person, String family, String given) {
        return person.named(family, given);
    }

    static SpecimenPerson with(
            SpecimenPerson person, String family, String given, LocalDate born, String number, LocalDate expiry) {
        return person.named(family, given).born(born).withDocumentNumber(number).expiring(expiry);
    }
}
