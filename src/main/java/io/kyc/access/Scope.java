package io.kyc.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an operator may do. */
public enum Scope {
    /** Start and run verifications, and call the single functions. */
    VERIFY,
    /** Look at sessions, lists and reports. */
    READ,
    /** Decide sessions that are in review. */
    REVIEW,
    /** Erase a person's data. */
    ERASE;

    /** The scope in a token, for example {@code kyc:verify}. */
    public String claim() {
        return "kyc:" + word();
    }

    /** @param word {@code verify}, {@code read}, {@code review} or {@code erase} */
    static Optional<Scope> parse(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
