package io.kyc.metrics;

/** Everything that is measured, each with its name in CloudWatch, its unit and its one dimension. */
public enum Metric {
    /** Sessions started. */
    SESSIONS_STARTED("SessionsStarted", "Count", "service"),
    /** Sessions cancelled by operators, by the state that they were in. */
    SESSIONS_CANCELLED("SessionsCancelled", "Count", "state"),
    /** Documents processed, by whether a portrait was found: {@code yes}, {@code no}. */
    DOCUMENTS_PROCESSED("DocumentsProcessed", "Count", "portrait"),
    /** Liveness checks started, by what the applicant has to do: {@code movement_and_light}, {@code movement}. */
    LIVENESS_CHALLENGES("LivenessChallenges", "Count", "challenge"),
    /** Liveness checks that ended, by result: {@code pass}, {@code review}, {@code fail}. */
    LIVENESS_COMPLETED("LivenessCompleted", "Count", "result"),
    /** What Rekognition says about liveness videos, by the reason's code; {@code other} for an unknown code. */
    LIVENESS_FEEDBACK("LivenessFeedback", "Count", "reason"),
    /** Decisions by result: {@code APPROVED}, {@code REVIEW}, {@code DECLINED}. */
    DECISIONS("Decisions", "Count", "decision"),
    /** Reasons of decisions, by code. */
    DECISION_REASONS("DecisionReasons", "Count", "reason"),
    /** Decisions of reviewers, by result: {@code APPROVED}, {@code DECLINED}. */
    REVIEWS("Reviews", "Count", "decision"),
    /** Requests refused, by code. */
    PROBLEMS("Problems", "Count", "code"),
    /** Calls that AWS refused or did not answer, by operation; throttled calls are not included. */
    AWS_ERRORS("AwsErrors", "Count", "operation"),
    /** Calls that AWS throttled after all retries, by operation. */
    AWS_THROTTLES("AwsThrottles", "Count", "operation"),
    /** Posts to the webhook's receiver, by result: {@code delivered}, {@code failed}, {@code gone}, {@code malformed}. */
    WEBHOOK_POSTS("WebhookPosts", "Count", "result"),
    /** Time of an AWS call with its retries, by operation. */
    AWS_LATENCY("AwsLatency", "Milliseconds", "operation"),
    /** Time of a step from claim to commit, by step. */
    STEP_LATENCY("StepLatency", "Milliseconds", "step");

    private final String title;
    private final String unit;
    private final String dimension;

    Metric(String title, String unit, String dimension) {
        this.title = title;
        this.unit = unit;
        this.dimension = dimension;
    }

    /** The name in CloudWatch. */
    public String title() {
        return title;
    }

    /** CloudWatch's name for the unit. */
    public String unit() {
        return unit;
    }

    /** The name of the dimension. */
    public String dimension() {
        return dimension;
    }
}
