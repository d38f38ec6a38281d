package io.kyc.verification.list;

import io.kyc.decision.Decision;
import io.kyc.verification.LabelTexts;
import io.kyc.verification.ReasonAnswer;
import io.kyc.verification.SessionImages;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Verdict;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a tenant's sessions in an answer.
 *
 * @param sessions oldest first in each state
 * @param nextCursor for the next page; null at the end. A page may have fewer sessions than the limit although another
 *     page follows
 */
@RegisterForReflection
@Schema(name = "SessionPage")
public record SessionPage(
        List<SessionPage.Entry> sessions,
        @Schema(nullable = true) String nextCursor) {

    /** A session in a list. It has links to pictures, and no text about the person but the operator's own labels. */
    @RegisterForReflection
    @Schema(name = "SessionEntry")
    public record Entry(
            String sessionId,
            State state,
            @Schema(nullable = true) String reference,
            Map<String, String> metadata,

            @Schema(nullable = true, description = "The type that the operator asked for at the start")
            String documentType,

            @Schema(nullable = true) Decision decision,
            List<ReasonAnswer> reasons,
            Instant createdAt,
            Instant enteredAt,
            Instant expiresAt,
            SessionImages images) {

        static Entry of(Session session, SessionImages images) {
            Facts facts = session.facts();
            return new Entry(
                    session.id().value(),
                    session.state(),
                    LabelTexts.reference(facts.start()),
                    LabelTexts.metadata(facts.start()),
                    facts.start()
                            .asked()
                            .documentType()
                            .map(type -> type.wireName())
                            .orElse(null),
                    facts.verdict().map(Verdict::outcome).orElse(null),
                    facts.verdict().map(v -> ReasonAnswer.of(v.reasons())).orElse(List.of()),
                    facts.start().createdAt(),
                    session.enteredAt(),
                    session.expiresAt(),
                    images);
        }
    }
}
