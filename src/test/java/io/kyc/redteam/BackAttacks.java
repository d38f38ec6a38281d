package io.kyc.redteam;

import static io.kyc.redteam.Forger.jpeg;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.pdf417.PDF417Writer;
import io.kyc.specimens.DrivingLicence;
import io.kyc.specimens.IdCard;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.Specimen;
import io.kyc.specimens.SpecimenPerson;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;

/** Backs of other documents, and barcodes that complete or contradict a front. */
final class BackAttacks {
    private static final SpecimenPerson OTHER = People.with(
            People.DRIVER, "Sandringham", "Beata", LocalDate.of(1971, 3, 8), "T71113355", LocalDate.of(2043, 1, 20));
    private static final String EXP = "09/12/2044";
    private static final String DOB = "09/12/1979";

    private BackAttacks() {}

    static List<Attack> back(Forger forger) {
        BufferedImage own = DrivingLicence.NUMBERED
                .front(People.DRIVER, People.portraitOfX())
                .image();
        byte[] others =
                jpeg(DrivingLicence.NUMBERED.front(OTHER, People.portraitOfA()).image());
        BufferedImage card = IdCard.PORTRAIT_LEFT
                .front(People.named(People.CARD_HOLDER, "Hopper", "Grace"), People.portraitOfX())
                .image();
        String family = "back";
        return List.of(
                licence(
                                family,
                                "own licence with its expiry covered, the front of somebody else's licence as the back",
                                forger.covered(own, EXP),
                                "document_incomplete")
                        .back(others),
                licence(
                                family,
                                "own licence with its expiry and birth date covered, the same back",
                                forger.covered(own, EXP, DOB),
                                "document_incomplete")
                        .back(others),
                licence(
                                family,
                                "own licence with its expiry, birth date and number covered, the same back",
                                forger.covered(own, EXP, DOB, "T64238891"),
                                "document_incomplete")
                        .back(others),
                licence(family, "own licence, the back of somebody else's licence", own, "back_not_tied")
                        .back(jpeg(DrivingLicence.back(OTHER).image())),
                licence(family, "own licence, somebody else's passport as the back", own, "back_not_tied")
                        .back(Specimen.PASSPORT.bytes()),
                Attack.of(family, "own identity card, the back of somebody else's card", jpeg(card), "back_not_tied")
                        .asked("national-id")
                        .back(Specimen.ID_CARD_BACK.bytes()),
                Attack.of(
                                family,
                                "own identity card with its number and birth date covered, the back of somebody else's card",
                                jpeg(forger.covered(card, "C7730514R", "12 SEP/SEPT 1979")),
                                "back_not_tied")
                        .asked("national-id")
                        .back(Specimen.ID_CARD_BACK.bytes()),
                Attack.of(family, "only the front of an identity card", jpeg(card), "mrz_not_found")
                        .asked("national-id"),
                Attack.of(
                                family,
                                "own identity card, the last line of its zone moved off the back onto the table",
                                jpeg(card),
                                "mrz_not_found")
                        .asked("national-id")
                        .back(jpeg(ManipulatedFacts.movedOff(
                                IdCard.PORTRAIT_LEFT
                                        .back(People.named(People.CARD_HOLDER, "Hopper", "Grace"))
                                        .image(),
                                new java.awt.Rectangle(10, 668, 1230, 74),
                                30))),
                Attack.of(
                                family,
                                "own passport with its zone covered, somebody else's passport as the back",
                                jpeg(Forger.covered(
                                        PassportPage.CLASSIC
                                                .draw(
                                                        People.named(People.ANNA, "Hopper", "Grace"),
                                                        People.portraitOfX())
                                                .image(),
                                        new java.awt.Rectangle(20, 690, 1210, 150))),
                                "back_not_tied")
                        .back(Specimen.PASSPORT.bytes()));
    }

