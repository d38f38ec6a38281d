package io.kyc.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads each character of a zone as several others: in its line, in AnalyzeID's field, and in both. */
final class ZoneManipulations {
    /** Characters that readers confuse. */
    private static final Map<Character, String> LOOK_ALIKE = Map.ofEntries(
            Map.entry('0', "OQ"),
            Map.entry('1', "I"),
            Map.entry('2', "Z"),
            Map.entry('5', "S"),
            Map.entry('6', "G"),
            Map.entry('8', "B"),
            Map.entry('O', "0Q"),
            Map.entry('Q', "0O"),
            Map.entry('D', "0"),
            Map.entry('I', "1"),
            Map.entry('L', "1"),
            Map.entry('Z', "2"),
            Map.entry('S', "5"),
            Map.entry('G', "6"),
            Map.entry('B', "8"),
            Map.entry('<', "KC"),
            // The sex, which no check digit covers.
            Map.entry('F', "MX"),
            Map.entry('M', "FX"));

    private ZoneManipulations() {}

    /** @param apart whether the line and the field are also changed without each other */
    static List<Manipulation> of(GenuineSession session, boolean apart) {
        List<Manipulation> all = new ArrayList<>();
        for (int page = 0; page < session.pages().size(); page++) {
            List<String> rows = session.pages().get(page).mrz();
            for (int row = 0; row < rows.size(); row++) {
                int line = line(session, page, rows.get(row));
                for (int column = 0; column < rows.get(row).length(); column++) {
                    for (char other : others(rows.get(row).charAt(column))) {
                        List<Manipulation> changes = changes(rows, page, row, line, column, other);
                        all.addAll(apart ? changes : changes.subList(2, 3));
                    }
                }
            }
        }
        return all;
    }

    private static List<Manipulation> changes(List<String> rows, int page, int row, int line, int column, char other) {
        String changed =
                rows.get(row).substring(0, column) + other + rows.get(row).substring(column + 1);
        List<String> all = new ArrayList<>(rows);
        all.set(row, changed);
        String code = String.join(" ", all);
        String what = "page " + page + " zone " + row + ":" + column + " "
                + rows.get(row).charAt(column) + other;
        return List.of(
                new Manipulation(what + " in the line", false, answers -> line(answers, page, line, changed)),
                new Manipulation(what + " in the field", false, answers -> code(answers, page, code)),
                new Manipulation(what + " in both", false, answers -> {
                    line(answers, page, line, changed);
                    code(answers, page, code);
                }));
    }

    private static void line(CannedAnswers answers, int page, int line, String text) {
        TextManipulations.block(TextManipulations.page(answers, page), line).put("Text", text);
    }

    private static void code(CannedAnswers answers, int page, String code) {
        for (JsonNode field : TextManipulations.page(answers, page).get("IdentityDocumentFields")) {
            if (field.at("/Type/Text").asText().equals("MRZ_CODE")) {
                ((ObjectNode) field.get("ValueDetection")).put("Text", code);
            }
        }
    }

    /** Look-alikes, one digit up and down, the next letter, a filler. */
    private static Set<Character> others(char c) {
        Set<Character> others = new LinkedHashSet<>();
        LOOK_ALIKE.getOrDefault(c, "").chars().forEach(other -> others.add((char) other));
        if (Character.isDigit(c)) {
            others.add((char) ('0' + (c - '0' + 1) % 10));
            others.add((char) ('0' + (c - '0' + 9) % 10));
        } else if (c != '<') {
            others.add((char) ('A' + (c - 'A' + 1) % 26));
        }
        if (c != '<') {
            others.add('<');
        }
        return others;
    }

    private static int line(GenuineSession session, int page, String row) {
        return TextManipulations.at(session, page, "LINE").stream()
                .filter(at -> TextManipulations.bare(
                                TextManipulations.block(TextManipulations.page(session.answers(), page), at)
                                        .path("Text")
                                        .asText())
                        .equals(row))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the zone was not read as it is printed: " + session));
    }
}
