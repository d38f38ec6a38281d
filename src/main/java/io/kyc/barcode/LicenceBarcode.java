package io.kyc.barcode;

/** Reads the barcode on the back of a licence from a photo. */
public final class LicenceBarcode {
    private LicenceBarcode() {}

    /**
     * @param photo of the back, at any angle; the symbol's narrow bars should be two pixels wide or more, which a card filling a
     *     photo of 1200 pixels has
     */
    public static BarcodeOutcome read(BarcodePhoto photo) {
        return Pdf417.text(photo)
                .map(AamvaParser::parse)
                .orElseGet(() -> new BarcodeOutcome.Unreadable(BarcodeUnreadable.NO_BARCODE));
    }
}
