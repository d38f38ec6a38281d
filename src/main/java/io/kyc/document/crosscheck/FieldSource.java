package io.kyc.document.crosscheck;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The source of a field's value. */
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

    /** The name in answers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
