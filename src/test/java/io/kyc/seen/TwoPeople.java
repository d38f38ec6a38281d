package io.kyc.seen;

import static io.kyc.testing.KycApi.processDocument;

import io.kyc.specimens.Jpeg;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.Specimen;
import io.kyc.specimens.SpecimenPerson;
import io.kyc.testing.KycApi.Started;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;

/** Two people with passports that can have any number. */
final class TwoPeople {
    private static final SpecimenPerson ANNA = Specimen.PASSPORT.person().orElseThrow();
    private static final LocalDate EXPIRES = LocalDate.of(2045, 5, 31);

    private TwoPeople() {}

    /** The check for earlier sessions, after the document was processed. */
    static ValidatableResponse seen(Started session, byte[] document) {
        return processDocument(session, document)
                .then()
                .statusCode(200)
                .rootPath("checks.findAll { it.name == 'document_seen_before' }");
    }

    static byte[] annas(String number) {
        return jpeg(anna(number, EXPIRES), anna(number, EXPIRES), Portrait.ASTRONAUT);
    }

    /** Anna's passport with a later printed expiry than in the zone: it was forged, but Anna is still its holder. */
    static byte[] doctoredAnnas(String number) {
        return jpeg(anna(number, EXPIRES.plusYears(3)), anna(number, EXPIRES), Portrait.ASTRONAUT);
    }

    static byte[] marys(String number) {
        SpecimenPerson mary = anna(number, EXPIRES).named("Okonkwo", "Mary").born(LocalDate.of(1984, 2, 3));
        return jpeg(mary, mary, Portrait.GRACE_HOPPER);
    }

    private static SpecimenPerson anna(String number, LocalDate expires) {
        return ANNA.withDocument(number, ANNA.issueDate(), expires).withPersonalNumber("");
    }

    private static byte[] jpeg(SpecimenPerson printed, SpecimenPerson inZone, Portrait portrait) {
        return Jpeg.encode(
                PassportPage.CLASSIC.draw(printed, inZone, portrait.photo()).image(), 0.85);
    }
}
