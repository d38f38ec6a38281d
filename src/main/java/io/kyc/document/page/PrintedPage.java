package io.kyc.document.page;

import io.kyc.document.reading.DocumentText;
import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.DocumentText.Line;
import io.kyc.document.reading.DocumentText.Page;
import io.kyc.document.reading.FieldName;
import io.kyc.document.text.PrintedLabels;
import io.kyc.document.text.PrintedNumber;
import io.kyc.image.PageShape;
import io.kyc.image.Sides;
import io.kyc.mrz.MrzPrint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One side of a document as a source: its print and its zone.
 *
 * @param text as read
 * @param lines that lie on the page
 * @param print the lines that are not a zone
 * @param zone found in the lines
 * @param outline the place of the page
 * @param printed the fields that it prints
 */
public record PrintedPage(
        Page text, List<Line> lines, PrintedLines print, FoundZone zone, PageOutline outline, List<Field> printed) {
    public PrintedPage {
        lines = List.copyOf(lines);
        printed = List.copyOf(printed);
    }

    /** @param pictures the pictures from which the text was read */
    public static Sides<PrintedPage> of(DocumentText text, Sides<PagePicture> pictures) {
        PrintedPage front = front(text.pages().front(), pictures.front());
        return new Sides<>(
                front,
                text.pages().back().map(back -> back(back, pictures.back().orElseThrow(), front)));
    }

    /** The front. Only lines on the page count as its print. */
    private static PrintedPage front(Page text, PagePicture picture) {
        PrintedPage all = of(text, text.lines(), PageOutline.unknown(), picture);
        List<Line> rows = all.zone.rows();
        // The width of a zone says how far its page extends. Without one only a contour does, so all of them are looked
        // at.
        List<PageShape> contours = rows.isEmpty() ? picture.contours() : picture.contour();
        PageOutline.Print print = new PageOutline.Print(all.labelled(), all.valued());
        PageOutline outline = PageOutline.of(rows, print, contours, picture.width(), picture.height());
        List<Line> inside = text.lines().stream().filter(outline::has).toList();
        PrintedPage page = inside.size() == text.lines().size() ? all : of(text, inside, outline, picture);
        return new PrintedPage(text, page.lines, page.print, page.zone, outline, page.printed);
    }

    private static PrintedPage of(Page text, List<Line> lines, PageOutline outline, PagePicture picture) {
        PrintedLines print = PrintedLines.of(lines);
        List<Field> printed = printed(text, print);
        FoundZone zone = FoundZone.in(lines, code(text, lines), zonePrint(printed, print), picture);
        return new PrintedPage(text, lines, print, zone, outline, printed);
    }

    /** The back. The front's print confirms its zone. */
    private static PrintedPage back(Page text, PagePicture picture, PrintedPage front) {
        PrintedLines print = PrintedLines.of(text.lines());
        FoundZone zone =
                FoundZone.in(text.lines(), FoundZone.code(text), zonePrint(front.printed, front.print), picture);
        return new PrintedPage(text, text.lines(), print, zone, PageOutline.unknown(), printed(text, print));
    }

    private static List<Field> printed(Page text, PrintedLines print) {
        return text.fields().stream()
                .filter(field -> print.have(field) || isGivenName(field) && print.haveWord(givenNames(text)))
                .toList();
    }

    private static boolean isGivenName(Field field) {
        return field.is(FieldName.FIRST_NAME) || field.is(FieldName.MIDDLE_NAME);
    }

    /** All given names in one word, as a reader gives them that loses the space between them. */
    private static String givenNames(Page text) {
        return text.fields().stream()
                .filter(PrintedPage::isGivenName)
                .sorted(Comparator.comparing(field -> field.is(FieldName.MIDDLE_NAME)))
                .map(field -> field.text().reveal())
                .collect(Collectors.joining());
    }

    /** The field of the zone. It counts if no line was left out, or if its lines are on the page. */
    private static Optional<Field> code(Page text, List<Line> lines) {
        return FoundZone.code(text).filter(code -> lines.size() == text.lines().size());
    }

    private static MrzPrint zonePrint(List<Field> printed, PrintedLines print) {
        return new MrzPrint(
                value(printed, FieldName.DOCUMENT_NUMBER).map(PrintedNumber::withoutNames),
                value(printed, FieldName.LAST_NAME).filter(last -> isFamilyName(last, printed)),
                value(printed, FieldName.FIRST_NAME)
                        .map(first -> joined(printed, FieldName.FIRST_NAME, FieldName.MIDDLE_NAME)),
                print.words());
    }

    /** Several words beside a single label may be the whole name. The zone says where the family name ends. */
    private static boolean isFamilyName(String last, List<Field> printed) {
        return field(printed, FieldName.FIRST_NAME).isPresent() || !last.strip().contains(" ");
    }

    /** The field, if the page prints it. */
    public Optional<Field> printed(FieldName name) {
        return field(printed, name);
    }

    private static Optional<Field> field(List<Field> printed, FieldName name) {
        return printed.stream().filter(field -> field.is(name)).findFirst();
    }

    private static Optional<String> value(List<Field> printed, FieldName name) {
        return field(printed, name).map(field -> field.text().reveal());
    }

    /** The printed ones among these fields, joined in this order. */
    public String joined(FieldName... names) {
        return joined(printed, names);
    }

    private static String joined(List<Field> printed, FieldName... names) {
        return Stream.of(names).flatMap(name -> value(printed, name).stream()).collect(Collectors.joining(" "));
    }

    /** Whether it is a page of a document, by its zone or by labels and headings. */
    public boolean isOfDocument() {
        return zone.mrz().isPresent()
                || PrintedLabels.areOfDocument(
                        lines.stream().map(line -> line.text().reveal()).toList());
    }

    /** Whether the reader gave fields but no lines. */
    public boolean isWithoutLines() {
        return text.lines().isEmpty() && text.fields().stream().anyMatch(field -> !field.is(FieldName.ID_TYPE));
    }

    /**
     * Lines with a label, a heading or a field's value. These belong to the document, whatever else is in the picture.
     */
    private List<Line> labelled() {
        return lines.stream()
                .filter(line -> !PrintedLines.isOfZone(line.text().reveal()))
                .filter(line -> PrintedLabels.haveOne(line.text().reveal()) || hasValue(line))
                .toList();
    }

    /** Lines with a field's value. Labels alone can stand on anything that lies beside the document. */
    private List<Line> valued() {
        return lines.stream()
                .filter(line -> !PrintedLines.isOfZone(line.text().reveal()))
                .filter(this::hasValue)
                .toList();
    }

    private boolean hasValue(Line line) {
        PrintedLines alone = PrintedLines.of(List.of(line));
        return text.fields().stream()
                .filter(field -> !field.is(FieldName.ID_TYPE))
                .anyMatch(alone::have);
    }

    /** Masked. */
    @Override
    public String toString() {
        return "PrintedPage[***]";
    }
}
