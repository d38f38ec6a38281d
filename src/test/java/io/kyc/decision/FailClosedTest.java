package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests the rule of this package for every check: evidence is bound, and unknown never passes. */
class FailClosedTest {
    private static final Policy DEFAULT = new Policy(Map.of());
    /** The kinds that are accepted; UNKNOWN is not one. */
    private static final Set<Kind> KNOWN = EnumSet.complementOf(EnumSet.of(Kind.UNKNOWN));

    private static Set<CheckName> passed(Evidence evidence) {
        return Checks.ofDecision(evidence).stream()
                .filter(check -> check.result() == Check.Result.PASS)
                .map(Check::name)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CheckName.class)));
    }

    private static Decision decided(Evidence evidence) {
        return DEFAULT.decide(Checks.reasons(Checks.ofDecision(evidence)));
    }

    private static Evidence sound(Kind kind) {
        return new EvidenceParts(kind).evidence();
    }

    private static Evidence without(Kind kind, SourceLoss loss) {
        EvidenceParts parts = new EvidenceParts(kind);
        loss.change().accept(parts);
        return parts.evidence();
    }

    @Test
    void soundEvidenceOfEachKindIsApproved() {
        assertThat(KNOWN)
                .allSatisfy(
                        kind -> assertThat(decided(sound(kind))).as(kind.name()).isEqualTo(Decision.APPROVED));
        assertThat(decided(sound(Kind.UNKNOWN))).isEqualTo(Decision.REVIEW);
    }

    /** A check that never passes would pass the tests below without proving anything. */
    @Test
    void everyCheckWithSourcesPassesSoundEvidenceOfSomeKind() {
        Set<CheckName> passing = EnumSet.noneOf(CheckName.class);
        KNOWN.forEach(kind -> passing.addAll(passed(sound(kind))));

        assertThat(passing)
                .containsAll(Arrays.stream(CheckName.values())
                        .filter(name -> !name.sources().isEmpty())
                        .toList());
    }

    @Test
    void noCheckPassesWithoutOneOfItsSources() {
        List<String> passing = new ArrayList<>();
        for (SourceLoss loss : SourceLoss.all()) {
            for (Kind kind : Kind.values()) {
                Set<CheckName> passed = passed(without(kind, loss));
                loss.checks().stream()
                        .filter(check -> passed.contains(check))
                        .forEach(check -> passing.add(check + " passes a " + kind + " without " + loss));
            }
        }

        assertThat(passing).isEmpty();
    }

    /** A new check needs a way to lose each of its sources, and that loss alone must keep it from passing. */
    @Test
    void everySourceOfEveryCheckIsTakenAway() {
        Set<String> untried = new TreeSet<>();
        for (CheckName check : CheckName.values()) {
            for (Source source : check.sources()) {
                if (SourceLoss.all().stream().noneMatch(loss -> loss.source() == source && takes(loss, check))) {
                    untried.add(check + " without " + source);
                }
            }
        }

        assertThat(untried).isEmpty();
    }

    /** Whether the check of some kind passes with the source, but not without it. */
    private static boolean takes(SourceLoss loss, CheckName check) {
        return loss.checks().contains(check)
                && KNOWN.stream()
                        .anyMatch(kind -> passed(sound(kind)).contains(check)
                                && !passed(without(kind, loss)).contains(check));
    }

    /** Otherwise the list could name a check that the loss does not concern. */
    @Test
    void everyLossFailsEveryCheckThatItLists() {
        for (SourceLoss loss : SourceLoss.all()) {
            assertThat(loss.checks())
                    .as(loss.toString())
                    .isNotEmpty()
                    .allSatisfy(check ->
                            assertThat(takes(loss, check)).as(check.name()).isTrue());
        }
    }

    @Test
    void nothingIsApprovedWithoutARequiredSource() {
        List<String> approved = new ArrayList<>();
        for (SourceLoss loss : SourceLoss.all()) {
            for (Kind kind : Kind.values()) {
                if (isNeeded(loss, kind) && decided(without(kind, loss)) == Decision.APPROVED) {
                    approved.add(kind + " without " + loss);
                }
            }
        }

        assertThat(approved).isEmpty();
    }

    /** Data that the operator gives is required as well. A part can only be lost if the kind has it. */
    private static boolean isNeeded(SourceLoss loss, Kind kind) {
        boolean required = kind.need(loss.source()) == Source.Need.REQUIRED
                || loss.source() == Source.APPLICANT && loss.extent() == SourceLoss.Extent.PART;
        boolean had = loss.checks().stream().anyMatch(passed(sound(kind))::contains);
        return required && had && loss.extent() != SourceLoss.Extent.DISPENSABLE;
    }
}