    static List<Attack> barcode(Forger forger) {
        BufferedImage own = DrivingLicence.NUMBERED
                .front(People.DRIVER, People.portraitOfX())
                .image();
        byte[] back = Specimen.LICENCE_BACK.bytes();
        SpecimenPerson nobody = People.with(
                People.DRIVER, "Nobody", "Norman", LocalDate.of(1980, 1, 1), "T99999999", LocalDate.of(2044, 9, 12));
        String family = "barcode";
        return List.of(
                Attack.of(
                                family,
                                "a selfie as the front, the barcode of an invented person as the back",
                                People.X.get(0),
                                "not_a_document")
                        .asked(People.anybody("drivers-license"))
                        .back(jpeg(DrivingLicence.back(nobody).image())),
                licence(
                                family,
                                "the name on the front covered, only the barcode has it",
                                forger.covered(own, "LINDQVIST-MOREAU", "ANNA ZOE"),
                                "document_incomplete")
                        .back(back),
                licence(
                                family,
                                "the given names on the front covered",
                                forger.covered(own, "ANNA ZOE"),
                                "document_incomplete")
                        .back(back),
                licence(
                                family,
                                "the number on the front covered",
                                forger.covered(own, "T64238891"),
                                "document_incomplete")
                        .back(back),
                licence(family, "the birth date on the front covered", forger.covered(own, DOB), "document_incomplete")
                        .back(back),
                licence(family, "the expiry on the front covered", forger.covered(own, EXP), "document_incomplete")
                        .back(back),
                licence(family, "the barcode has another birth date than the front", own, "barcode_birth_date_mismatch")
                        .back(jpeg(DrivingLicence.back(changed(
                                        LocalDate.of(1969, 9, 12),
                                        People.DRIVER.documentNumber(),
                                        People.DRIVER.expiryDate()))
                                .image())),
                licence(family, "the barcode has another expiry than the front", own, "barcode_expiry_date_mismatch")
                        .back(jpeg(DrivingLicence.back(changed(
                                        People.DRIVER.birthDate(),
                                        People.DRIVER.documentNumber(),
                                        LocalDate.of(2048, 9, 12)))
                                .image())),
                licence(family, "the barcode has another number than the front", own, "barcode_number_mismatch")
                        .back(jpeg(DrivingLicence.back(
                                        changed(People.DRIVER.birthDate(), "T64238897", People.DRIVER.expiryDate()))
                                .image())),
                licence(family, "the barcode has a text that is not a licence's", own, "barcode_malformed")
                        .back(jpeg(symbol("HELLO THIS IS NO LICENCE AT ALL 0123456789"))),
                Attack.of(
                                family,
                                "the operator asks for John Leeson; the name on the front is covered, the barcode has JO LEE",
                                jpeg(forger.covered(
                                        DrivingLicence.NUMBERED
                                                .front(People.named(People.DRIVER, "Lee", "Jo"), People.portraitOfX())
                                                .image(),
                                        "LEE",
                                        "JO")),
                                "document_incomplete")
                        .asked(People.anybody("drivers-license"))
                        .applicant("John", "Leeson", null)
                        .back(jpeg(DrivingLicence.back(People.named(People.DRIVER, "Lee", "Jo"))
                                .image())));
    }

    private static SpecimenPerson changed(LocalDate born, String number, LocalDate expiry) {
        return People.with(People.DRIVER, People.DRIVER.familyName(), People.DRIVER.givenNames(), born, number, expiry);
    }

    private static Attack licence(String family, String name, BufferedImage front, String reason) {
        return Attack.of(family, name, jpeg(front), reason).asked("drivers-license");
    }

    private static BufferedImage symbol(String text) {
        try {
            BitMatrix bars = new PDF417Writer().encode(text, BarcodeFormat.PDF_417, 900, 300);
            return Forger.drawn(1250, 788, g -> {
                g.setColor(java.awt.Color.WHITE);
                g.fillRect(0, 0, 1250, 788);
                g.setColor(java.awt.Color.BLACK);
                for (int y = 0; y < bars.getHeight(); y++) {
                    for (int x = 0; x < bars.getWidth(); x++) {
                        if (bars.get(x, y)) {
                            g.fillRect(100 + x, 200 + y, 1, 1);
                        }
                    }
                }
            });
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
