package io.kyc.local.textract;

import io.kyc.specimens.PhotoCondition;
import io.kyc.specimens.PrintedField;
import io.kyc.specimens.SpecimenPage;
import io.kyc.specimens.SpecimenPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Counts fields that are as printed, apart from spaces, punctuation, accents and case, and days that are right. It
 * checks the fields that a side prints, and ID_TYPE.
 */
final class AccuracyTable {
    private static final class Count {
        private int right;
        private int all;

        private double share() {
            return (double) right / all;
        }
    }

    private record Field(String name, String truth, Function<Answer, String> answer) {}

    private final Map<String, Map<String, Count>> byField = new LinkedHashMap<>();
    private final Map<String, Map<String, Count>> byCondition = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    void add(String document, PhotoCondition condition, SpecimenPage side, SpecimenPerson person, Answer answer) {
        for (Field field : fields(document, side, person)) {
            String read = field.answer().apply(answer);
            boolean right = FoldedText.fold(read).equals(FoldedText.fold(field.truth()));
            count(document, condition, field, right);
            if (!right) {
                wrong.add(String.format(
                        Locale.ROOT,
                        "%s %s %s: `%s`, not `%s`",
                        document,
                        condition,
                        field.name(),
                        read,
                        field.truth()));
            }
        }
    }

    /** Counts a side for which the answer has no document. */
    void addUnread(String document, PhotoCondition condition, SpecimenPage side, SpecimenPerson person) {
        fields(document, side, person).forEach(field -> count(document, condition, field, false));
        wrong.add(document + " " + condition + ": no document");
    }

    /** The share of fields that are right, 0 to 1. */
    double share(String document) {
        int right = byField.get(document).values().stream()
                .mapToInt(count -> count.right)
                .sum();
        int all = byField.get(document).values().stream()
                .mapToInt(count -> count.all)
                .sum();
        return (double) right / all;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# AnalyzeID on drawn documents\n\n");
        text.append("Right of all; spaces, punctuation, accents and case aside. `day` is the normalized value.\n\n");
        byField.forEach((document, fields) -> table(text, document + ", by field", fields));
        byCondition.forEach((document, conditions) -> table(text, document + ", by condition", conditions));
        text.append("## Wrong\n\n");
        wrong.forEach(line -> text.append("- ").append(line).append('\n'));
        return text.toString();
    }

    private static void table(StringBuilder text, String title, Map<String, Count> counts) {
        text.append("## ").append(title).append("\n\n| | right | of | % |\n|---|---|---|---|\n");
        counts.forEach((name, count) -> text.append(String.format(
                Locale.ROOT, "| %s | %d | %d | %.0f |%n", name, count.right, count.all, 100 * count.share())));
        text.append('\n');
    }

    private void count(String document, PhotoCondition condition, Field field, boolean right) {
        for (Count count : List.of(
                byField.computeIfAbsent(document, any -> new TreeMap<>())
                        .computeIfAbsent(field.name(), any -> new Count()),
                byCondition
                        .computeIfAbsent(document, any -> new TreeMap<>())
                        .computeIfAbsent(condition.name(), any -> new Count()))) {
            count.all++;
            count.right += right ? 1 : 0;
        }
    }

    private static List<Field> fields(String document, SpecimenPage side, SpecimenPerson person) {
        List<Field> fields = new ArrayList<>();
        String type = document.equals("passport")
                ? "PASSPORT"
                : document.equals("licence") ? "DRIVER LICENSE FRONT" : "UNKNOWN";
        fields.add(new Field("ID_TYPE", type, answer -> answer.text(FieldType.ID_TYPE)));
        text(fields, side, PrintedField.SURNAME, FieldType.LAST_NAME);
        text(fields, side, PrintedField.DOCUMENT_NUMBER, FieldType.DOCUMENT_NUMBER);
        text(fields, side, PrintedField.BIRTH_PLACE, FieldType.PLACE_OF_BIRTH);
        text(fields, side, PrintedField.CLASS, FieldType.CLASS);
        text(fields, side, PrintedField.ENDORSEMENTS, FieldType.ENDORSEMENTS);
        text(fields, side, PrintedField.RESTRICTIONS, FieldType.RESTRICTIONS);
        text(fields, side, PrintedField.STATE_NAME, FieldType.STATE_NAME);
        date(fields, side, PrintedField.BIRTH_DATE, FieldType.DATE_OF_BIRTH, person.birthDate());
        date(fields, side, PrintedField.ISSUE_DATE, FieldType.DATE_OF_ISSUE, person.issueDate());
        date(fields, side, PrintedField.EXPIRY_DATE, FieldType.EXPIRATION_DATE, person.expiryDate());
        printed(side, PrintedField.GIVEN_NAMES).ifPresent(truth -> {
            fields.add(new Field(
                    "FIRST_NAME and MIDDLE_NAME",
                    truth,
                    answer -> answer.text(FieldType.FIRST_NAME) + " " + answer.text(FieldType.MIDDLE_NAME)));
        });
        if (printed(side, PrintedField.ADDRESS).isPresent() && document.equals("licence")) {
            address(fields, person);
        }
        if (!side.mrz().isEmpty()) {
            fields.add(new Field("MRZ_CODE", String.join("", side.mrz()), answer -> answer.text(FieldType.MRZ_CODE)));
        }
        return fields;
    }

    private static void text(List<Field> fields, SpecimenPage side, PrintedField printed, FieldType type) {
        printed(side, printed)
                .ifPresent(truth -> fields.add(new Field(type.name(), truth, answer -> answer.text(type))));
    }

    private static void date(
            List<Field> fields, SpecimenPage side, PrintedField printed, FieldType type, LocalDate day) {
        text(fields, side, printed, type);
        if (printed(side, printed).isPresent()) {
            fields.add(new Field(
                    type.name() + " day",
                    day.toString(),
                    answer -> answer.day(type).orElse("")));
        }
    }

    private static void address(List<Field> fields, SpecimenPerson person) {
        fields.add(new Field("ADDRESS", person.address().get(0), answer -> answer.text(FieldType.ADDRESS)));
        fields.add(new Field(
                "city, state and ZIP",
                person.address().get(1),
                answer -> String.join(
                        " ",
                        answer.text(FieldType.CITY_IN_ADDRESS),
                        answer.text(FieldType.STATE_IN_ADDRESS),
                        answer.text(FieldType.ZIP_CODE_IN_ADDRESS))));
    }

    private static Optional<String> printed(SpecimenPage side, PrintedField field) {
        return Optional.ofNullable(side.printed().get(field));
    }
}
