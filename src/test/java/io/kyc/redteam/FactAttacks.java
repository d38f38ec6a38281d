package io.kyc.redteam;

import static io.kyc.redteam.Forger.jpeg;
import static io.kyc.redteam.Forger.over;

import io.kyc.specimens.DrivingLicence;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.Specimen;
import io.kyc.specimens.SpecimenPerson;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;

/** Documents with a fact that is covered, changed, guessed or different from the operator's data. */
final class FactAttacks {
    private static final double PITCH = 25.4;
    private static final double LEFT = (1250 - 44 * PITCH) / 2;

    private FactAttacks() {}

    static List<Attack> zone(Forger forger) {
        BufferedImage own =
                PassportPage.CLASSIC.draw(People.ANNA, People.portraitOfX()).image();
        SpecimenPerson numbered = number("521137080");
        String family = "zone";
        return List.of(
                passport(
                        family,
                        "the machine-readable zone is covered",
                        Forger.covered(own, new Rectangle(20, 690, 1210, 150)),
                        "mrz_not_found"),
                passport(
                        family,
                        "the first line of the zone is covered",
                        Forger.covered(own, new Rectangle(20, 690, 1210, 64)),
                        "mrz"),
                passport(
                        family,
                        "the printed number is covered",
                        forger.covered(own, "U4821077K"),
                        "mrz_print_not_found"),
                passport(
                        family,
                        "the printed surname is covered",
                        forger.covered(own, "LINDQVIST-MOREAU"),
                        "mrz_name_mismatch"),
                passport(
                        family,
                        "the printed given names are covered",
                        forger.covered(own, "ANNA ZOE"),
                        "mrz_print_not_found"),
                passport(
                        family,
                        "the printed birth date is covered",
                        forger.covered(own, "12 SEP/SEPT 1979"),
                        "mrz_print_not_found"),
                passport(
                        family,
                        "the printed expiry is covered",
                        forger.covered(own, "31 MAY/MAI 2045"),
                        "mrz_print_not_found"),
                passport(
                        family,
                        "all printed values are covered, only their labels are left",
                        forger.covered(
                                own,
                                "U4821077K",
                                "LINDQVIST-MOREAU",
                                "ANNA ZOE",
                                "12 SEP/SEPT 1979",
                                "31 MAY/MAI 2045"),
                        "mrz_print_not_found"),
                passport(
                        family,
                        "the zone is replaced by the zone of another passport",
                        zoneOf(
                                own,
                                PassportPage.CLASSIC
                                        .draw(
                                                People.named(number("U1111111X"), "Sandringham", "Beata"),
                                                People.portraitOfX())
                                        .image()),
                        "mrz_name_mismatch"),
                passport(family, "a digit of the zone's expiry is changed", pasted(own, 22), "mrz_check_digit_wrong"),
                passport(
                        family,
                        "a digit of the zone's birth date is changed",
                        pasted(own, 14),
                        "mrz_check_digit_wrong"),
                // The zone's check digits are those of 521137080. They would hold if an 8 were taken for a B.
                passport(
                                family,
                                "print and zone say the forged number 528137080, with the check digits of 521137080",
                                forger.replaced(
                                        eight(PassportPage.CLASSIC
                                                .draw(numbered, People.portraitOfX())
                                                .image()),
                                        "521137080",
                                        "528137080"),
                                "mrz_check_digit_wrong")
                        .asked(People.anybody("passport")),
                passport(
                        family,
                        "another surname beside the label, the zone's surname written as a signature",
                        over(forger.replaced(own, "LINDQVIST-MOREAU", "WALKER"), g -> {
                            g.setColor(new Color(28, 32, 70));
                            g.setFont(new Font(Font.SANS_SERIF, Font.ITALIC, 30));
                            g.drawString("Lindqvist-Moreau", 90, 640);
                        }),
                        "mrz_name_mismatch"));
    }

