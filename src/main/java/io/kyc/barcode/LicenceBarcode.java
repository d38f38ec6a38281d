package io.kyc.barcode;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Reads the barcode on the back of a licence from a photo. */
public final class LicenceBarcode {
    private LicenceBarcode() {}

    /**
     * @param photo of the back, at any angle; the symbol's narrow bars should be two pixels wide or more, which a card filling a
     *     photo of 1200 pixels has
     */
    public static BarcodeOutcome read(BarcodePhoto photo) {
        return read(photo, () -> true);
    }

    /**
     * As {@link #read(BarcodePhoto)}, within bounds: a picture of noise has thousands of places where a symbol may begin.
     *
     * @param goOn asked before each further way to look at the photo, which takes up to half a second of processor time
     */
    public static BarcodeOutcome read(BarcodePhoto photo, BooleanSupplier goOn) {
        AtomicBoolean stopped = new AtomicBoolean();
        BooleanSupplier remembered = () -> {
            boolean on = goOn.getAsBoolean();
            stopped.compareAndSet(false, !on);
            return on;
        };
        return Pdf417.text(photo, remembered)
                .map(AamvaParser::parse)
                .orElseGet(() -> new BarcodeOutcome.Unreadable(
                        stopped.get() ? BarcodeUnreadable.NO_TIME : BarcodeUnreadable.NO_BARCODE));
    }
}
