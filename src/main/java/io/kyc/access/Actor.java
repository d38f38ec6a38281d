package io.kyc.access;

import java.util.Locale;

/**
 * The operator or applicant who caused a move of a session. An operator may be called {@code applicant}, so the kind is
 * needed as well.
 *
 * @param kind whether the name is an operator's or the applicant's
 * @param name an operator's name from the gateway's identity; {@code applicant} for every applicant
 */
public record Actor(Kind kind, String name) {

    /** The holder of the session's client token. */
    public static final Actor APPLICANT = new Actor(Kind.APPLICANT, "applicant");

    /** Tells an operator's name from the applicant's. */
    public enum Kind {
        OPERATOR,
        APPLICANT;

        /** The name in answers and in the table, for example {@code operator}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The calling operator. */
    public static Actor of(Caller caller) {
        return new Actor(Kind.OPERATOR, caller.actor());
    }
}