    static List<Attack> names(Forger forger) {
        String family = "names";
        return List.of(
                licence(
                                family,
                                "the operator asks for Kate; the given names on the licence are covered",
                                forger.covered(ofX(People.DRIVER), "ANNA ZOE"),
                                "document_incomplete")
                        .applicant("Kate", "Lindqvist-Moreau", null),
                licence(
                                family,
                                "the operator asks for Anh Do; the licence says Anh Le",
                                ofX(People.named(People.DRIVER, "Le", "Anh")),
                                "applicant_name_mismatch")
                        .applicant("Anh", "Do", null),
                licence(
                                family,
                                "the operator asks for Ravi De; the licence says Ravi Das",
                                ofX(People.named(People.DRIVER, "Das", "Ravi")),
                                "applicant_name_mismatch")
                        .applicant("Ravi", "De", null),
                licence(
                                family,
                                "the operator asks for Ann; the licence says Johanna",
                                ofX(People.named(People.DRIVER, "Lindqvist", "Johanna")),
                                "applicant_name_mismatch")
                        .applicant("Ann", "Lindqvist", null),
                licence(
                                family,
                                "the operator gives the name in Chinese characters",
                                ofX(People.DRIVER),
                                "applicant_not_compared")
                        .applicant("小明", "王", null),
                licence(
                                family,
                                "the operator gives the name in Hebrew letters",
                                ofX(People.DRIVER),
                                "applicant_not_compared")
                        .applicant("חנה", "כהן", null),
                licence(
                                family,
                                "the operator gives half of the name in Chinese characters",
                                ofX(People.DRIVER),
                                "applicant_not_compared")
                        .applicant("Anna 小明", "Lindqvist-Moreau", null),
                licence(
                                family,
                                "the operator asks for Grace; the licence says Anna Zoe",
                                ofX(People.DRIVER),
                                "applicant_name_mismatch")
                        .applicant("Grace", "Lindqvist-Moreau", "1979-09-12"),
                licence(
                                family,
                                "the operator asks for Lindqvist-Moreau; the licence says only Lindqvist",
                                ofX(People.named(People.DRIVER, "Lindqvist", "Anna Zoe")),
                                "applicant_name_mismatch")
                        .applicant("Anna", "Lindqvist-Moreau", "1979-09-12"));
    }

    static List<Attack> dates(Forger forger) {
        SpecimenPerson ambiguous = People.with(
                People.DRIVER,
                "Lindqvist-Moreau",
                "Anna Zoe",
                LocalDate.of(1990, 5, 2),
                "T64238891",
                LocalDate.of(2044, 9, 8));
        BufferedImage stateless = forger.covered(ofX(ambiguous), "RICHMOND VA 23269", "VIRGINIA");
        SpecimenPerson old = People.with(
                People.DRIVER,
                "Lindqvist-Moreau",
                "Anna Zoe",
                LocalDate.of(1979, 9, 12),
                "T64238891",
                LocalDate.of(2025, 3, 4));
        String family = "dates";
        return List.of(
                licence(
                                family,
                                "the birth date can be 5 February or 2 May; the operator says 15 March",
                                stateless,
                                "applicant_birth_date_mismatch")
                        .applicant("Anna Zoe", "Lindqvist-Moreau", "1990-03-15"),
                licence(family, "an expired licence", ofX(old), "document_expired"),
                licence(
                        family,
                        "an expired licence with its date of expiry covered",
                        forger.covered(ofX(old), "03/04/2025"),
                        "document_incomplete"),
                licence(family, "the holder is younger than the minimum age", ofX(People.DRIVER), "under_age")
                        .asked(java.util.Map.of("document_type", "drivers-license", "minimum_age", 90)),
                licence(
                                family,
                                "the licence has another birth date than the operator gives",
                                ofX(People.DRIVER),
                                "applicant_birth_date_mismatch")
                        .applicant("Anna Zoe", "Lindqvist-Moreau", "1979-12-09"),
                passport(
                        family,
                        "the expiry in print is later than in the zone",
                        forger.replaced(
                                PassportPage.CLASSIC
                                        .draw(People.ANNA, People.portraitOfX())
                                        .image(),
                                "31 MAY/MAI 2045",
                                "31 MAY/MAI 2049"),
                        "mrz_expiry_date_mismatch"));
    }

