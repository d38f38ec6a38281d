package io.kyc.specimens;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** A driving licence of the United States or, with an address there, of Canada: 85.6 x 54 mm, drawn at 1250 x 788 pixels, in several layouts. */
public enum DrivingLicence {
    /** {@code DL}, {@code EXP}, {@code LN}, {@code FN}: letters before the values, the address without a label. */
    LETTERED(new Color(232, 236, 246), new Color(246, 232, 214), new Color(30, 60, 130)) {
        @Override
        void print(PageCanvas canvas, SpecimenPerson person, LicenceDetails details) {
            DateStyle dates = details.canadian() ? DateStyle.YEAR_FIRST : DateStyle.US_SLASHES;
            canvas.beside(PrintedField.DOCUMENT_NUMBER, "DL", person.documentNumber(), LEFT, 188, LARGE, 400);
            canvas.beside(PrintedField.CLASS, "CLASS", details.licenceClass(), 960, 188, TEXT, 240);
            canvas.beside(PrintedField.EXPIRY_DATE, "EXP", dates.print(person.expiryDate()), LEFT, 240, LARGE, 400);
            canvas.beside(PrintedField.ENDORSEMENTS, "END", details.endorsements(), 960, 240, TEXT, 240);
            canvas.beside(PrintedField.SURNAME, "LN", upper(person.familyName()), LEFT, 298, TEXT, 780);
            canvas.beside(PrintedField.GIVEN_NAMES, "FN", upper(person.givenNames()), LEFT, 342, TEXT, 780);
            canvas.value(PrintedField.ADDRESS, details.street(), LEFT, 392, 27, 780);
            canvas.value(PrintedField.ADDRESS, details.town(), LEFT, 428, 27, 780);
            canvas.beside(PrintedField.BIRTH_DATE, "DOB", dates.print(person.birthDate()), LEFT, 490, LARGE, 400);
            canvas.beside(PrintedField.RESTRICTIONS, "RSTR", details.restrictions(), 880, 490, TEXT, 320);
            canvas.beside(PrintedField.SEX, "SEX", sex(person), LEFT, 560, TEXT, 180);
            canvas.beside(PrintedField.HAIR, "HAIR", details.hair(), 620, 560, TEXT, 200);
            canvas.beside(PrintedField.EYES, "EYES", details.eyes(), 880, 560, TEXT, 200);
            canvas.beside(PrintedField.HEIGHT, "HGT", details.height(), LEFT, 612, TEXT, 200);
            canvas.beside(PrintedField.WEIGHT, "WGT", details.weight(), 620, 612, TEXT, 240);
            canvas.beside(PrintedField.ISSUE_DATE, "ISS", dates.print(person.issueDate()), 880, 612, TEXT, 330);
        }
    },
    /** The numbers of AAMVA's card design standard before each label: {@code 1 LN}, {@code 2 FN}, {@code 4d DL} ... */
    NUMBERED(new Color(226, 240, 232), new Color(236, 228, 244), new Color(110, 30, 50)) {
        @Override
        void print(PageCanvas canvas, SpecimenPerson person, LicenceDetails details) {
            DateStyle dates = details.canadian() ? DateStyle.YEAR_FIRST : DateStyle.US_SLASHES;
            canvas.beside(PrintedField.DOCUMENT_NUMBER, "4d DL", person.documentNumber(), LEFT, 180, LARGE, 440);
            canvas.beside(PrintedField.CLASS, "9 CLASS", details.licenceClass(), 950, 180, TEXT, 250);
            canvas.beside(PrintedField.BIRTH_DATE, "3 DOB", dates.print(person.birthDate()), LEFT, 234, LARGE, 440);
            canvas.beside(PrintedField.ENDORSEMENTS, "9a END", details.endorsements(), 950, 234, TEXT, 250);
            canvas.beside(PrintedField.SURNAME, "1 LN", upper(person.familyName()), LEFT, 296, TEXT, 780);
            canvas.beside(PrintedField.GIVEN_NAMES, "2 FN", upper(person.givenNames()), LEFT, 340, TEXT, 780);
            canvas.beside(PrintedField.ADDRESS, "8", details.street(), LEFT, 396, TEXT, 780);
            canvas.value(PrintedField.ADDRESS, details.town(), LEFT + 28, 434, TEXT.value(), 750);
            canvas.beside(PrintedField.ISSUE_DATE, "4a ISS", dates.print(person.issueDate()), LEFT, 494, TEXT, 400);
            canvas.beside(PrintedField.EXPIRY_DATE, "4b EXP", dates.print(person.expiryDate()), 830, 494, TEXT, 380);
            canvas.beside(PrintedField.SEX, "15 SEX", sex(person), LEFT, 548, TEXT, 180);
            canvas.beside(PrintedField.HEIGHT, "16 HGT", details.height(), 640, 548, TEXT, 250);
            canvas.beside(PrintedField.EYES, "18 EYES", details.eyes(), 930, 548, TEXT, 260);
            canvas.beside(PrintedField.RESTRICTIONS, "12 REST", details.restrictions(), LEFT, 600, TEXT, 440);
        }
    },
    /** Labels above the values, {@code LIC#}, dates with dashes. */
    STACKED(new Color(244, 240, 222), new Color(214, 232, 244), new Color(20, 90, 80)) {
        @Override
        void print(PageCanvas canvas, SpecimenPerson person, LicenceDetails details) {
            DateStyle dates = details.canadian() ? DateStyle.ISO : DateStyle.US_DASHES;
            canvas.field(PrintedField.DOCUMENT_NUMBER, "LIC#", person.documentNumber(), LEFT, 136, OVER, 330);
            canvas.field(PrintedField.CLASS, "CLASS", details.licenceClass(), 800, 136, OVER, 120);
            canvas.field(PrintedField.EXPIRY_DATE, "EXP", dates.print(person.expiryDate()), 960, 136, OVER, 260);
            canvas.field(PrintedField.SURNAME, "LN", upper(person.familyName()), LEFT, 220, OVER, 780);
            canvas.field(PrintedField.GIVEN_NAMES, "FN", upper(person.givenNames()), LEFT, 300, OVER, 780);
            canvas.value(PrintedField.ADDRESS, details.street(), LEFT, 420, 28, 780);
            canvas.value(PrintedField.ADDRESS, details.town(), LEFT, 458, 28, 780);
            canvas.field(PrintedField.BIRTH_DATE, "DOB", dates.print(person.birthDate()), LEFT, 486, OVER, 260);
            canvas.field(PrintedField.SEX, "SEX", sex(person), 720, 486, OVER, 80);
            canvas.field(PrintedField.HEIGHT, "HGT", details.height(), 830, 486, OVER, 130);
            canvas.field(PrintedField.EYES, "EYES", details.eyes(), 980, 486, OVER, 110);
            canvas.field(PrintedField.ISSUE_DATE, "ISS", dates.print(person.issueDate()), LEFT, 572, OVER, 260);
            canvas.field(PrintedField.ENDORSEMENTS, "END", details.endorsements(), 720, 572, OVER, 160);
            canvas.field(PrintedField.RESTRICTIONS, "RESTR", details.restrictions(), 900, 572, OVER, 300);
        }
    };

