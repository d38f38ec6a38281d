package io.kyc.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Symbols alone, as sharp as they were drawn. {@link LicenceBarcodeTest} has photos of cards. */
class Pdf417Test {
    private static final String TEXT = AamvaTexts.card("DL", 10, "636000", AamvaTexts.elements("DAQ", "T64235789"));
    private static final BitMatrix SYMBOL = LicenceBarcodeTest.symbol(TEXT);

    /** The symbol with this many pixels a module, in the middle of a white picture. */
    private static BarcodePhoto photo(int pixels) {
        int w = SYMBOL.getWidth() * pixels;
        int h = SYMBOL.getHeight() * pixels;
        byte[] levels = new byte[w * h];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (SYMBOL.get(i % w / pixels, i / w / pixels) ? 16 : 240);
        }
        return new BarcodePhoto(w, h, levels);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void readsASymbolOfAnySize(int pixels) {
        assertThat(Pdf417.text(photo(pixels), () -> true)).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 15, -30, 44, 90, 180, 200})
    void readsASymbolAtAnyAngle(double degrees) {
        assertThat(Pdf417.text(photo(3).turned(degrees), () -> true)).contains(TEXT);
    }

    @Test
    void readsAPhotoLargerThanTheSearchedSize() {
        BarcodePhoto large = photo(10);
        assertThat(large.width()).isGreaterThan(2400);
        assertThat(Pdf417.text(large, () -> true)).contains(TEXT);
    }

    @Test
    void readsASymbolInShadow() {
        BarcodePhoto photo = photo(3);
        byte[] shadowed = photo.levels().clone();
        for (int i = 0; i < shadowed.length; i++) {
            int light = 100 - 85 * (i % photo.width()) / photo.width();
            shadowed[i] = (byte) ((shadowed[i] & 0xFF) * light / 100);
        }
        assertThat(Pdf417.text(new BarcodePhoto(photo.width(), photo.height(), shadowed), () -> true))
                .contains(TEXT);
    }

    @Test
    void findsNoSymbolWhereThereIsNone() {
        byte[] levels = new byte[400 * 300];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (i % 7 < 3 ? 240 : 16);
        }
        assertThat(Pdf417.text(new BarcodePhoto(400, 300, levels), () -> true)).isEmpty();
        assertThat(LicenceBarcode.read(new BarcodePhoto(400, 300, levels)))
                .isEqualTo(new BarcodeOutcome.Unreadable(BarcodeUnreadable.NO_BARCODE));
        assertThat(LicenceBarcode.read(photo(2)).card().orElseThrow().documentNumber())
                .contains("T64235789");
    }
}
