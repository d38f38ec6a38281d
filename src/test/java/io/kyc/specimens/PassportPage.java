package io.kyc.specimens;

import static io.kyc.specimens.PrintedField.AUTHORITY;
import static io.kyc.specimens.PrintedField.BIRTH_DATE;
import static io.kyc.specimens.PrintedField.BIRTH_PLACE;
import static io.kyc.specimens.PrintedField.DOCUMENT_NUMBER;
import static io.kyc.specimens.PrintedField.EXPIRY_DATE;
import static io.kyc.specimens.PrintedField.GIVEN_NAMES;
import static io.kyc.specimens.PrintedField.ISSUE_DATE;
import static io.kyc.specimens.PrintedField.NATIONALITY;
import static io.kyc.specimens.PrintedField.PERSONAL_NUMBER;
import static io.kyc.specimens.PrintedField.SEX;
import static io.kyc.specimens.PrintedField.STATE_CODE;
import static io.kyc.specimens.PrintedField.SURNAME;
import static io.kyc.specimens.PrintedField.TYPE;

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
import java.util.Map;
import java.util.stream.Collectors;

/** The data page of a passport booklet (ICAO 9303-4): 125 x 88 mm, drawn at 1250 x 880 pixels, in several layouts. */
public enum PassportPage {
    /** Labels in several languages separated by strokes, two fields in a row where they fit. */
    CLASSIC(
            new Rectangle(44, 150, 350, 450),
            432,
            780,
            112,
            66,
            new PageCanvas.Sizes(15, 5, 26),
            " / ",
            false,
            SpecimenFonts.SANS,
            SpecimenFonts.SANS,
            new Color(226, 234, 242),
            new Color(242, 228, 226),
            new Color(38, 62, 120),
            List.of(
                    List.of(TYPE, STATE_CODE, DOCUMENT_NUMBER),
                    List.of(SURNAME),
                    List.of(GIVEN_NAMES),
                    List.of(NATIONALITY),
                    List.of(BIRTH_DATE, PERSONAL_NUMBER),
                    List.of(SEX, BIRTH_PLACE),
                    List.of(ISSUE_DATE, AUTHORITY),
                    List.of(EXPIRY_DATE))),
    /** Numbered labels and bold values. */
    NUMBERED(
            new Rectangle(52, 170, 330, 424),
            412,
            800,
            122,
            72,
            new PageCanvas.Sizes(14, 6, 28),
            "/",
            true,
            SpecimenFonts.GROTESQUE,
            SpecimenFonts.GROTESQUE_BOLD,
            new Color(232, 240, 226),
            new Color(226, 230, 244),
            new Color(70, 40, 60),
            List.of(
                    List.of(TYPE, STATE_CODE, DOCUMENT_NUMBER),
                    List.of(SURNAME),
                    List.of(GIVEN_NAMES),
                    List.of(NATIONALITY, BIRTH_DATE),
                    List.of(SEX, BIRTH_PLACE),
                    List.of(ISSUE_DATE, EXPIRY_DATE),
                    List.of(AUTHORITY))),
    /** Portrait on a wide page, number at the upper right, one field below the other. */
    COLUMN(
            new Rectangle(60, 128, 370, 476),
            476,
            730,
            104,
            60,
            new PageCanvas.Sizes(15, 4, 25),
            " / ",
            false,
            SpecimenFonts.GROTESQUE,
            SpecimenFonts.GROTESQUE,
            new Color(240, 236, 222),
            new Color(214, 228, 240),
            new Color(20, 60, 110),
            List.of(
                    List.of(TYPE, STATE_CODE, DOCUMENT_NUMBER),
                    List.of(SURNAME),
                    List.of(GIVEN_NAMES),
                    List.of(NATIONALITY),
                    List.of(BIRTH_DATE),
                    List.of(BIRTH_PLACE, SEX),
                    List.of(ISSUE_DATE, AUTHORITY),
                    List.of(EXPIRY_DATE)));

    private static final int WIDTH = 1250;
    private static final int HEIGHT = 880;
    /** Baseline of the zone's last line. */
    private static final int ZONE = 800;
    /** Pixels of a millimetre on the smaller card. */
    private static final double CARD_MILLIMETRE = WIDTH / 105.0;

    private static final Map<PrintedField, Integer> NUMBERS = Map.ofEntries(
            Map.entry(SURNAME, 1),
            Map.entry(GIVEN_NAMES, 2),
            Map.entry(NATIONALITY, 3),
            Map.entry(BIRTH_DATE, 4),
            Map.entry(SEX, 5),
            Map.entry(BIRTH_PLACE, 6),
            Map.entry(ISSUE_DATE, 7),
            Map.entry(EXPIRY_DATE, 8),
            Map.entry(AUTHORITY, 9));

    private final Rectangle portrait;
    private final int left;
    private final int width;
    private final int top;
    private final int rowHeight;
    private final PageCanvas.Sizes sizes;
    private final String parting;
    private final boolean numbered;
    private final SpecimenFonts labels;
    private final SpecimenFonts values;
    private final Color paperFrom;
    private final Color paperTo;
    private final Color ink;
    private final List<List<PrintedField>> rows;

    PassportPage(
            Rectangle portrait,
            int left,
            int width,
            int top,
            int rowHeight,
            PageCanvas.Sizes sizes,
            String parting,
            boolean numbered,
            SpecimenFonts labels,
            SpecimenFonts values,
            Color paperFrom,
            Color paperTo,
            Color ink,
            List<List<PrintedField>> rows) {
        this.portrait = portrait;
        this.left = left;
        this.width = width;
        this.top = top;
        this.rowHeight = rowHeight;
        this.sizes = sizes;
        this.parting = parting;
        this.numbered = numbered;
        this.labels = labels;
        this.values = values;
        this.paperFrom = paperFrom;
        this.paperTo = paperTo;
        this.ink = ink;
        this.rows = rows;
    }