    private static final int LEFT = 412;
    private static final PageCanvas.Sizes LARGE = new PageCanvas.Sizes(24, 0, 40);
    private static final PageCanvas.Sizes TEXT = new PageCanvas.Sizes(21, 0, 30);
    private static final PageCanvas.Sizes OVER = new PageCanvas.Sizes(18, 4, 32);
    private static final int WIDTH = 1250;
    private static final int HEIGHT = 788;

    private final Color paperFrom;
    private final Color paperTo;
    private final Color ink;

    DrivingLicence(Color paperFrom, Color paperTo, Color ink) {
        this.paperFrom = paperFrom;
        this.paperTo = paperTo;
        this.ink = ink;
    }

    abstract void print(PageCanvas canvas, SpecimenPerson person, LicenceDetails details);

    /** @throws IllegalArgumentException when the person has no address in one of the states known here */
    public SpecimenPage front(SpecimenPerson person, BufferedImage photo) {
        LicenceDetails details = LicenceDetails.of(person);
        PageCanvas canvas = new PageCanvas(WIDTH, HEIGHT, SpecimenFonts.GROTESQUE, SpecimenFonts.GROTESQUE_BOLD, ink);
        canvas.paper(paperFrom, paperTo, ordinal() + 900);
        canvas.band(ink, 0, 0, WIDTH, 104);
        canvas.text(details.state(), 40, 76, SpecimenFonts.GROTESQUE_BOLD, 60, Color.WHITE, 560);
        canvas.text(details.canadian() ? "CAN" : "USA", 1150, 66, SpecimenFonts.GROTESQUE_BOLD, 30, Color.WHITE, 80);
        String title = details.canadian() ? "DRIVER'S LICENCE" : "DRIVER LICENSE";
        canvas.text(title, 680, 70, SpecimenFonts.GROTESQUE_BOLD, 44, Color.WHITE, 430);
        canvas.printed(PrintedField.STATE_NAME, details.state());
        canvas.portrait(photo, new Rectangle(40, 136, 340, 436));
        canvas.ghost(photo, new Rectangle(1092, 618, 112, 144));
        print(canvas, person, details);
        canvas.text("SPECIMEN", 730, 730, SpecimenFonts.GROTESQUE_BOLD, 40, new Color(178, 34, 34), 300);
        canvas.signature(60, 660, 280, person.documentNumber().hashCode());
        return canvas.page();
    }

    /** The back, the same for all layouts, with a PDF417 symbol as in AAMVA's standard. */
    public static SpecimenPage back(SpecimenPerson person) {
        LicenceDetails details = LicenceDetails.of(person);
        PageCanvas canvas = new PageCanvas(
                WIDTH, HEIGHT, SpecimenFonts.GROTESQUE, SpecimenFonts.GROTESQUE_BOLD, new Color(40, 40, 60));
        canvas.paper(new Color(236, 240, 232), new Color(244, 240, 236), 950);
        canvas.text("CLASS: " + details.licenceClass(), 60, 80, SpecimenFonts.GROTESQUE, 26, Color.BLACK, 500);
        canvas.text("RESTR: " + details.restrictions(), 60, 124, SpecimenFonts.GROTESQUE, 26, Color.BLACK, 500);
        canvas.text("SPECIMEN", 900, 90, SpecimenFonts.GROTESQUE_BOLD, 34, new Color(178, 34, 34), 300);
        canvas.symbol(LicenceBarcodeText.of(person, details), new Rectangle(60, 380, 1130, 340));
        return canvas.page();
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static String sex(SpecimenPerson person) {
        return String.valueOf(person.sex());
    }
}
