package io.kyc.local.textract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFrameTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, -20, 90, 180, -165})
    void laysATurnedPageStraight(double degrees) {
        List<Segment> upright = PageFrame.segments(page(0));
        List<Segment> turned = PageFrame.segments(page(degrees));

        assertThat(turned).extracting(Segment::text).containsExactly("FIRST LINE", "BESIDE", "SECOND");
        for (int i = 1; i < turned.size(); i++) {
            assertThat(turned.get(i).x0() - turned.get(0).x0())
                    .isCloseTo(upright.get(i).x0() - upright.get(0).x0(), within(0.01));
            assertThat(turned.get(i).top() - turned.get(0).top())
                    .isCloseTo(upright.get(i).top() - upright.get(0).top(), within(0.01));
            assertThat(turned.get(i).height()).isCloseTo(20, within(0.01));
        }
    }

    @Test
    void keepsTheDirectionThatMostTextHas() {
        PrintedPage page = new PrintedPage(10)
                .text(100, 100, "A LONG LINE OF TEXT THAT COUNTS")
                .text(100, 140, "AND ANOTHER ONE OF THE KIND");
        var lines = new java.util.ArrayList<>(page.read().lines());
        lines.addAll(new PrintedPage(55).text(300, 300, "STAMP").read().lines());

        assertThat(Math.toDegrees(PageFrame.angle(lines))).isCloseTo(10, within(0.01));
    }

    @Test
    void joinsBoxesThatHoldOneLine() {
        var page = new PrintedPage()
                .text(100, 100, "ANNA")
                .text(150, 101, "MARIA")
                .text(300, 100, "X")
                .text(100, 130, 10, "Sex")
                .text(120, 128, "F")
                .read();

        assertThat(PageFrame.segments(page))
                .extracting(Segment::text)
                .containsExactlyInAnyOrder("ANNA MARIA", "X", "Sex", "F");
    }

    @Test
    void leavesTheMachineReadableZoneOut() {
        var page = new PrintedPage()
                .text(100, 100, "PASSPORT")
                .zone("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
                .read();

        assertThat(PageFrame.segments(page)).extracting(Segment::text).containsExactly("PASSPORT");
    }

    @Test
    void cutsALineWhereItsWordsAreFarApart() {
        var line = new PrintedPage().text(100, 100, "SEX M").read().lines().get(0);
        var far = new PrintedPage().text(300, 100, "HGT").read().lines().get(0);
        var words = new java.util.ArrayList<>(line.words());
        words.addAll(far.words());
        var joined = new io.kyc.local.ocr.TextPage.Line("SEX M HGT", 0.9, line.quad(), words);
        var page = new io.kyc.local.ocr.TextPage(1000, 640, List.of(joined), java.util.Optional.empty());

        assertThat(PageFrame.segments(page)).extracting(Segment::text).containsExactly("SEX M", "HGT");
    }

    private static io.kyc.local.ocr.TextPage page(double degrees) {
        return new PrintedPage(degrees)
                .text(200, 100, "FIRST LINE")
                .text(600, 101, "BESIDE")
                .text(220, 150, "SECOND")
                .read();
    }
}