    /** The page in this layout, in the languages and with the dates of the person's state. */
    public SpecimenPage draw(SpecimenPerson person, BufferedImage photo) {
        return draw(person, person, photo);
    }

    /** As {@link #draw(SpecimenPerson, BufferedImage)}, with other data in the zone than in print. */
    public SpecimenPage draw(SpecimenPerson person, SpecimenPerson inZone, BufferedImage photo) {
        PageCanvas canvas = print(person, photo, MrzFormat.TD3);
        canvas.mrz(mrz(inZone), (WIDTH - 44 * 25.4) / 2, ZONE, 63.5, 25.4);
        return canvas.page();
    }

    /** The same layout as an identity card of ICAO 9303-6: 105 x 74 mm, print and a zone of two lines (TD2) on one side. */
    public SpecimenPage card(SpecimenPerson person, SpecimenPerson inZone, BufferedImage photo) {
        PageCanvas canvas = print(person, photo, MrzFormat.TD2);
        canvas.mrz(zone(inZone, MrzFormat.TD2, "I"), cardZoneLeft(), ZONE, 6.35 * CARD_MILLIMETRE, cardPitch());
        return canvas.page();
    }

    /** Pixels of a character in a card's zone. */
    public static double cardPitch() {
        return 2.54 * CARD_MILLIMETRE;
    }

    /** The left edge of a card's zone, in pixels. */
    public static double cardZoneLeft() {
        return (WIDTH - 36 * cardPitch()) / 2;
    }

    private PageCanvas print(SpecimenPerson person, BufferedImage photo, MrzFormat format) {
        PageCanvas canvas = new PageCanvas(WIDTH, HEIGHT, labels, values, ink);
        canvas.paper(paperFrom, paperTo, person.state().ordinal() * 31L + ordinal());
        canvas.portrait(photo, portrait);
        SpecimenState state = person.state();
        canvas.title(state.title(), 44, 62, 38, 640);
        boolean card = format == MrzFormat.TD2;
        String title = state.languages().stream()
                .map(card ? LabelLanguage::card : LabelLanguage::passport)
                .collect(Collectors.joining("  "));
        canvas.title(title, 44, 100, 22, 360);
        canvas.text("SPECIMEN", 1060, 56, SpecimenFonts.GROTESQUE_BOLD, 26, new Color(178, 34, 34), 160);
        for (int row = 0; row < rows.size(); row++) {
            List<PrintedField> fields = rows.get(row).stream()
                    .filter(field ->
                            !(card && field == TYPE) && !value(field, person).isEmpty())
                    .toList();
            double unit =
                    width / fields.stream().mapToDouble(PassportPage::share).sum();
            double x = left;
            for (PrintedField field : fields) {
                double room = unit * share(field);
                double y = top + row * rowHeight;
                canvas.field(field, label(field, state, card), value(field, person), x, y, sizes, room - 24);
                x += room;
            }
        }
        canvas.signature(
                portrait.x + 40,
                portrait.getMaxY() + 26,
                portrait.width * 0.7,
                person.documentNumber().hashCode());
        return canvas;
    }

    private static double share(PrintedField field) {
        return field == TYPE ? 0.45 : 1;
    }

    private String label(PrintedField field, SpecimenState state, boolean card) {
        String label = state.languages().stream()
                .map(language -> card && field == DOCUMENT_NUMBER ? language.cardNumber() : language.label(field))
                .distinct()
                .collect(Collectors.joining(parting));
        return numbered && NUMBERS.containsKey(field) ? NUMBERS.get(field) + ". " + label : label;
    }

    private static String value(PrintedField field, SpecimenPerson person) {
        SpecimenState state = person.state();
        return switch (field) {
            case TYPE -> "P";
            case STATE_CODE -> state.code();
            case DOCUMENT_NUMBER -> person.documentNumber();
            case SURNAME -> person.familyName().toUpperCase(Locale.ROOT);
            case GIVEN_NAMES -> person.givenNames().toUpperCase(Locale.ROOT);
            case NATIONALITY -> state.nationality();
            case BIRTH_DATE -> state.dates().print(person.birthDate());
            case SEX -> String.valueOf(person.sex());
            case BIRTH_PLACE -> person.birthPlace().toUpperCase(Locale.ROOT);
            case PERSONAL_NUMBER -> person.personalNumber();
            case ISSUE_DATE -> state.dates().print(person.issueDate());
            case EXPIRY_DATE -> state.dates().print(person.expiryDate());
            case AUTHORITY -> state.authority();
            default -> throw new IllegalArgumentException("passports print no " + field);
        };
    }

    /** The zone of a person's passport. */
    public static List<String> mrz(SpecimenPerson person) {
        return zone(person, MrzFormat.TD3, "P");
    }

    /** A card of this size has room for only seven characters of optional data. */
    private static List<String> zone(SpecimenPerson person, MrzFormat format, String code) {
        String personal = person.personalNumber();
        return MrzWriter.write(new MrzContents(
                format,
                new MrzDocument(code, person.state().code(), person.documentNumber(), MrzDate.of(person.expiryDate())),
                new MrzHolder(
                        person.familyName(),
                        person.givenNames(),
                        person.state().code(),
                        MrzDate.of(person.birthDate()),
                        person.sex()),
                format == MrzFormat.TD2 && personal.length() > 7 ? "" : personal));
    }
}
