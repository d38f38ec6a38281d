package io.kyc.verification;

import io.kyc.document.crosscheck.DocumentType;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Facts;
import java.util.Optional;

/**
 * Determines the type that a document is compared with. The operator's choice counts; the applicant's counts only if
 * the operator made none.
 */
final class AskedType {
    private AskedType() {}

    /**
     * @param said the type in the request
     * @throws KycException {@code document_type_fixed} when an applicant names another type than the operator
     */
    static Optional<DocumentType> of(Facts facts, Optional<DocumentType> said, Requester requester) {
        Optional<DocumentType> asked = facts.start().asked().documentType();
        if (asked.isPresent() && said.isPresent() && !asked.equals(said) && !requester.mayAskForAnotherDocument()) {
            throw new KycException(
                    ErrorCode.DOCUMENT_TYPE_FIXED,
                    "The operator asked for a " + asked.get().wireName() + ". Leave document_type out.");
        }
        return said.or(() -> asked);
    }
}
