package io.kyc.accuracy;

import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts the results for photos of carried documents. */
final class CarriedReport {
    private final List<CarriedResult> results = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void add(int index, CarriedResult result) {
        results.add(result);
        boolean zone = result.document().isLicence() || result.zoneIsExact();
        if (result.decision() != Decision.APPROVED
                || !zone
                || !result.wrong().isEmpty()
                || !result.absent().isEmpty()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "- %d %s %s: %s %s wrong %s absent %s zone %s%n    true %s %s %s %s %s %s %s",
                    index,
                    result.document().name(),
                    result.photo(),
                    result.decision(),
                    result.reasons().stream().map(Reason::code).toList(),
                    result.wrong(),
                    result.absent(),
                    zone ? "exact" : result.zone(),
                    result.document().bearer().familyName(),
                    result.document().bearer().givenNames(),
                    result.document().bearer().number(),
                    result.document().bearer().birthDate(),
                    result.document().bearer().issueDate(),
                    result.document().expiry(),
                    zone ? "" : result.document().zone().orElseThrow()));
        }
    }

    int photos() {
        return results.size();
    }

    long wrongPasses() {
        return count(CarriedResult::isWrongPass);
    }

    long declined() {
        return count(result -> result.decision() == Decision.DECLINED);
    }

    long reviewed() {
        return count(result -> result.decision() == Decision.REVIEW);
    }

    /** The share of zones that are exact, letter by letter. */
    double zones() {
        return share(result -> !result.document().isLicence(), CarriedResult::zoneIsExact);
    }

    /** The share of licences whose number is right. */
    double licenceNumbers() {
        return share(result -> result.document().isLicence(), CarriedResult::numberIsRight);
    }

    String markdown() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "# %d photos%n%nApproved with a wrong value: %d; in review: %d; declined: %d; zones exact: %.1f %%; numbers of licences: %.1f %%.%n%n",
                results.size(),
                wrongPasses(),
                reviewed(),
                declined(),
                100 * zones(),
                100 * licenceNumbers()));
        text.append(
                "| Photo | of | in review | a value wrong | a value absent | zone not exact |\n|---|---|---|---|---|---|\n");
        for (CarriedPhoto photo : CarriedPhoto.values()) {
            List<CarriedResult> of =
                    results.stream().filter(result -> result.photo() == photo).toList();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %d |%n",
                    photo.name().toLowerCase(Locale.ROOT),
                    of.size(),
                    of.stream()
                            .filter(result -> result.decision() != Decision.APPROVED)
                            .count(),
                    of.stream().filter(result -> !result.wrong().isEmpty()).count(),
                    of.stream().filter(result -> !result.absent().isEmpty()).count(),
                    of.stream()
                            .filter(result -> !result.document().isLicence() && !result.zoneIsExact())
                            .count()));
        }
        Map<String, Long> reasons = new TreeMap<>();
        results.forEach(result -> result.reasons().forEach(reason -> reasons.merge(reason.code(), 1L, Long::sum)));
        text.append("\nReasons: ").append(reasons).append("\n\n");
        notes.forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }

    private long count(Predicate<CarriedResult> wanted) {
        return results.stream().filter(wanted).count();
    }

    private double share(Predicate<CarriedResult> of, Predicate<CarriedResult> wanted) {
        long all = count(of);
        return all == 0 ? 1 : (double) count(of.and(wanted)) / all;
    }
}
