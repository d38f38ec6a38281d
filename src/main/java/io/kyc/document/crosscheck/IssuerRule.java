package io.kyc.document.crosscheck;

import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.decision.Expiry;
import io.kyc.mrz.MrzValidity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The expiry of a document by its issuer's rule, and the printed one.
 *
 * @param validity the result of the rule
 * @param printed the days that the printed date of expiry may mean; empty if none is printed
 */
record IssuerRule(MrzValidity validity, List<LocalDate> printed) {

    /** Print without a date agrees: these documents do not print it beside the portrait. */
    Agreement agreement() {
        return printed.isEmpty() || !fitting().isEmpty() ? Agreement.AGREES : Agreement.DIFFERS;
    }

    Expiry expiry() {
        if (printed.isEmpty()) {
            return validity.never()
                    ? Expiry.NEVER
                    : Expiry.of(Optional.of(DaySpan.between(validity.earliest(), validity.latest())));
        }
        if (!fitting().isEmpty()) {
            return Expiry.of(Optional.of(DaySpan.oneOf(fitting())));
        }
        DaySpan read = DaySpan.oneOf(printed);
        return Expiry.of(Optional.of(
                validity.never() ? read : read.or(DaySpan.between(validity.earliest(), validity.latest()))));
    }

    /** The printed days, extended where the rule extends them, that the rule allows. */
    private List<LocalDate> fitting() {
        return printed.stream()
                .map(validity::extended)
                .filter(day ->
                        !validity.never() && !day.isBefore(validity.earliest()) && !day.isAfter(validity.latest()))
                .toList();
    }

    /** Masked. */
    @Override
    public String toString() {
        return "IssuerRule[***]";
    }
}
