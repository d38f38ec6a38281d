package io.kyc.local.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilesTest {
    @Test
    void leavesSmallPicturesWhole() {
        assertThat(Tiles.of(1000, 900)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1300,1000", "4000,3000", "3000,4000", "8000,6000", "6000,700"})
    void showsEverySmallFaceWholeInOneTile(int width, int height) {
        List<Square> tiles = Tiles.of(width, height);
        double face = Tiles.OVERLAP * tiles.get(0).side() * 0.999;

        for (double y = 0; y <= Math.max(0, height - face); y += 37) {
            for (double x = 0; x <= width - face; x += 37) {
                double left = x;
                double top = y;
                assertThat(tiles).anyMatch(tile -> holds(tile, left, top, face));
            }
        }
    }

    @Test
    void makesFewTilesOfAnyPicture() {
        assertThat(Tiles.of(10_000, 10_000)).hasSize(25);
    }

    private static boolean holds(Square tile, double left, double top, double face) {
        double half = tile.side() / 2;
        return left >= tile.centreX() - half
                && top >= tile.centreY() - half
                && left + face <= tile.centreX() + half
                && top + face <= tile.centreY() + half;
    }
}
