package io.kyc.example;

import io.kyc.client.model.Problem;

/** The service refused the request. Branch on the code, show the detail, log the request's id. */
public final class KycProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    KycProblem(Problem problem) {
        super("%d %s: %s (request %s)"
                .formatted(problem.getStatus(), problem.getCode(), problem.getDetail(), problem.getRequestId()));
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
