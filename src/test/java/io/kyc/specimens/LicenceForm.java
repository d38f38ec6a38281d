package io.kyc.specimens;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A licence of {@code licences.txt}: 85.6 x 54 mm, drawn at 1250 x 788 pixels, with AAMVA's barcode on the back.
 *
 * @param state two letters
 * @param title the name of the state or province
 * @param lines {@code title} of the card; {@code issuer}: number and version of the standard in the barcode; {@code number}: a
 *     pattern; {@code dates}: see {@link DatePattern}; {@code place}: towns; {@code fonts} of labels and values; {@code paper}: its two
 *     colours and that of labels; {@code portrait}: its place
 * @param places what is printed where
 */
public record LicenceForm(String state, String title, Map<String, String> lines, List<String> places) {
    private static final List<LicenceForm> ALL = TextBlocks.read("licences.txt").stream()
            .map(block -> new LicenceForm(block.code(), block.title(), block.lines(), block.places()))
            .toList();
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final int WIDTH = 1250;
    private static final int HEIGHT = 788;
    /** Labels are smaller than values. */
    private static final double LABEL = 0.7;

    private static final String FAMILIES =
            "SAMPLE | FEATHERSTONEHAUGH | O'MALLEY | NGUYEN | VAN BUREN | ST. JOHN | GARCIA-LOPEZ | MOTORIST | DOE | TREMBLAY";
    private static final String GIVENS =
            "MARY LOUISE | JOHN | KIMBERLY ANN | WEI | JOSE ANGEL | MICHELLE MARIE | ANDREW JASON | DRIVER ANN | D'ARCY";
    static final String STREETS =
            "123 MAIN STREET | 2570 24TH STREET APT 4 | 789 E OAK ST | 4077 MULBERRY LN | PO BOX 1187 | 6820 BEACON HWY S | 11 S WATER AVE #302";

    public static List<LicenceForm> all() {
        return ALL;
    }

    boolean canadian() {
        return title.equals("ONTARIO") || title.equals("ALBERTA");
    }

    /** A person with a licence of this state. */
    public Bearer bearer(Random random) {
        LocalDate issue = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_200));
        return new Bearer(
                Draw.one(FAMILIES, random),
                Draw.one(GIVENS, random),
                LocalDate.of(1940, 1, 1).plusDays(random.nextInt(24_000)),
                "MF".charAt(random.nextInt(2)),
                Draw.number(lines.get("number"), random),
                "",
                issue,
                Optional.of(issue.plusYears(canadian() ? 5 : 8)));
    }

    /** The side with the portrait. */
    public SpecimenPage front(Bearer bearer, BufferedImage photo) {
        String[] fonts = lines.get("fonts").split(" ");
        String[] paper = lines.get("paper").split(" ");
        Color ink = color(paper[2]);
        SpecimenFonts labels = SpecimenFonts.valueOf(fonts[0]);
        PageCanvas canvas = new PageCanvas(WIDTH, HEIGHT, labels, SpecimenFonts.valueOf(fonts[1]), ink);
        canvas.paper(color(paper[0]), color(paper[1]), state.hashCode());
        canvas.text(title, 40, 80, SpecimenFonts.GROTESQUE_BOLD, 62, ink, 620);
        canvas.text(lines.get("title"), 690, 64, labels, 40, ink, 430);
        canvas.text(canadian() ? "CAN" : "USA", 1150, 60, labels, 30, ink, 80);
        canvas.printed(PrintedField.STATE_NAME, title);
        String[] box = lines.get("portrait").split(" ");
        Rectangle portrait = new Rectangle(number(box[0]), number(box[1]), number(box[2]), number(box[3]));
        canvas.portrait(photo, portrait);
        canvas.ghost(photo, new Rectangle(portrait.x > WIDTH / 2 ? 560 : 1090, 630, 104, 134));
        places.forEach(place -> print(canvas, place, bearer));
        canvas.text("SPECIMEN", 760, 740, SpecimenFonts.GROTESQUE_BOLD, 40, new Color(178, 34, 34), 300);
        canvas.signature(portrait.x + 20, 680, 260, bearer.number().hashCode());
        return canvas.page();
    }

    /** The side with the barcode. */
    public SpecimenPage back(Bearer bearer) {
        PageCanvas canvas =
                new PageCanvas(WIDTH, HEIGHT, SpecimenFonts.GROTESQUE, SpecimenFonts.GROTESQUE, new Color(40, 40, 60));
        canvas.paper(new Color(236, 240, 232), new Color(244, 240, 236), 950);
        LicenceValues values = LicenceValues.of(this, bearer);
        canvas.text("CLASS: " + values.text("class"), 60, 80, SpecimenFonts.GROTESQUE, 26, Color.BLACK, 500);
        canvas.text("RESTR: " + values.text("restrictions"), 60, 124, SpecimenFonts.GROTESQUE, 26, Color.BLACK, 500);
        canvas.text("SPECIMEN", 900, 90, SpecimenFonts.GROTESQUE_BOLD, 34, new Color(178, 34, 34), 300);
        canvas.symbol(values.barcode(), new Rectangle(60, 380, 1130, 340));
        return canvas.page();
    }

    private void print(PageCanvas canvas, String place, Bearer bearer) {
        LicenceValues values = LicenceValues.of(this, bearer);
        String[] parts = place.split(" ", 4);
        double x = number(parts[0]);
        int size = number(parts[2]);
        int at = 0;
        Matcher value = VALUE.matcher(parts[3]);
        while (value.find()) {
            x = label(canvas, parts[3].substring(at, value.start()).strip(), x, parts);
            x += canvas.plainValue(values.text(value.group(1)), x, number(parts[1]), size, WIDTH - 30 - x);
            at = value.end();
        }
        label(canvas, parts[3].substring(at).strip(), x, parts);
    }

    private double label(PageCanvas canvas, String label, double x, String[] parts) {
        if (label.isEmpty()) {
            return x;
        }
        int size = number(parts[2]);
        double width = canvas.label(label, x, number(parts[1]), label.equals(",") ? size : size * LABEL);
        return x + width + size * 0.3;
    }

    private static Color color(String hex) {
        return new Color(Integer.parseInt(hex, 16));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
