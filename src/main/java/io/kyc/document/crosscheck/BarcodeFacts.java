package io.kyc.document.crosscheck;

import io.kyc.barcode.BarcodeUnreadable;
import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Barcode.State;
import io.kyc.decision.Source.Need;

/** Makes the facts about a document's barcode for the decision. */
final class BarcodeFacts {
    private BarcodeFacts() {}

    /**
     * @param need of a barcode for this kind of document
     * @param optionalIsRequired whether an optional barcode is required
     */
    static Barcode of(TiedSources sources, Need need, boolean optionalIsRequired) {
        State state = sources.barcode()
                .map(outcome -> outcome.fold(
                        (card, defects) -> State.READ, reason -> unread(reason, need, sources.isNorthAmerican())))
                .orElse(State.NOT_EXPECTED);
        if (state == State.READ) {
            return new Barcode(state, sources.shown().barcodeComparison());
        }
        boolean required = need == Need.REQUIRED || need == Need.OPTIONAL && optionalIsRequired;
        return Barcode.absent(required ? State.MISSING : state);
    }

    private static State unread(BarcodeUnreadable reason, Need need, boolean northAmerican) {
        if (need != Need.OPTIONAL) {
            return State.NOT_EXPECTED;
        }
        return switch (reason) {
            // If the search was not finished, an unread barcode may contradict the front.
            case NO_TIME -> State.MISSING;
            case NO_BARCODE -> State.UNREADABLE;
            // Licences of other countries have barcodes of their own, some of them encrypted.
            case NOT_AAMVA -> northAmerican ? State.MALFORMED : State.NOT_EXPECTED;
            case NO_SUBFILE -> State.MALFORMED;
        };
    }
}
