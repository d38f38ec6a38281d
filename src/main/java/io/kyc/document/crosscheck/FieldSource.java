package io.kyc.document.crosscheck;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the value of a field was taken from. */
@Schema(
        name = "FieldSource",
        enumeration = {"mrz", "printed", "barcode"})
public enum FieldSource {
    /** The machine-readable zone. */
    MRZ,
    /** The print. */
    PRINTED,
    /** The barcode on a licence's back. */
    BARCODE;

    /** As in answers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
