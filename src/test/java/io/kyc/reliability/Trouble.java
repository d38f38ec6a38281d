package io.kyc.reliability;

import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.testing.FaultyWire;
import io.kyc.testing.WiredLocalAwsResource.Wires;

/** The ways in which an operation of AWS can fail. */
enum Trouble {
    THROTTLED_ONCE("throttled once", 1, Fault.throttled()),
    THROTTLED("throttled", Fault.throttled()),
    INTERNAL_ERROR("500", Fault.failed(500)),
    SERVICE_UNAVAILABLE("503", Fault.failed(503)),
    HANG("hangs", Fault.hang()),
    RESET("connection reset", FaultyWire.Break.RESET),
    TRUNCATED("answer cut off", FaultyWire.Break.TRUNCATED),
    EXPIRED_CREDENTIALS("credentials expired", Fault.expiredCredentials()),
    ACCESS_DENIED("access denied", Fault.accessDenied()),
    NOT_FOUND("not found", Fault.notFound()),
    CONFLICT("conflict", new Fault.Answer(400, "TransactionConflictException", "Transaction is ongoing for the item"));

    /** More than the calls of any request, including repetitions. */
    private static final int ALWAYS = 200;

    private final String title;
    private final Maker maker;

    private interface Maker {
        void make(LocalAws aws, Wires wires, String operation);
    }

    Trouble(String title, Maker maker) {
        this.title = title;
        this.maker = maker;
    }

    Trouble(String title, int calls, Fault fault) {
        this(title, (aws, wires, operation) -> aws.faults().next(operation, calls, fault));
    }

    Trouble(String title, Fault fault) {
        this(title, ALWAYS, fault);
    }

    Trouble(String title, FaultyWire.Break how) {
        this(title, (aws, wires, operation) -> wires.of(operation).arm(operation, how));
    }

    void make(LocalAws aws, Wires wires, String operation) {
        maker.make(aws, wires, operation);
    }

    static void end(LocalAws aws, Wires wires) {
        aws.faults().clear();
        wires.mend();
    }

    String title() {
        return title;
    }
}
