package io.kyc.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.document.reading.DocumentText;
import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.DocumentText.Line;
import io.kyc.document.reading.DocumentText.Page;
import io.kyc.document.reading.FieldName;
import io.kyc.document.reading.Pages;
import io.kyc.image.Sides;
import io.kyc.pii.Redacted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedPageTest {

    @Test
    void trustsNoFieldsWithoutLines() {
        Page fields = Pages.passport().text();
        PrintedPage page = PrintedPage.of(
                        new DocumentText(Sides.of(new Page(fields.fields(), List.of()))),
                        Sides.of(new PagePicture(Optional.empty(), 1250, 880)))
                .front();

        assertThat(page.isWithoutLines()).isTrue();
        assertThat(fields.fields()).noneMatch(page.print()::have);
        assertThat(page.print().haveNumber("L898902C3")).isFalse();
    }

    @Test
    void findsNoSurnameInsideAnotherWord() {
        PrintedLines lines = PrintedLines.of(List.of(line("K2578285"), line("JOHANNA LE"), line("MAC DONALD")));

        assertThat(lines.haveWord("K")).isFalse();
        assertThat(lines.haveWord("ANN")).isFalse();
        assertThat(lines.haveWord("LE")).isTrue();
        assertThat(lines.haveWord("MACDONALD")).isTrue();
    }

    @Test
    void findsGivenNamesThatTheReaderJoined() {
        assertThat(printsGivenNames("ANNAMARIA")).isTrue();
        assertThat(printsGivenNames("2 ANNAMARIA")).isTrue();
        assertThat(printsGivenNames("ANNAMARIANNE")).isFalse();
        assertThat(printsGivenNames("MARIAANNA")).isFalse();
    }

    private static boolean printsGivenNames(String line) {
        List<Field> names = List.of(
                new Field("FIRST_NAME", Redacted.of("ANNA"), 90), new Field("MIDDLE_NAME", Redacted.of("MARIA"), 90));
        PrintedPage page = PrintedPage.of(
                        new DocumentText(Sides.of(new Page(names, List.of(line(line))))),
                        Sides.of(new PagePicture(Optional.empty(), 1250, 880)))
                .front();
        return page.printed(FieldName.FIRST_NAME).isPresent()
                && page.printed(FieldName.MIDDLE_NAME).isPresent();
    }

    private static Line line(String text) {
        return new Line(Redacted.of(text), 90);
    }
}
