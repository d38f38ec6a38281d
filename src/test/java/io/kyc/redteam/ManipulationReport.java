package io.kyc.redteam;

import io.kyc.redteam.Manipulation.Kind;
import io.kyc.redteam.Manipulations.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts the results of manipulations. */
final class ManipulationReport {
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final TreeSet<String> decisions = new TreeSet<>();
    private final List<String> falseApprovals = new ArrayList<>();
    private final List<String> consistent = new ArrayList<>();
    private final List<String> controls = new ArrayList<>();
    private final long start = System.nanoTime();
    private int tried;

    void control(String about, Outcome outcome) {
        if (!outcome.decision().equals("APPROVED")) {
            controls.add(about + ": " + outcome);
        }
    }

    void add(int index, Made made, Outcome outcome) {
        tried++;
        String row = made.operator() + (made.kind() == Kind.CLASS_A ? " | a" : " | b");
        decisions.add(outcome.decision());
        counts.computeIfAbsent(row, key -> new TreeMap<>()).merge(outcome.decision(), 1, Integer::sum);
        if (outcome.decision().equals("APPROVED") || outcome.decision().startsWith("CONTRADICTS")) {
            (made.kind() == Kind.CLASS_A ? falseApprovals : consistent)
                    .add(index + " " + made.operator() + ", " + made.about() + ": " + outcome);
        }
    }

    List<String> falseApprovals() {
        return List.copyOf(falseApprovals);
    }

    List<String> refusedControls() {
        return List.copyOf(controls);
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder("# Manipulations\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%d manipulations, %.2f s each with drawing, controls and whatever else the machine did.%n%n",
                tried,
                (System.nanoTime() - start) / 1e9 / Math.max(1, tried)));
        text.append("| Manipulation | Class | ").append(String.join(" | ", decisions));
        text.append(" |\n|---|---|").append("---|".repeat(decisions.size())).append("\n");
        counts.forEach((row, of) -> text.append("| ")
                .append(row)
                .append(" | ")
                .append(decisions.stream()
                        .map(decision -> of.getOrDefault(decision, 0).toString())
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        list(text, "False approvals: class (a), approved", falseApprovals);
        list(text, "Class (b), approved: everything agrees", consistent);
        list(text, "Genuine documents that were not approved", controls);
        Files.writeString(file, text.toString());
    }

    private static void list(StringBuilder text, String title, List<String> items) {
        text.append("\n## ").append(title).append("\n\n");
        text.append(items.isEmpty() ? "None.\n" : "");
        items.forEach(item -> text.append("- ").append(item).append("\n"));
    }
}
