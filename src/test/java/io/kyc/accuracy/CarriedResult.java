package io.kyc.accuracy;

import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import io.kyc.document.text.NameMatch;
import io.kyc.document.text.PersonName;
import io.kyc.specimens.Bearer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The result for one photo of a document.
 *
 * @param document as drawn
 * @param photo how it was photographed
 * @param values normalised, by type
 * @param zone as read; empty if none was
 * @param reasons from the answer
 * @param decision that follows from the reasons by default
 */
record CarriedResult(
        CarriedDocument document,
        CarriedPhoto photo,
        Map<String, String> values,
        String zone,
        List<Reason> reasons,
        Decision decision) {

    /** Every value that was read and is not true, with what was read. */
    List<String> wrong() {
        Bearer bearer = document.bearer();
        List<String> wrong = new ArrayList<>();
        if (hasName() && !nameIsRight()) {
            wrong.add("name " + read("LAST_NAME") + "/" + read("FIRST_NAME") + "/" + read("MIDDLE_NAME"));
        }
        note(wrong, "DOCUMENT_NUMBER", bearer.bareNumber());
        note(wrong, "DATE_OF_BIRTH", bearer.birthDate().toString());
        note(wrong, "DATE_OF_ISSUE", bearer.issueDate().toString());
        note(wrong, "EXPIRATION_DATE", document.expiry());
        note(wrong, "SEX", String.valueOf(bearer.sex()));
        return wrong;
    }

    /** The fields without a value. */
    List<String> absent() {
        List<String> absent =
                new ArrayList<>(List.of("DOCUMENT_NUMBER", "DATE_OF_BIRTH", "DATE_OF_ISSUE", "EXPIRATION_DATE"));
        absent.removeIf(values::containsKey);
        if (!hasName()) {
            absent.add("name");
        }
        return absent;
    }

    boolean isWrongPass() {
        return decision == Decision.APPROVED && !wrong().isEmpty();
    }

    boolean zoneIsExact() {
        return document.zone().filter(zone::equals).isPresent();
    }

    boolean numberIsRight() {
        return plain(read("DOCUMENT_NUMBER")).equals(document.bearer().bareNumber());
    }

    private boolean hasName() {
        return values.containsKey("LAST_NAME") || values.containsKey("FIRST_NAME");
    }

    /** Right up to the spelling of letters, because names are compared like that everywhere. */
    private boolean nameIsRight() {
        PersonName name = PersonName.of(read("LAST_NAME"), (read("FIRST_NAME") + " " + read("MIDDLE_NAME")).strip());
        PersonName truth = PersonName.of(
                document.bearer().latinFamilyName(), document.bearer().latinGivenNames());
        return NameMatch.compare(name, truth).result() == NameMatch.Result.MATCH;
    }

    private void note(List<String> wrong, String type, String truth) {
        String value = read(type);
        if (!value.isEmpty() && !plain(value).equals(plain(truth))) {
            wrong.add(type + " " + value);
        }
    }

    private String read(String type) {
        return values.getOrDefault(type, "");
    }

    private static String plain(String value) {
        return value.replaceAll("[^A-Z0-9_]", "");
    }
}
