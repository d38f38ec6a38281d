package io.kyc.barcode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.pdf417.PDF417Reader;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Finds and decodes a PDF417 symbol (ISO/IEC 15438) in a photo, at any angle. */
final class Pdf417 {
    /** Longest side in pixels. With fewer, narrow bars are lost; more take time and show nothing else. */
    private static final int LONGEST_SIDE = 2400;

    private static final int SHORT_SIDE = 1100;
    /** Factor by which smaller photos are enlarged for a closer look; photos of a readable card are usually larger. */
    private static final double ENLARGED = 2;
    /**
     * Because of its error correction, a symbol is read correctly or not at all. ISO 8859-1 keeps bytes that are not
     * ASCII.
     */
    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "ISO-8859-1");

    private Pdf417() {}

    /** The text in the first symbol found; empty when there is none or it cannot be corrected. */
    static Optional<String> text(BarcodePhoto photo, BooleanSupplier goOn) {
        return scales(photo)
                .takeWhile(factor -> goOn.getAsBoolean())
                .mapToObj(factor -> factor == 1 ? photo : photo.scaled(factor))
                .flatMap(Pdf417::straightened)
                .takeWhile(turned -> goOn.getAsBoolean())
                .flatMap(turned -> decode(turned).stream())
                .findFirst();
    }

    /**
     * The photo as it is, then with its lines upright. The decoder itself copes with a few degrees and with quarter
     * turns.
     */
    private static Stream<BarcodePhoto> straightened(BarcodePhoto photo) {
        return Stream.concat(
                Stream.of(photo), LineDirections.of(photo).stream().map(degrees -> photo.turned(-degrees)));
    }

    private static DoubleStream scales(BarcodePhoto photo) {
        int side = Math.max(photo.width(), photo.height());
        if (side > LONGEST_SIDE) {
            return DoubleStream.of((double) LONGEST_SIDE / side, LONGEST_SIDE / 2.0 / side);
        }
        return side < SHORT_SIDE ? DoubleStream.of(1, ENLARGED) : DoubleStream.of(1, SHORT_SIDE / (double) side);
    }

    private static Optional<String> decode(BarcodePhoto photo) {
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(
                photo.levels(), photo.width(), photo.height(), 0, 0, photo.width(), photo.height(), false);
        // The first binarizer copes with shadows, the second with blur.
        return decode(new BinaryBitmap(new HybridBinarizer(source)))
                .or(() -> decode(new BinaryBitmap(new GlobalHistogramBinarizer(source))));
    }

    private static Optional<String> decode(BinaryBitmap bitmap) {
        try {
            return Optional.of(new PDF417Reader().decode(bitmap, HINTS).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // A pattern that looks like a symbol can lead the decoder out of its own bounds.
            return Optional.empty();
        }
    }
}
