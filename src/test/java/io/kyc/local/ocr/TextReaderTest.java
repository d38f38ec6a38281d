package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.picture.Picture;
import io.kyc.specimens.Degradation;
import io.kyc.specimens.DrivingLicence;
import io.kyc.specimens.IdCard;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.People;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.PrintedField;
import io.kyc.specimens.SpecimenPage;
import io.kyc.specimens.SpecimenState;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    private static final TextReader READER = new TextReader();

    @AfterAll
    static void close() {
        READER.close();
    }

    private static SpecimenPage passport(long seed) {
        Random random = new Random(seed);
        return PassportPage.values()[random.nextInt(PassportPage.values().length)].draw(
                People.of(SpecimenState.UTOPIA, random), Portrait.ASTRONAUT.forDocument());
    }

    private static TextPage read(BufferedImage image) {
        return READER.read(Picture.of(image));
    }

    private static TextPage.Line lineWith(TextPage page, String text) {
        return page.lines().stream()
                .filter(line -> line.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsPrintAndZoneOfAPassport() {
        SpecimenPage page = passport(11);
        TextPage read = read(page.image());
        ZoneLines mrz = read.mrz().orElseThrow();
        assertThat(mrz.lines()).isEqualTo(page.mrz());
        assertThat(mrz.verified()).isTrue();
        assertThat(mrz.confidence()).isGreaterThan(0.9);
        assertThat(read.lines()).extracting(TextPage.Line::text).containsAll(page.mrz());
        assertThat(read.lines())
                .extracting(TextPage.Line::text)
                .contains(page.printed().get(PrintedField.DOCUMENT_NUMBER));
        assertThat(read.width()).isEqualTo(page.image().getWidth());
    }

    @Test
    void theLinesComeFromTopToBottomAndTheirWordsMakeUpTheirText() {
        TextPage read = read(passport(12).image());
        assertThat(read.lines()).hasSizeGreaterThan(10);
        for (TextPage.Line line : read.lines()) {
            assertThat(String.join(
                            " ", line.words().stream().map(TextPage.Word::text).toList()))
                    .isEqualTo(line.text());
            assertThat(line.confidence()).isBetween(0.5, 1.0);
        }
        TextPage.Line last = read.lines().get(read.lines().size() - 1);
        assertThat(last.text()).isEqualTo(read.mrz().orElseThrow().lines().get(1));
    }

    @Test
    void keepsThePicturesCoordinatesInAnyDirection() {
        SpecimenPage page = passport(13);
        int width = page.image().getWidth();
        int height = page.image().getHeight();
        String number = page.printed().get(PrintedField.DOCUMENT_NUMBER);
        var upright = lineWith(read(page.image()), number).quad().centre();

        TextPage turned = read(Degradation.upsideDown().apply(page.image()));
        assertThat(turned.mrz().orElseThrow().lines()).isEqualTo(page.mrz());
        assertThat(lineWith(turned, number).quad().centre().distance(width - upright.x, height - upright.y))
                .isLessThan(15);

        for (int degrees : new int[] {90, 270}) {
            TextPage side = read(Degradation.rotated(degrees, 1).apply(page.image()));
            assertThat(side.mrz().orElseThrow().lines()).isEqualTo(page.mrz());
            double x = degrees == 90 ? height - upright.y : upright.y;
            double y = degrees == 90 ? upright.x : width - upright.x;
            assertThat(lineWith(side, number).quad().centre().distance(x, y)).isLessThan(15);
        }
    }

    @Test
    void readsTheThreeLinesOnTheBackOfIdentityCards() {
        Random random = new Random(21);
        for (IdCard layout : IdCard.values()) {
            SpecimenPage back = layout.back(People.any(random));
            ZoneLines mrz = READER.readMrz(Picture.of(Degradation.onDesk(20, 3).apply(back.image())))
                    .orElseThrow();
            assertThat(mrz.lines()).isEqualTo(back.mrz());
            assertThat(mrz.verified()).isTrue();
        }
    }

    @Test
    void readsZonesOfEveryShape() {
        ZoneShapeTest.EXAMPLES.forEach((shape, lines) -> {
            Optional<ZoneLines> mrz = READER.readMrz(ZonePicture.of(lines));
            assertThat(mrz).as("%s", shape).isPresent();
            assertThat(mrz.get().lines()).isEqualTo(lines);
            assertThat(mrz.get().verified()).isTrue();
        });
    }

    @Test
    void doesNotVerifyAWrongCheckDigit() {
        List<String> lines = ZoneShapeTest.with(ZoneShapeTest.EXAMPLES.get(ZoneShape.TD3), 1, 27, '3');
        ZoneLines mrz = READER.readMrz(ZonePicture.of(lines)).orElseThrow();
        assertThat(mrz.lines()).isEqualTo(lines);
        assertThat(mrz.verified()).isFalse();
    }

    @Test
    void aPageWithoutTextIsEmpty() {
        int[] noise = new Random(5).ints(640 * 480, 0, 0x1000000).toArray();
        for (Picture picture : List.of(
                new Picture(1, 1, new int[1]),
                new Picture(2000, 3, new int[6000]),
                new Picture(640, 480, new int[640 * 480]),
                new Picture(640, 480, noise))) {
            TextPage page = READER.read(picture);
            assertThat(page.lines()).isEmpty();
            assertThat(page.mrz()).isEmpty();
        }
    }

    @Test
    void printIsNoZone() {
        Random random = new Random(4);
        for (DrivingLicence layout : DrivingLicence.values()) {
            SpecimenPage front = layout.front(People.driver(random), Portrait.GRACE_HOPPER.forDocument());
            assertThat(READER.readMrz(Picture.of(front.image()))).isEmpty();
        }
        for (IdCard layout : IdCard.values()) {
            SpecimenPage front = layout.front(People.any(random), Portrait.GRACE_HOPPER.forDocument());
            assertThat(READER.readMrz(Picture.of(front.image()))).isEmpty();
        }
    }

    @Test
    void aPortraitHasNoZone() {
        assertThat(Arrays.stream(Portrait.values()).map(p -> READER.readMrz(Picture.of(p.photo()))))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void severalPagesAreReadAtTheSameTime() {
        List<SpecimenPage> pages = List.of(passport(31), passport(32), passport(33), passport(34));
        List<CompletableFuture<Optional<ZoneLines>>> reading = new ArrayList<>();
        for (SpecimenPage page : pages) {
            reading.add(CompletableFuture.supplyAsync(() -> READER.readMrz(Picture.of(page.image()))));
        }
        for (int i = 0; i < pages.size(); i++) {
            assertThat(reading.get(i).join().orElseThrow().lines())
                    .isEqualTo(pages.get(i).mrz());
        }
    }
}
