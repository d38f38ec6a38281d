package io.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kyc.problem.KycException;
import io.kyc.problem.NextStep;
import io.kyc.problem.Violation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a failed request (RFC 9457, {@code application/problem+json}).
 *
 * @param type a URN that identifies the code
 * @param title the same for every occurrence
 * @param status the HTTP status
 * @param detail what to do about this occurrence
 * @param code stable, see {@code docs/errors.md}
 * @param requestId the id to quote when asking for help; it is also in the logs
 * @param violations the wrong fields, with 400
 * @param next the call that the session waits for, with 409
 */
@RegisterForReflection(targets = {Problem.class, Violation.class, NextStep.class})
@Schema(name = "Problem", description = "A problem as in RFC 9457")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String requestId,
        List<Violation> violations,
        NextStep next) {
    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param requestId the id to quote when asking for help */
    static Problem of(KycException refusal, String requestId) {
        return new Problem(
                "urn:kyc:error:" + refusal.code().slug(),
                refusal.code().title(),
                Statuses.of(refusal.code()),
                refusal.detail(),
                refusal.code().slug(),
                requestId,
                refusal.violations().isEmpty() ? null : refusal.violations(),
                refusal.next().orElse(null));
    }
}
