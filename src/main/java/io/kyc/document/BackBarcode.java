package io.kyc.document;

import io.kyc.barcode.BarcodeOutcome;
import io.kyc.barcode.BarcodePhoto;
import io.kyc.barcode.BarcodeUnreadable;
import io.kyc.barcode.LicenceBarcode;
import io.kyc.image.LightLevels;
import io.kyc.image.Photo;
import io.kyc.parallel.Deadline;
import java.time.Duration;

/** Looks for the barcode on a document's back, until the request's time for it is used up. */
final class BackBarcode {
    /**
     * Longest side of the searched picture in pixels. On a card that fills the picture, the narrow bars are visible
     * even at half of this.
     */
    private static final int SIDE = 3200;
    /** Time of the request that must remain after the search. A small function has a third of a processor. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(10);

    private BackBarcode() {}

    static BarcodeOutcome read(Photo back) {
        return LightLevels.of(back, SIDE)
                .map(light -> LicenceBarcode.read(
                        new BarcodePhoto(light.width(), light.height(), light.levels()), BackBarcode::hasTime))
                .orElseGet(() -> new BarcodeOutcome.Unreadable(BarcodeUnreadable.NO_BARCODE));
    }

    private static boolean hasTime() {
        return Deadline.current().stream().noneMatch(deadline -> deadline.left().compareTo(AFTERWARDS) < 0);
    }
}
