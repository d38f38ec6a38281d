package io.kyc.reliability;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An operation of AWS, the call that needs it, and a trouble: a cell of the matrix.
 *
 * @param operation of AWS
 * @param call of this service
 * @param trouble with the operation
 */
record Cell(String operation, Call call, Trouble trouble) {
    /** A call of this service. */
    enum Call {
        PROCESS_DOCUMENT,
        PROCESS_UPLOADED_DOCUMENT,
        START_LIVENESS,
        START_LIVENESS_UNDER_A_KEY,
        /** A call with a key at the wrong time; afterwards its key is free again. */
        REFUSAL_UNDER_A_KEY,
        COMPLETE_LIVENESS,
        FINAL_VERIFICATION,
        REVIEW,
        LIST,
        REPORT,
        ERASE;

        /** The call's name in the table. */
        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String RIGHT = "200";
    private static final String OUT_OF_ORDER = "409 out_of_order";
    private static final String THROTTLED = "429 aws_throttled";
    private static final String UNAVAILABLE = "503 aws_unavailable";
    private static final String DEFECT = "500 internal_error";
    private static final String IN_PROGRESS = "409 step_in_progress";

    /** Operations after the commit that nobody misses: copies for people, freeing a key, storing a face for later. */
    private static final Set<String> NOT_NEEDED = Set.of("CopyObject", "DeleteItem", "IndexFaces");

    /** Only writes to single items and transactions can conflict with transactions. */
    private static final Set<String> CONFLICTING = Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems");

    /** Troubles that have a meaning of their own, with the answer to the caller. */
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("UpdateItem/CONFLICT", IN_PROGRESS),
            Map.entry("PutItem/CONFLICT", "409 request_in_progress"),
            Map.entry("TransactWriteItems/CONFLICT", THROTTLED),
            Map.entry("GetObject/PROCESS_UPLOADED_DOCUMENT/NOT_FOUND", "404 object_not_found"),
            // Nothing is stored there yet, or no longer.
            Map.entry("SearchFacesByImage/NOT_FOUND", RIGHT),
            Map.entry("DeleteFaces/NOT_FOUND", RIGHT),
            // The part that is cut off contains nothing that is needed besides the status.
            Map.entry("PutObject/TRUNCATED", RIGHT),
            Map.entry("PutItem/TRUNCATED", RIGHT),
            Map.entry("UpdateItem/TRUNCATED", RIGHT),
            Map.entry("TransactWriteItems/TRUNCATED", RIGHT));

    boolean isPossible() {
        return trouble != Trouble.CONFLICT || CONFLICTING.contains(operation);
    }

    /** The answer that the call must give: a correct one in the end, or a documented problem. */
    String expected() {
        if (call == Call.REFUSAL_UNDER_A_KEY) {
            return OUT_OF_ORDER;
        }
        String meaning =
                MEANINGS.getOrDefault(operation + "/" + call + "/" + trouble, MEANINGS.get(operation + "/" + trouble));
        if (meaning != null) {
            return meaning;
        }
        if (isOfSts() && trouble != Trouble.THROTTLED_ONCE) {
            return UNAVAILABLE;
        }
        if (NOT_NEEDED.contains(operation) || trouble == Trouble.THROTTLED_ONCE) {
            return RIGHT;
        }
        return switch (trouble) {
            case THROTTLED -> THROTTLED;
            case ACCESS_DENIED, NOT_FOUND, CONFLICT -> DEFECT;
            default -> UNAVAILABLE;
        };
    }

    /** To the applicant, a role that may not be assumed is like a service that does not answer. */
    private boolean isOfSts() {
        return operation.equals("AssumeRole");
    }

    /** For temporary troubles the answer says when to try again. */
    boolean saysWhenToComeAgain() {
        boolean temporary = isOfSts()
                || EnumSet.complementOf(EnumSet.of(Trouble.ACCESS_DENIED, Trouble.NOT_FOUND))
                        .contains(trouble);
        return temporary && !expected().equals(RIGHT) && !expected().equals(OUT_OF_ORDER);
    }
}
