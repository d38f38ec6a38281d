package io.kyc.reliability;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * An operation of AWS, the call that needs it, and a trouble.
 *
 * @param operation of AWS
 * @param call of this service
 * @param trouble with the operation
 */
record Cell(String operation, Call call, Trouble trouble) {
    /** A call of this service. */
    enum Call {
        START_SESSION,
        PROCESS_DOCUMENT,
        START_LIVENESS,
        COMPLETE_LIVENESS,
        FINAL_VERIFICATION
    }

    private static final String RIGHT = "200";
    private static final String THROTTLED = "429 aws_throttled";
    private static final String UNAVAILABLE = "503 aws_unavailable";
    private static final String DEFECT = "500 internal_error";
    private static final String IN_PROGRESS = "409 step_in_progress";

    /** Copies for people are made after the step: the step stands without them. */
    private static final Set<String> NOT_NEEDED = Set.of("CopyObject");

    /** What AWS says of its own accord, and is an answer to the applicant. */
    private static final Map<String, String> MEANINGS = Map.of(
            "UpdateItem/CONFLICT", IN_PROGRESS,
            "TransactWriteItems/CONFLICT", THROTTLED,
            // What is cut off there says nothing that is needed beside the status.
            "PutObject/TRUNCATED", RIGHT,
            "UpdateItem/TRUNCATED", RIGHT,
            "TransactWriteItems/TRUNCATED", RIGHT);

    boolean isPossible() {
        boolean table = operation.endsWith("Item") || operation.endsWith("Items");
        return trouble != Trouble.CONFLICT || table && !operation.equals("GetItem");
    }

    /** What the call must answer: right in the end, or a documented problem. */
    String expected() {
        String meaning = MEANINGS.get(operation + "/" + trouble);
        if (meaning != null) {
            return meaning;
        }
        if (NOT_NEEDED.contains(operation) || trouble == Trouble.THROTTLED_ONCE) {
            return call == Call.START_SESSION ? "201" : RIGHT;
        }
        return switch (trouble) {
            case THROTTLED -> THROTTLED;
            case ACCESS_DENIED, NOT_FOUND, CONFLICT -> DEFECT;
            default -> UNAVAILABLE;
        };
    }

    /** Troubles that pass: the answer says when to come again. */
    boolean saysWhenToComeAgain() {
        return EnumSet.complementOf(EnumSet.of(Trouble.ACCESS_DENIED, Trouble.NOT_FOUND))
                        .contains(trouble)
                && !expected().startsWith("20");
    }
}
