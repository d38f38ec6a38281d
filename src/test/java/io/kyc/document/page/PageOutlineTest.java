package io.kyc.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Binding;
import io.kyc.image.RelativeBox;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place of a face beside print of 600 by 520 pixels, in a picture of 1250 by 790. */
class PageOutlineTest {
    private static final Rectangle2D PRINT = new Rectangle2D.Double(420, 150, 600, 520);

    private static Binding.Portrait place(boolean isPage, int width, int left, int side) {
        PageOutline outline =
                new PageOutline(Optional.empty(), Optional.empty(), Optional.of(PRINT), isPage, 30, width, 790);
        return outline.place(new RelativeBox((double) left / width, 300.0 / 790, (double) side / width, side / 790.0));
    }

    @ParameterizedTest
    @CsvSource({"150, ON_PAGE", "85, ON_PAGE", "55, OFF_PAGE", "40, OFF_PAGE", "320, OFF_PAGE"})
    void takesNoGhostImageAndNoPosterForThePortrait(int side, Binding.Portrait place) {
        assertThat(place(true, 1250, 430, side)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"200, true, ON_PAGE", "60, true, OFF_PAGE", "200, false, OFF_PAGE", "340, false, ON_PAGE"})
    void seeksThePortraitBesideThePrintOnlyOnAPage(int left, boolean isPage, Binding.Portrait place) {
        assertThat(place(isPage, 1600, left, 150)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"1050, ON_PAGE", "1250, OFF_PAGE"})
    void takesAPictureThatThePrintFillsForThePage(int width, Binding.Portrait place) {
        assertThat(place(false, width, 180, 150)).isEqualTo(place);
    }
}
