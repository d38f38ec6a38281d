package io.kyc.specimens;

import io.kyc.mrz.MrzContents;
import io.kyc.mrz.MrzDate;
import io.kyc.mrz.MrzDocument;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzHolder;
import io.kyc.mrz.MrzWriter;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A national identity card (ICAO 9303-5): 85.6 x 54 mm, drawn at 1250 x 788 pixels; the zone is on the back. */
public enum IdCard {
    PORTRAIT_LEFT(
            new Rectangle(46, 170, 340, 436),
            420,
            SpecimenFonts.SANS,
            new Color(222, 238, 240),
            new Color(240, 232, 214)),
    PORTRAIT_RIGHT(
            new Rectangle(866, 160, 340, 436),
            52,
            SpecimenFonts.GROTESQUE,
            new Color(240, 228, 232),
            new Color(222, 236, 226));

    private static final int WIDTH = 1250;
    private static final int HEIGHT = 788;
    private static final double PIXELS_A_MILLIMETRE = WIDTH / 85.6;
    private static final Color INK = new Color(40, 52, 92);
    private static final PageCanvas.Sizes SIZES = new PageCanvas.Sizes(18, 5, 32);
    private static final List<List<PrintedField>> ROWS = List.of(
            List.of(PrintedField.SURNAME),
            List.of(PrintedField.GIVEN_NAMES),
            List.of(PrintedField.SEX, PrintedField.NATIONALITY),
            List.of(PrintedField.BIRTH_DATE, PrintedField.BIRTH_PLACE),
            List.of(PrintedField.DOCUMENT_NUMBER, PrintedField.EXPIRY_DATE));

    private final Rectangle portrait;
    private final int left;
    private final SpecimenFonts font;
    private final Color paperFrom;
    private final Color paperTo;

    IdCard(Rectangle portrait, int left, SpecimenFonts font, Color paperFrom, Color paperTo) {
        this.portrait = portrait;
        this.left = left;
        this.font = font;
        this.paperFrom = paperFrom;
        this.paperTo = paperTo;
    }

    /** The side with the portrait and the labels. */
    public SpecimenPage front(SpecimenPerson person, BufferedImage photo) {
        SpecimenState state = person.state();
        PageCanvas canvas = paper(person);
        canvas.title(state.title(), 46, 70, 42, 860);
        String title = state.languages().stream().map(LabelLanguage::card).collect(Collectors.joining(" / "));
        canvas.title(title, 46, 116, 26, 800);
        canvas.text("SPECIMEN", 1010, 70, SpecimenFonts.GROTESQUE_BOLD, 34, new Color(178, 34, 34), 200);
        canvas.portrait(photo, portrait);
        if (this == PORTRAIT_LEFT) {
            canvas.ghost(photo, new Rectangle(1080, 620, 106, 136));
        }
        for (int row = 0; row < ROWS.size(); row++) {
            double room = 800.0 / ROWS.get(row).size();
            for (int column = 0; column < ROWS.get(row).size(); column++) {
                field(canvas, ROWS.get(row).get(column), person, left + room * column, 168 + row * 92, room - 24);
            }
        }
        canvas.signature(left + 10, 690, 260, person.documentNumber().hashCode());
        return canvas.page();
    }

    /** The side with the three lines of the zone, 10 characters an inch. */
    public SpecimenPage back(SpecimenPerson person) {
        PageCanvas canvas = paper(person);
        field(canvas, PrintedField.ADDRESS, person, 52, 56, 700);
        field(canvas, PrintedField.ISSUE_DATE, person, 52, 190, 420);
        field(canvas, PrintedField.AUTHORITY, person, 520, 190, 680);
        if (!person.personalNumber().isEmpty()) {
            field(canvas, PrintedField.PERSONAL_NUMBER, person, 52, 300, 420);
        }
        canvas.text("SPECIMEN", 980, 90, SpecimenFonts.GROTESQUE_BOLD, 34, new Color(178, 34, 34), 200);
        double pitch = 2.54 * PIXELS_A_MILLIMETRE;
        canvas.mrz(mrz(person), (WIDTH - 30 * pitch) / 2, HEIGHT - 62, 6.35 * PIXELS_A_MILLIMETRE, pitch);
        return canvas.page();
    }

    private PageCanvas paper(SpecimenPerson person) {
        PageCanvas canvas = new PageCanvas(WIDTH, HEIGHT, font, font, INK);
        canvas.paper(paperFrom, paperTo, person.state().ordinal() * 17L + ordinal() + 500);
        return canvas;
    }

    private static void field(
            PageCanvas canvas, PrintedField field, SpecimenPerson person, double x, double y, double room) {
        String label = person.state().languages().stream()
                .map(language -> field == PrintedField.DOCUMENT_NUMBER ? language.cardNumber() : language.label(field))
                .distinct()
                .collect(Collectors.joining(" / "));
        canvas.field(field, label, value(field, person).get(0), x, y, SIZES, room);
        double baseline = y + SIZES.label() + SIZES.gap() + SIZES.value();
        for (String line : value(field, person).subList(1, value(field, person).size())) {
            baseline += SIZES.value() * 1.2;
            canvas.value(field, line, x, baseline, SIZES.value(), room);
        }
    }

    private static List<String> value(PrintedField field, SpecimenPerson person) {
        DateStyle dates = person.state().dates();
        return switch (field) {
            case SURNAME -> List.of(person.familyName().toUpperCase(Locale.ROOT));
            case GIVEN_NAMES -> List.of(person.givenNames().toUpperCase(Locale.ROOT));
            case SEX -> List.of(String.valueOf(person.sex()));
            case NATIONALITY -> List.of(person.state().nationality());
            case BIRTH_DATE -> List.of(dates.print(person.birthDate()));
            case BIRTH_PLACE -> List.of(person.birthPlace().toUpperCase(Locale.ROOT));
            case DOCUMENT_NUMBER -> List.of(person.documentNumber());
            case EXPIRY_DATE -> List.of(dates.print(person.expiryDate()));
            case ISSUE_DATE -> List.of(dates.print(person.issueDate()));
            case AUTHORITY -> List.of(person.state().authority());
            case PERSONAL_NUMBER -> List.of(person.personalNumber());
            case ADDRESS -> person.address();
            default -> throw new IllegalArgumentException("cards print no " + field);
        };
    }

    /** The zone of a person's card. */
    public static List<String> mrz(SpecimenPerson person) {
        return MrzWriter.write(new MrzContents(
                MrzFormat.TD1,
                new MrzDocument("ID", person.state().code(), person.documentNumber(), MrzDate.of(person.expiryDate())),
                new MrzHolder(
                        person.familyName(),
                        person.givenNames(),
                        person.state().code(),
                        MrzDate.of(person.birthDate()),
                        person.sex()),
                person.personalNumber()));
    }
}
