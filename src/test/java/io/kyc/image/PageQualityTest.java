package io.kyc.image;

import static io.kyc.specimens.Degradation.glare;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.specimens.Degradation;
import io.kyc.specimens.IdCard;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.People;
import io.kyc.specimens.PhotoCondition;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.SpecimenPerson;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Glare on pages whose zone stands on white paper. */
class PageQualityTest {
    private static final double MOST_GLARE = 0.02;
    /** Where the strip starts, as a share of the page's height. */
    private static final double PASSPORT = 0.79;

    private static final double CARD = 0.6;
    private static final int LIGHT = 110;

    private static final List<BufferedImage> FRONTS = fronts();
    private static final BufferedImage BACK =
            onWhite(IdCard.PORTRAIT_LEFT.back(People.any(new Random(8))).image(), CARD);

    private static List<BufferedImage> fronts() {
        Random people = new Random(16);
        BufferedImage photo = Portrait.GRACE_HOPPER.forDocument();
        List<BufferedImage> fronts = new ArrayList<>();
        SpecimenPerson person = People.any(people);
        fronts.add(onWhite(PassportPage.CLASSIC.draw(person, photo).image(), PASSPORT));
        fronts.add(onWhite(PassportPage.COLUMN.card(person, person, photo).image(), PASSPORT));
        return fronts;
    }

    /** Whatever is light becomes as white as paper can be, the print stays. */
    private static BufferedImage onWhite(BufferedImage page, double from) {
        for (int y = (int) (from * page.getHeight()); y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) >> 8 & 0xFF) > LIGHT) {
                    page.setRGB(x, y, 0xFFFFFFFF);
                }
            }
        }
        return page;
    }

    private static PageView view(Degradation photo, BufferedImage page) {
        Photo taken = Photo.of(Jpeg.encode(photo.apply(page), 0.85), TestLimits.DEFAULT);
        return GreyPicture.of(taken, PageQuality.MEASURED_SIDE)
                .map(PageView::of)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = PhotoCondition.class,
            names = {"CLEAN", "JPEG_20", "ROTATED_10", "PHONE", "ON_DESK", "WIDTH_800", "BRIGHT"})
    void takesNoWhiteStripForGlare(PhotoCondition condition) {
        Degradation photo = condition.degradation(4);

        assertThat(FRONTS)
                .allSatisfy(front -> assertThat(PageQuality.of(view(photo, front), Optional.empty())
                                .glare())
                        .isLessThan(MOST_GLARE));
        assertThat(PageQuality.ofBack(view(photo, BACK)).glare()).isLessThan(MOST_GLARE);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12})
    void seesGlareBesideAWhiteStrip(int percent) {
        for (int seed = 0; seed < 3; seed++) {
            Degradation photo = glare(percent, seed);
            assertThat(FRONTS)
                    .allSatisfy(front -> assertThat(PageQuality.of(view(photo, front), Optional.empty())
                                    .glare())
                            .isGreaterThan(MOST_GLARE));
        }
    }
}
