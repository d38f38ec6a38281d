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

import io.kyc.mrz.MrzFormat;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Designs of a state's passport, of its card of 105 x 74 mm (both 1250 x 880 pixels), and of its card of 85.6 x 54 mm (1250 x 788). */
public enum StatePage {
    /** Narrow letters, rather small labels, two fields in a row. */
    NARROW(
            new Look(SpecimenFonts.ROBOTO_CONDENSED, SpecimenFonts.ROBOTO_CONDENSED, 0xDCE8E0, 0xF0E4EA, 0x3A2A5A),
            new Rectangle(50, 150, 330, 430),
            new Rectangle(420, 118, 790, 560),
            new PageCanvas.Sizes(16, 4, 30),
            List.of(
                    List.of(TYPE, STATE_CODE, DOCUMENT_NUMBER),
                    List.of(SURNAME),
                    List.of(GIVEN_NAMES),
                    List.of(NATIONALITY, PERSONAL_NUMBER),
                    List.of(BIRTH_DATE, BIRTH_PLACE),
                    List.of(SEX, ISSUE_DATE),
                    List.of(EXPIRY_DATE, AUTHORITY))),
    /** Letters with serifs, one date beside the other. */
    SERIFED(
            new Look(SpecimenFonts.SERIF, SpecimenFonts.SERIF, 0xF2ECD8, 0xDDE6F2, 0x5A1E1E),
            new Rectangle(60, 130, 360, 462),
            new Rectangle(460, 108, 750, 570),
            new PageCanvas.Sizes(17, 4, 29),
            List.of(
                    List.of(TYPE, STATE_CODE, DOCUMENT_NUMBER),
                    List.of(SURNAME),
                    List.of(GIVEN_NAMES),
                    List.of(NATIONALITY, SEX),
                    List.of(BIRTH_DATE, PERSONAL_NUMBER),
                    List.of(BIRTH_PLACE, AUTHORITY),
                    List.of(ISSUE_DATE, EXPIRY_DATE))),
    /** Values by a typewriter-like laser, as many plastic pages have them. */
    ENGRAVED(
            new Look(SpecimenFonts.GROTESQUE, SpecimenFonts.MONO_BOLD, 0xE0E6E8, 0xECECE4, 0x27384A),
            new Rectangle(46, 142, 320, 420),
            new Rectangle(400, 112, 810, 566),
            new PageCanvas.Sizes(14, 5, 27),
            List.of(
                    List.of(TYPE, STATE_CODE, DOCUMENT_NUMBER),
                    List.of(SURNAME),
                    List.of(GIVEN_NAMES),
                    List.of(SEX, BIRTH_DATE),
                    List.of(NATIONALITY, BIRTH_PLACE),
                    List.of(ISSUE_DATE, AUTHORITY),
                    List.of(EXPIRY_DATE, PERSONAL_NUMBER))),
    /** Values in OCR-B. */
    OCR_B(
            new Look(SpecimenFonts.ROBOTO_CONDENSED, SpecimenFonts.OCR_B, 0xEAE0F0, 0xE0F0E4, 0x104A3A),
            new Rectangle(44, 156, 336, 432),
            new Rectangle(416, 112, 800, 570),
            new PageCanvas.Sizes(15, 5, 27),
            List.of(
                    List.of(TYPE, STATE_CODE, DOCUMENT_NUMBER),
                    List.of(SURNAME),
                    List.of(GIVEN_NAMES),
                    List.of(NATIONALITY),
                    List.of(BIRTH_DATE, SEX),
                    List.of(BIRTH_PLACE, PERSONAL_NUMBER),
                    List.of(ISSUE_DATE, AUTHORITY),
                    List.of(EXPIRY_DATE)));

    private static final int WIDTH = 1250;
    private static final int HEIGHT = 880;
    private static final int SMALL_HEIGHT = 788;
    /** Baseline of the last line of a zone on a page. */
    private static final int ZONE = 804;

