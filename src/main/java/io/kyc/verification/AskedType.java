package io.kyc.verification;

import io.kyc.document.crosscheck.DocumentType;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Facts;
import java.util.Optional;

/** Which type a document is compared with. The operator asks for it; an applicant says it only where the operator did not. */
final class AskedType {
    private AskedType() {}

    /**
     * @param said with the document
     * @throws KycException {@code document_type_fixed} when an applicant says another type than the operator asked for
     */
    static Optional<DocumentType> of(Facts facts, Optional<DocumentType> said, Requester requester) {
        Optional<DocumentType> asked = facts.start().documentType();
        if (asked.isPresent() && said.isPresent() && !asked.equals(said) && !requester.mayAskForAnotherDocument()) {
            throw new KycException(
                    ErrorCode.DOCUMENT_TYPE_FIXED,
                    "The operator asked for a " + asked.get().wireName() + "; leave document_type out.");
        }
        return said.or(() -> asked);
    }
}
