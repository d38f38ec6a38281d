package io.kyc.access;

import java.util.Locale;

/** What an operator may do. */
public enum Scope {
    /** Start and run verifications, call the single functions. */
    VERIFY,
    /** Look at sessions, lists and reports. */
    READ,
    /** Decide what waits for a person. */
    REVIEW,
    /** Erase a person's data. */
    ERASE;

    /** As a token holds it, for example {@code kyc:verify}. */
    public String claim() {
        return "kyc:" + name().toLowerCase(Locale.ROOT);
    }
}
