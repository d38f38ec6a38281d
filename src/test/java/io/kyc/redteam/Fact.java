package io.kyc.redteam;

import io.kyc.specimens.SpecimenPerson;
import java.time.LocalDate;
import java.util.List;

/** A fact about the holder that the document states and the decision needs. */
enum Fact {
    SURNAME,
    GIVEN_NAMES,
    NUMBER,
    BIRTH_DATE,
    EXPIRY;

    /** The person with this one fact of another person. */
    SpecimenPerson taken(SpecimenPerson person, SpecimenPerson from) {
        return People.with(
                person,
                (this == SURNAME ? from : person).familyName(),
                (this == GIVEN_NAMES ? from : person).givenNames(),
                (this == BIRTH_DATE ? from : person).birthDate(),
                (this == NUMBER ? from : person).documentNumber(),
                (this == EXPIRY ? from : person).expiryDate());
    }

    /** People whose print differs from anybody's at both ends. Drawing theirs shows where a fact is printed. */
    static List<SpecimenPerson> strangers(SpecimenPerson like) {
        return List.of(stranger(like, LocalDate.of(1888, 8, 28)), stranger(like, LocalDate.of(2111, 11, 11)));
    }

    private static SpecimenPerson stranger(SpecimenPerson like, LocalDate day) {
        return People.with(like, ".", ".", day, ".", day);
    }

    /** Whether two people have nothing in common. */
    static boolean allDiffer(SpecimenPerson one, SpecimenPerson other) {
        return !one.familyName().equals(other.familyName())
                && !one.givenNames().equals(other.givenNames())
                && !one.birthDate().equals(other.birthDate())
                && !one.documentNumber().equals(other.documentNumber())
                && !one.expiryDate().equals(other.expiryDate());
    }
}