    private static final double CARD_MILLIMETRE = WIDTH / 105.0;
    private static final double SMALL_CARD_MILLIMETRE = WIDTH / 85.6;
    private static final Color RED = new Color(178, 34, 34);
    private static final List<List<PrintedField>> SMALL_ROWS = List.of(
            List.of(SURNAME),
            List.of(GIVEN_NAMES),
            List.of(SEX, NATIONALITY, BIRTH_DATE),
            List.of(BIRTH_PLACE, PERSONAL_NUMBER),
            List.of(DOCUMENT_NUMBER, EXPIRY_DATE));

    /** Fonts of labels and values, the paper's two colours, and the colour of labels. */
    private record Look(SpecimenFonts labels, SpecimenFonts values, int from, int to, int ink) {}

    private final Look look;
    private final Rectangle portrait;
    private final Rectangle text;
    private final PageCanvas.Sizes sizes;
    private final List<List<PrintedField>> rows;

    StatePage(Look look, Rectangle portrait, Rectangle text, PageCanvas.Sizes sizes, List<List<PrintedField>> rows) {
        this.look = look;
        this.portrait = portrait;
        this.text = text;
        this.sizes = sizes;
        this.rows = rows;
    }

    /** The data page of a passport. */
    public SpecimenPage passport(IssuingState state, Bearer bearer, BufferedImage photo) {
        PageCanvas canvas = page(state, bearer, photo, false);
        canvas.mrz(StateZone.of(state, bearer, MrzFormat.TD3), (WIDTH - 44 * 25.4) / 2, ZONE, 63.5, 25.4);
        return canvas.page();
    }

    /** A card with print and a zone of two lines on one side. */
    public SpecimenPage card(IssuingState state, Bearer bearer, BufferedImage photo) {
        PageCanvas canvas = page(state, bearer, photo, true);
        double pitch = 2.54 * CARD_MILLIMETRE;
        canvas.mrz(
                StateZone.of(state, bearer, MrzFormat.TD2),
                (WIDTH - 36 * pitch) / 2,
                ZONE,
                6.35 * CARD_MILLIMETRE,
                pitch);
        return canvas.page();
    }

    /** The front of a card with the zone on its back. */
    public SpecimenPage smallFront(IssuingState state, Bearer bearer, BufferedImage photo) {
        PageCanvas canvas = paper(state, SMALL_HEIGHT);
        boolean right = ordinal() % 2 == 1;
        canvas.title(state.title(), 46, 66, 38, 860);
        canvas.title(state.line("card"), 46, 110, 26, 860);
        canvas.text("SPECIMEN", 1010, 70, SpecimenFonts.GROTESQUE_BOLD, 34, RED, 200);
        canvas.portrait(photo, new Rectangle(right ? 880 : 46, 160, 326, 420));
        Rectangle place = new Rectangle(right ? 50 : 404, 156, 800, 480);
        rows(canvas, state, bearer, SMALL_ROWS, place, new PageCanvas.Sizes(18, 5, 31), true);
        canvas.signature(place.x + 20, 700, 260, bearer.number().hashCode());
        return canvas.page();
    }

    /** The back of a card: authority, date of issue, and a zone of three lines. */
    public SpecimenPage smallBack(IssuingState state, Bearer bearer) {
        PageCanvas canvas = paper(state, SMALL_HEIGHT);
        Rectangle place = new Rectangle(52, 60, 1100, 240);
        rows(
                canvas,
                state,
                bearer,
                List.of(List.of(ISSUE_DATE), List.of(AUTHORITY)),
                place,
                new PageCanvas.Sizes(18, 5, 30),
                true);
        canvas.text("SPECIMEN", 980, 90, SpecimenFonts.GROTESQUE_BOLD, 34, RED, 200);
        double pitch = 2.54 * SMALL_CARD_MILLIMETRE;
        canvas.mrz(
                StateZone.of(state, bearer, MrzFormat.TD1),
                (WIDTH - 30 * pitch) / 2,
                SMALL_HEIGHT - 58,
                6.35 * SMALL_CARD_MILLIMETRE,
                pitch);
        return canvas.page();
    }

