package io.kyc.access;

import java.util.Locale;

/**
 * Who caused a move of a session. An operator may be called {@code applicant}; the kind tells.
 *
 * @param kind whether an operator or the applicant
 * @param name an operator's name from the gateway's identity; {@code applicant} for every applicant
 */
public record Actor(Kind kind, String name) {

    /** The holder of the session's client token. */
    public static final Actor APPLICANT = new Actor(Kind.APPLICANT, "applicant");

    /** Whose the name is. */
    public enum Kind {
        OPERATOR,
        APPLICANT;

        /** As answered and stored, for example {@code operator}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The operator who calls. */
    public static Actor of(Caller caller) {
        return new Actor(Kind.OPERATOR, caller.actor());
    }
}
