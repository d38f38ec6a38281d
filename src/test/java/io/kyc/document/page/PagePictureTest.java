package io.kyc.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.DocumentText.Line;
import io.kyc.image.RelativeBox;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzPrint;
import io.kyc.pii.Redacted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows belong to one zone only if their distance is that of a zone's rows. */
class PagePictureTest {
    private static final PagePicture PICTURE = new PagePicture(Optional.empty(), 1250, 1000);
    /** ICAO's specimen, 9303-5. */
    private static final List<String> CARD = List.of(
            "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");

    @ParameterizedTest
    @CsvSource({"0.094, true", "0.08, true", "0.125, true", "0.175, false", "0.25, false", "0.6, false"})
    void requiresTheDistanceOfAZonesRows(double lastPitch, boolean one) {
        List<Line> rows = rows(lastPitch);

        assertThat(FoundZone.in(rows, Optional.empty(), MrzPrint.none(), PICTURE)
                        .mrz()
                        .isPresent())
                .isEqualTo(one);
    }

    @Test
    void acceptsRowsThatRunUpTheSide() {
        PagePicture onItsSide = new PagePicture(Optional.empty(), 1000, 1250);
        List<Line> rows = rows(0.094).stream().map(PagePictureTest::turned).toList();
        List<Line> apart = rows(0.25).stream().map(PagePictureTest::turned).toList();

        assertThat(onItsSide.isOneZone(each(rows), 30)).isTrue();
        assertThat(onItsSide.isOneZone(each(apart), 30)).isFalse();
    }

    @Test
    void joinsNoDistantLinesByTheField() {
        Field code = new Field("MRZ_CODE", Redacted.of(String.join(" ", CARD)), 99, Optional.empty());

        assertThat(FoundZone.in(rows(0.25), Optional.of(code), MrzPrint.none(), PICTURE)
                        .mrz())
                .isEmpty();
        assertThat(FoundZone.in(rows(0.094), Optional.of(code), MrzPrint.none(), PICTURE)
                        .mrz())
                .isPresent();
    }

    @Test
    void requiresEachLineOfAZoneOnThePage() {
        Field code = new Field("MRZ_CODE", Redacted.of(String.join(" ", CARD)), 99, Optional.empty());
        List<Line> rows = rows(0.094);

        assertThat(zone(rows, code)).isPresent();
        for (int line = 0; line < CARD.size(); line++) {
            List<Line> without = new ArrayList<>(rows);
            without.remove(line);
            assertThat(zone(without, code)).as("without line %s", line).isEmpty();
            List<Line> nowhere = new ArrayList<>(rows);
            nowhere.set(line, new Line(rows.get(line).text(), 99));
            assertThat(zone(nowhere, code)).as("line %s nowhere", line).isEmpty();
        }
        assertThat(zone(List.of(), code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsLinesReadInTwoParts(boolean upsideDown) {
        List<Line> parts = new ArrayList<>();
        for (Line row : rows(0.094)) {
            RelativeBox box = row.box().orElseThrow();
            double half = box.width() / 2;
            parts.add(part(row.text().reveal().substring(0, 15), box.left(), box, half));
            parts.add(part(row.text().reveal().substring(15), box.left() + half, box, half));
        }
        if (upsideDown) {
            Collections.reverse(parts);
        }

        assertThat(FoundZone.in(parts, Optional.empty(), MrzPrint.none(), PICTURE)
                        .mrz())
                .isPresent();
    }

    /** The half of a line that is on the table does not belong to the page. */
    @Test
    void refusesALineWithDistantParts() {
        List<Line> parts = new ArrayList<>(rows(0.094).subList(0, 2));
        RelativeBox last = new RelativeBox(0.028, 0.488, 0.944, 0.036);
        parts.add(part("ERIKSSON<<ANNA<", 0.028, last, 0.472));
        parts.add(part("MARIA<<<<<<<<<<", 0.5, new RelativeBox(0.028, 0.488 + 0.2, 0.944, 0.036), 0.472));

        assertThat(FoundZone.in(parts, Optional.empty(), MrzPrint.none(), PICTURE)
                        .mrz())
                .isEmpty();
    }

    private static Line part(String text, double left, RelativeBox row, double width) {
        return new Line(Redacted.of(text), 99, Optional.of(new RelativeBox(left, row.top(), width, row.height())));
    }

    @Test
    void findsLinesWithoutTheirLastFillersAndWithOddOnes() {
        List<Line> rows = rows(0.094);
        List<Line> read = List.of(
                part("I<UTOD231458907", 0.028, rows.get(0).box().orElseThrow(), 0.944 / 2),
                part("7408122F1204159UTO<", 0.028, rows.get(1).box().orElseThrow(), 0.944 * 0.63),
                part("ERIKSSON((ANNA(MARIA", 0.028, rows.get(2).box().orElseThrow(), 0.944 * 0.66));
        Field code = new Field("MRZ_CODE", Redacted.of(String.join(" ", CARD)), 99, Optional.empty());

        assertThat(zone(read, code)).isPresent();
    }

    /** AnalyzeID's field must not supply text that no line shows. */
    @Test
    void refusesAFieldThatDiffersFromTheLines() {
        List<Line> rows = new ArrayList<>(rows(0.094));
        rows.set(1, line("9901011F3301010UTO<<<<<<<<<<<X", rows.get(1)));
        Field code = new Field("MRZ_CODE", Redacted.of(String.join(" ", CARD)), 99, Optional.empty());

        assertThat(zone(rows, code)).isEmpty();
    }

    @Test
    void findsALineReadInTwoPartsOrWithMistakes() {
        Field code = new Field("MRZ_CODE", Redacted.of(String.join(" ", CARD)), 99, Optional.empty());
        List<Line> rows = new ArrayList<>(rows(0.094));
        rows.set(0, line("UTOD231458907 ««««««", rows.get(0)));
        rows.set(1, line("74O8122F12O4159UT", rows.get(1)));
        rows.add(2, line("O <<<<<<<<<<<6", rows.get(1)));

        assertThat(zone(rows, code)).isPresent();
    }

    private static List<ZoneRow> each(List<Line> rows) {
        return rows.stream().map(row -> new ZoneRow(List.of(row))).toList();
    }

    private static Optional<Mrz> zone(List<Line> lines, Field code) {
        return FoundZone.in(lines, Optional.of(code), MrzPrint.none(), PICTURE).mrz();
    }

    private static Line line(String text, Line at) {
        return new Line(Redacted.of(text), 99, at.box());
    }

    /** Rows over 1180 of 1250 pixels, 94 pixels apart; the last one at this share of the picture's height. */
    private static List<Line> rows(double lastPitch) {
        List<Line> rows = new ArrayList<>();
        double[] tops = {0.3, 0.394, 0.394 + lastPitch};
        for (int i = 0; i < tops.length; i++) {
            rows.add(
                    new Line(Redacted.of(CARD.get(i)), 99, Optional.of(new RelativeBox(0.028, tops[i], 0.944, 0.036))));
        }
        return rows;
    }

    private static Line turned(Line row) {
        RelativeBox box = row.box().orElseThrow();
        return new Line(row.text(), 99, Optional.of(new RelativeBox(box.top(), box.left(), box.height(), box.width())));
    }
}
