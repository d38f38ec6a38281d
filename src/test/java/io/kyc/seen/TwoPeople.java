package io.kyc.seen;

import static io.kyc.testing.KycApi.completeLiveness;
import static io.kyc.testing.KycApi.processDocument;
import static io.kyc.testing.KycApi.sendFrames;
import static io.kyc.testing.KycApi.startLiveness;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.Specimen;
import io.kyc.specimens.SpecimenPerson;
import io.kyc.specimens.SpecimenState;
import io.kyc.testing.KycApi.Started;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;

/** Two people with passports of any number, and what both do to be verified. */
final class TwoPeople {
    static final List<Specimen> ANNAS_SELFIES =
            List.of(Specimen.SELFIE_1, Specimen.SELFIE_2, Specimen.SELFIE_3, Specimen.SELFIE_4);

    static final List<Specimen> MARYS_SELFIES = List.of(
            Specimen.IMPOSTOR_SELFIE_1,
            Specimen.IMPOSTOR_SELFIE_2,
            Specimen.IMPOSTOR_SELFIE_3,
            Specimen.IMPOSTOR_SELFIE_4);

    private static final LocalDate EXPIRES = LocalDate.of(2045, 5, 31);

    private TwoPeople() {}

    static void passLiveness(LocalAws aws, Started session, List<Specimen> selfies) {
        String liveness = startLiveness(session);
        sendFrames(aws.endpoint(), liveness, selfies).statusCode(200);
        completeLiveness(session, liveness).then().statusCode(200).body("liveness_results.passed", equalTo(true));
    }

    /** The check of what was seen before, after the document was processed. */
    static ValidatableResponse seen(Started session, byte[] document) {
        return processDocument(session, document)
                .then()
                .statusCode(200)
                .rootPath("checks.findAll { it.name == 'document_seen_before' }");
    }

    static byte[] annas(String number) {
        return jpeg(anna(number, EXPIRES), anna(number, EXPIRES), Portrait.ASTRONAUT);
    }

    /** Anna's with a later expiry printed than the zone has: doctored, and she is still its holder. */
    static byte[] doctoredAnnas(String number) {
        return jpeg(anna(number, EXPIRES.plusYears(3)), anna(number, EXPIRES), Portrait.ASTRONAUT);
    }

    static byte[] marys(String number) {
        SpecimenPerson mary = person("Okonkwo", "Mary", LocalDate.of(1984, 2, 3), number, EXPIRES);
        return jpeg(mary, mary, Portrait.GRACE_HOPPER);
    }

    private static SpecimenPerson anna(String number, LocalDate expires) {
        return person("Lindqvist-Moreau", "Anna Zoé", LocalDate.of(1979, 9, 12), number, expires);
    }

    private static SpecimenPerson person(
            String family, String given, LocalDate born, String number, LocalDate expires) {
        return new SpecimenPerson(
                family,
                given,
                SpecimenState.UTOPIA,
                born,
                'F',
                "Amaurot",
                number,
                LocalDate.of(2025, 6, 1),
                expires,
                "",
                List.of("Hythlodaygatan 17", "10516 Amaurot"));
    }

    private static byte[] jpeg(SpecimenPerson printed, SpecimenPerson inZone, Portrait portrait) {
        return Jpeg.encode(
                PassportPage.CLASSIC.draw(printed, inZone, portrait.photo()).image(), 0.85);
    }
}