    static List<Attack> type(Forger forger) {
        String family = "type";
        byte[] licence = jpeg(ofX(People.DRIVER));
        return List.of(
                Attack.of(
                                family,
                                "the applicant names another type of document than the operator",
                                licence,
                                "document_type_fixed")
                        .says("drivers-license"),
                Attack.of(
                        family,
                        "the operator asks for a passport; the applicant sends a licence",
                        licence,
                        "document_type_mismatch"),
                Attack.of(
                                family,
                                "the operator asks for a licence; the applicant sends a passport",
                                jpeg(PassportPage.CLASSIC
                                        .draw(People.ANNA, People.portraitOfX())
                                        .image()),
                                "document_type_mismatch")
                        .asked("drivers-license"),
                Attack.of(family, "the operator misspells minimum_age: minimumAge", licence, "invalid_field")
                        .asked(java.util.Map.of("document_type", "drivers-license", "minimumAge", 18)),
                Attack.of(family, "the operator misspells document_type: Document_type", licence, "invalid_field")
                        .asked(java.util.Map.of("Document_type", "passport")));
    }

    /** X's own face is in the portrait, so that only the attacked fact is wrong. */
    private static BufferedImage ofX(SpecimenPerson person) {
        return DrivingLicence.NUMBERED.front(person, People.portraitOfX()).image();
    }

    private static SpecimenPerson number(String number) {
        return People.with(
                People.ANNA,
                People.ANNA.familyName(),
                People.ANNA.givenNames(),
                People.ANNA.birthDate(),
                number,
                People.ANNA.expiryDate());
    }

    private static BufferedImage zoneOf(BufferedImage page, BufferedImage other) {
        return over(page, g -> g.drawImage(other.getSubimage(0, 690, 1250, 190), 0, 690, null));
    }

    /** Replaces the third character of the second line by the eighth, which is an 8. */
    private static BufferedImage eight(BufferedImage page) {
        return cell(page, 7, 2);
    }

    /** Replaces a digit of the second line by another digit of that line. */
    private static BufferedImage pasted(BufferedImage page, int at) {
        return cell(page, at == 22 ? 14 : 22, at);
    }

    private static BufferedImage cell(BufferedImage page, int from, int to) {
        int width = (int) Math.round(PITCH);
        BufferedImage character = page.getSubimage((int) Math.round(LEFT + from * PITCH), 764, width, 46);
        return over(page, g -> g.drawImage(character, (int) Math.round(LEFT + to * PITCH), 764, null));
    }

    private static Attack passport(String family, String name, BufferedImage front, String reason) {
        return Attack.of(family, name, jpeg(front), reason);
    }

    private static Attack licence(String family, String name, BufferedImage front, String reason) {
        return Attack.of(family, name, jpeg(front), reason).asked(People.anybody("drivers-license"));
    }

    static byte[] passportOfX() {
        return jpeg(PassportPage.CLASSIC.draw(People.ANNA, People.portraitOfX()).image());
    }

    static byte[] withoutPrint(Forger forger) {
        return jpeg(forger.covered(
                Forger.image(passportOfX()),
                "U4821077K",
                "LINDQVIST-MOREAU",
                "ANNA ZOE",
                "12 SEP/SEPT 1979",
                "31 MAY/MAI 2045"));
    }

    static byte[] licenceWithGhost() {
        return jpeg(DrivingLicence.NUMBERED
                .front(People.DRIVER, People.portraitOfX())
                .image());
    }

    static byte[] specimen() {
        return Specimen.PASSPORT.bytes();
    }
}
