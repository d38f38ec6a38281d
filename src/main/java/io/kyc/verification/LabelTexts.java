package io.kyc.verification;

import io.kyc.pii.Redacted;
import io.kyc.verification.session.Start;
import java.util.Map;
import java.util.TreeMap;

/** Writes the operator's own labels into answers to the operator. No answer to an applicant has them. */
public final class LabelTexts {
    private LabelTexts() {}

    /** The reference; null when the operator gave none. */
    public static String reference(Start start) {
        return start.labels().reference().map(Redacted::reveal).orElse(null);
    }

    /** The metadata in the order of its keys. */
    public static Map<String, String> metadata(Start start) {
        Map<String, String> texts = new TreeMap<>();
        start.labels().metadata().forEach((key, value) -> texts.put(key, value.reveal()));
        return texts;
    }
}
