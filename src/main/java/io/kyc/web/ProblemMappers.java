package io.kyc.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.kyc.idempotency.AlreadyAnswered;
import io.kyc.problem.KycException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps everything that is thrown with {@link Problems}. The framework's own mappers would answer in other formats. */
class ProblemMappers {
    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response known(KycException e) {
        return problems.of(e);
    }

    @ServerExceptionMapper
    Response again(AlreadyAnswered e) {
        return AnswerFormats.again(e.answer());
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        return problems.of(e);
    }

    @ServerExceptionMapper
    Response json(MismatchedInputException e) {
        return problems.of(e);
    }

    @ServerExceptionMapper
    Response anything(Throwable e) {
        return problems.of(e);
    }
}