    private PageCanvas page(IssuingState state, Bearer bearer, BufferedImage photo, boolean card) {
        PageCanvas canvas = paper(state, HEIGHT);
        canvas.portrait(photo, portrait);
        canvas.title(state.title(), 44, 56, 34, 760);
        canvas.title(state.line(card ? "card" : "passport"), 44, 94, 22, 700);
        canvas.text("SPECIMEN", 1060, 56, SpecimenFonts.GROTESQUE_BOLD, 26, RED, 160);
        rows(canvas, state, bearer, rows, text, sizes, card);
        canvas.signature(
                portrait.x + 40,
                portrait.getMaxY() + 26,
                portrait.width * 0.7,
                bearer.number().hashCode());
        return canvas;
    }

    private PageCanvas paper(IssuingState state, int height) {
        PageCanvas canvas = new PageCanvas(WIDTH, height, look.labels(), look.values(), new Color(look.ink()));
        canvas.paper(new Color(look.from()), new Color(look.to()), state.code().hashCode() * 31L + ordinal());
        return canvas;
    }

    private static void rows(
            PageCanvas canvas,
            IssuingState state,
            Bearer bearer,
            List<List<PrintedField>> rows,
            Rectangle place,
            PageCanvas.Sizes sizes,
            boolean card) {
        double height = (double) place.height / rows.size();
        for (int row = 0; row < rows.size(); row++) {
            List<PrintedField> fields = new ArrayList<>(rows.get(row));
            fields.removeIf(field -> !isPrinted(field, state, bearer, card));
            double unit =
                    place.width / fields.stream().mapToDouble(StatePage::share).sum();
            double x = place.x;
            for (PrintedField field : fields) {
                double room = unit * share(field);
                String value = value(field, state, bearer, card);
                canvas.field(field, label(field, state, card), value, x, place.y + row * height, sizes, room - 24);
                x += room;
            }
        }
    }

    /** A state that prints the name in one field has no line for given names. */
    private static boolean isPrinted(PrintedField field, IssuingState state, Bearer bearer, boolean card) {
        boolean whole = state.wholeNameLabel().isPresent();
        return switch (field) {
            case TYPE, STATE_CODE -> !card;
            case SURNAME -> true;
            case GIVEN_NAMES -> !whole;
            case PERSONAL_NUMBER -> !bearer.personalNumber().isEmpty();
            default -> state.label(field).isPresent();
        };
    }

    private static double share(PrintedField field) {
        return field == TYPE || field == SEX ? 0.5 : 1;
    }

    private static String label(PrintedField field, IssuingState state, boolean card) {
        return switch (field) {
            case TYPE -> "Type/Type";
            case STATE_CODE -> "Code/Code";
            case SURNAME -> state.wholeNameLabel().or(() -> state.label(field)).orElseThrow();
            case DOCUMENT_NUMBER ->
                card ? state.line("card-label") : state.label(field).orElseThrow();
            default -> state.label(field).orElseThrow();
        };
    }

    private static String value(PrintedField field, IssuingState state, Bearer bearer, boolean card) {
        return switch (field) {
            case TYPE -> "P";
            case STATE_CODE -> state.code();
            case SURNAME ->
                state.wholeNameLabel().isPresent()
                        ? (bearer.givenNames() + " " + bearer.familyName()).strip()
                        : bearer.familyName();
            case GIVEN_NAMES -> bearer.givenNames();
            case NATIONALITY -> state.line("nationality");
            case BIRTH_DATE -> state.print(bearer.birthDate(), card);
            case SEX -> String.valueOf(bearer.sex());
            case BIRTH_PLACE -> state.town(bearer);
            case DOCUMENT_NUMBER -> Bearer.printed(bearer.number());
            case PERSONAL_NUMBER -> Bearer.printed(bearer.personalNumber());
            case ISSUE_DATE -> state.print(bearer.issueDate(), card);
            case EXPIRY_DATE ->
                bearer.expiryDate()
                        .map(day -> state.print(day, card))
                        .orElseGet(() -> state.line("never").split(" \\| ")[0]);
            case AUTHORITY -> state.line("authority");
            default -> throw new IllegalArgumentException("passports and cards print no " + field);
        };
    }
}
