package io.kyc.barcode;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Reads the barcode on the back of a licence from a photo. */
public final class LicenceBarcode {
    private LicenceBarcode() {}

    /**
     * @param photo of the back, at any angle; the symbol's narrow bars should be at least two pixels wide, as on a card
     *     that fills a photo of 1200 pixels
     */
    public static BarcodeOutcome read(BarcodePhoto photo) {
        return read(photo, () -> true);
    }

    /**
     * As {@link #read(BarcodePhoto)}, with limited time: in a noisy picture a symbol may begin at thousands of places.
     *
     * @param goOn called before each further attempt, which takes up to half a second of processor time
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
