package io.kyc.document.crosscheck;

import io.kyc.barcode.BarcodeUnreadable;
import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Barcode.State;
import io.kyc.decision.Source.Need;

/** What the decision has to know of a document's barcode. */
final class BarcodeFacts {
    private BarcodeFacts() {}

    /**
     * @param need of a barcode for this kind of document
     * @param optionalIsRequired whether it is required where it would be optional
     */
    static Barcode of(TiedSources sources, Need need, boolean optionalIsRequired) {
        State state = sources.barcode()
                .map(outcome -> outcome.fold((card, defects) -> State.READ, reason -> unread(reason, need)))
                .orElse(State.NOT_EXPECTED);
        if (state == State.READ) {
            return new Barcode(state, sources.shown().barcodeComparison());
        }
        boolean required = need == Need.REQUIRED || need == Need.OPTIONAL && optionalIsRequired;
        return Barcode.absent(required ? State.MISSING : state);
    }

    private static State unread(BarcodeUnreadable reason, Need need) {
        if (need != Need.OPTIONAL) {
            return State.NOT_EXPECTED;
        }
        return switch (reason) {
            // One that was not sought to the end may contradict the front.
            case NO_TIME -> State.MISSING;
            case NO_BARCODE -> State.UNREADABLE;
            default -> State.MALFORMED;
        };
    }
}
