package io.kyc.document.text;

import io.kyc.document.text.NameMatch.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Compares names, first strictly and then more and more leniently. The first comparison that succeeds gives the reason.
 */
final class NameComparison {
    private NameComparison() {}

    private record Parts(NameWords family, NameWords given, Optional<String> suffix, boolean mayBeCut) {

        static Parts of(PersonName name) {
            NameWords family = NameWords.of(name.family());
            NameWords given = NameWords.of(name.given());
            return new Parts(
                    family.withoutSuffix(),
                    given.withoutSuffix(),
                    family.suffix().or(given::suffix),
                    name.mayBeCut());
        }

        NameWords all() {
            return family.and(given);
        }

        List<NameWords> both() {
            return List.of(family, given);
        }

        Parts withoutParticles() {
            return new Parts(family.withoutParticles(), given.withoutParticles(), suffix, mayBeCut);
        }
    }

    static Reason reason(PersonName one, PersonName other) {
        Parts a = Parts.of(one);
        Parts b = Parts.of(other);
        if (a.all().isEmpty() || b.all().isEmpty()) {
            return Reason.NO_NAME;
        }
        boolean suffixes =
                a.suffix().isPresent() && b.suffix().isPresent() && !a.suffix().equals(b.suffix());
        Reason reason = matching(a, b).or(() -> partial(a, b)).orElseGet(() -> mismatch(a, b));
        return suffixes && NameMatch.because(reason).result() != NameMatch.Result.MISMATCH ? Reason.SUFFIX : reason;
    }

    static boolean covers(PersonName one, PersonName other) {
        return NameCover.covers(Parts.of(one).both(), Parts.of(other).both());
    }

    private static Optional<Reason> matching(Parts a, Parts b) {
        if (a.family().sameLetters(b.family()) && a.given().sameLetters(b.given())) {
            return Optional.of(Reason.SAME);
        }
        if (a.family().sameByTables(b.family()) && a.given().sameByTables(b.given())) {
            return Optional.of(Reason.TRANSLITERATED);
        }
        boolean exchanged = a.family().sameByTables(b.given()) && a.given().sameByTables(b.family());
        boolean reordered = a.all().sorted().sameByTables(b.all().sorted());
        return exchanged || reordered ? Optional.of(Reason.REORDERED) : Optional.empty();
    }

    private static Optional<Reason> partial(Parts a, Parts b) {
        if (matching(a.withoutParticles(), b.withoutParticles()).isPresent()) {
            return Optional.of(Reason.PARTICLES);
        }
        if (a.mayBeCut() && isCut(a, b) || b.mayBeCut() && isCut(b, a)) {
            return Optional.of(Reason.TRUNCATED);
        }
        boolean sameFamily = a.family().sameByTables(b.family()) && !a.family().isEmpty();
        if (sameFamily && (a.given().abbreviates(b.given()) || b.given().abbreviates(a.given()))) {
            return Optional.of(Reason.INITIALS);
        }
        boolean fewerGiven = isFewer(a.given(), b.given());
        if (sameFamily && fewerGiven) {
            return Optional.of(Reason.FEWER_GIVEN_NAMES);
        }
        boolean fewerFamily = a.family().isPartOf(b.family()) || b.family().isPartOf(a.family());
        boolean someGiven = !a.given().isEmpty() && !b.given().isEmpty();
        boolean givenAgree = a.given().sameByTables(b.given()) || fewerGiven;
        return fewerFamily && someGiven && givenAgree ? Optional.of(Reason.FEWER_FAMILY_NAMES) : Optional.empty();
    }

    private static boolean isFewer(NameWords a, NameWords b) {
        return a.isEmpty() || b.isEmpty() || a.isPartOf(b) || b.isPartOf(a);
    }

    private static boolean isCut(Parts cut, Parts whole) {
        boolean given =
                cut.given().isEmpty() && whole.given().isEmpty() || cut.given().startsWordsOf(whole.given());
        return cut.family().startsWordsOf(whole.family()) && given;
    }

    private static Reason mismatch(Parts a, Parts b) {
        boolean family = a.family().sameByTables(b.family());
        boolean given = a.given().sameByTables(b.given());
        boolean slip = family && a.given().differsByOneLetter(b.given())
                || given && a.family().differsByOneLetter(b.family());
        if (slip) {
            return Reason.SPELLING;
        }
        return family ? Reason.GIVEN_NAMES : given ? Reason.FAMILY_NAME : Reason.OTHER_NAME;
    }
}
