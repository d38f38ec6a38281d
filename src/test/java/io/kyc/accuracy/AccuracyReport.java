package io.kyc.accuracy;

import io.kyc.accuracy.DocumentResult.Reading;
import io.kyc.accuracy.DrawnDocument.Flaw;
import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts the results for drawn documents. */
final class AccuracyReport {
    private final List<DocumentResult> results = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void add(int index, DocumentResult result) {
        results.add(result);
        DrawnDocument document = result.document();
        List<String> misread = result.readings().entrySet().stream()
                .filter(reading -> reading.getValue() != Reading.RIGHT)
                .map(reading ->
                        reading.getKey() + " " + reading.getValue().name().toLowerCase(Locale.ROOT))
                .toList();
        boolean asExpected = result.decision() == document.flaw().least();
        if (!asExpected || !misread.isEmpty()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "- %d %s %s %s: %s %s %s",
                    index,
                    document.kind(),
                    document.flaw(),
                    document.condition(),
                    result.decision(),
                    result.reasons().stream().map(Reason::code).toList(),
                    misread));
        }
    }

    long wrongDeclines() {
        return results.stream().filter(DocumentResult::isWrongDecline).count();
    }

    long wrongPasses() {
        return results.stream().filter(DocumentResult::isWrongPass).count();
    }

    /** The share of fields that are right. */
    double fieldsRight() {
        List<Reading> readings = results.stream()
                .flatMap(result -> result.readings().values().stream())
                .toList();
        return (double) count(readings, Reading.RIGHT) / readings.size();
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# " + results.size() + " drawn documents\n\n");
        text.append("Wrong declines: ").append(wrongDeclines());
        text.append("; wrong passes: ").append(wrongPasses());
        text.append("; approved with a field that is wrong: ")
                .append(results.stream()
                        .filter(result -> result.decision() == Decision.APPROVED
                                && result.readings().containsValue(Reading.WRONG))
                        .count());
        text.append(".\n\n");
        fields(text);
        decisions(text, "What is wrong", result -> result.document().flaw().name(), result -> true);
        decisions(
                text,
                "Photo, of those with nothing wrong",
                result -> result.document().condition(),
                result -> result.document().flaw() == Flaw.NONE);
        reasons(text);
        text.append("\nNot as expected, or misread:\n\n");
        notes.forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }

    private void fields(StringBuilder text) {
        Map<String, List<Reading>> byField = new TreeMap<>();
        for (DocumentResult result : results) {
            result.readings()
                    .forEach((field, reading) -> byField.computeIfAbsent(
                                    result.document().kind().wireName() + ": " + field, any -> new ArrayList<>())
                            .add(reading));
        }
        text.append("| Field | right | absent | wrong | of |\n|---|---|---|---|---|\n");
        byField.forEach((field, readings) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d |%n",
                field,
                count(readings, Reading.RIGHT),
                count(readings, Reading.ABSENT),
                count(readings, Reading.WRONG),
                readings.size())));
        text.append('\n');
    }

    private void decisions(
            StringBuilder text,
            String title,
            Function<DocumentResult, String> group,
            Predicate<DocumentResult> wanted) {
        Map<String, List<DocumentResult>> groups = results.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
        text.append("| ").append(title).append(" | approved | review | declined | of |\n|---|---|---|---|---|\n");
        groups.forEach((name, members) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d |%n",
                name.toLowerCase(Locale.ROOT).replace('_', ' '),
                count(members, Decision.APPROVED),
                count(members, Decision.REVIEW),
                count(members, Decision.DECLINED),
                members.size())));
        text.append('\n');
    }

    private void reasons(StringBuilder text) {
        Map<Reason, Map<Flaw, Long>> counts = new EnumMap<>(Reason.class);
        for (DocumentResult result : results) {
            for (Reason reason : result.reasons()) {
                counts.computeIfAbsent(reason, any -> new EnumMap<>(Flaw.class))
                        .merge(result.document().flaw(), 1L, Long::sum);
            }
        }
        text.append("| Reason |");
        Arrays.stream(Flaw.values())
                .forEach(flaw -> text.append(' ')
                        .append(flaw.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .append(" |"));
        text.append("\n|---|---|---|---|---|---|\n");
        counts.forEach((reason, byFlaw) -> {
            text.append("| `").append(reason.code()).append("` |");
            Arrays.stream(Flaw.values())
                    .forEach(flaw -> text.append(' ')
                            .append(byFlaw.getOrDefault(flaw, 0L))
                            .append(" |"));
            text.append('\n');
        });
    }

    private static long count(List<Reading> readings, Reading wanted) {
        return readings.stream().filter(reading -> reading == wanted).count();
    }

    private static long count(List<DocumentResult> results, Decision wanted) {
        return results.stream().filter(result -> result.decision() == wanted).count();
    }
}
