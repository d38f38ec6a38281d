package io.kyc.local.textract;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number in front of a value on licences: {@code 1.} to {@code 9.} with {@code 4a 4b 4d 5} (directive 2006/126/EC,
 * annex I) and the same with {@code 9a 12 15 ...} on North American cards (AAMVA card design standard, annex A).
 *
 * @param number as in those tables: {@code 1}, {@code 4a}, {@code 12} ...
 * @param end index in the text just after the mark and its separator
 */
record NumberedMark(String number, int end) {
    private static final Pattern MARK = Pattern.compile(
            "^[(\\[]?(?:(4[a-dA-D]|9[aA])[.:,)\\]]*\\s*|(1[25-9]|[1-35-9]|[lI](?=[.]))(?:[.:,)\\]]+\\s*|\\s+|$|(?=[A-Za-z]|0['’`][A-Z])))");
    /** Misread forms of {@code 4a 4b 4d} right before a date or a number. */
    private static final Pattern SLIPPED = Pattern.compile("^(4[68h](?=[ .:]*[0-9]{2}[./-]))[ .:]*");

    private static final Map<String, Label> LABELS = Map.ofEntries(
            Map.entry("1", Label.LAST_NAME),
            Map.entry("2", Label.GIVEN_NAMES),
            Map.entry("3", Label.BIRTH_DATE),
            Map.entry("4a", Label.ISSUE_DATE),
            Map.entry("4b", Label.EXPIRY_DATE),
            Map.entry("4c", Label.AUTHORITY),
            Map.entry("4d", Label.DOCUMENT_NUMBER),
            Map.entry("5", Label.DOCUMENT_NUMBER),
            Map.entry("7", Label.SIGNATURE),
            Map.entry("8", Label.ADDRESS),
            Map.entry("9", Label.CLASS),
            Map.entry("9a", Label.ENDORSEMENTS),
            Map.entry("12", Label.RESTRICTIONS),
            Map.entry("15", Label.SEX),
            Map.entry("16", Label.HEIGHT),
            Map.entry("17", Label.WEIGHT),
            Map.entry("18", Label.EYES),
            Map.entry("19", Label.HAIR));

    /** The mark at the beginning of a text. */
    static Optional<NumberedMark> in(String text) {
        Matcher slipped = SLIPPED.matcher(text);
        if (slipped.find()) {
            return Optional.of(new NumberedMark("4b", slipped.end()));
        }
        Matcher mark = MARK.matcher(text);
        if (mark.find()) {
            String number = mark.group(1) != null ? mark.group(1).toLowerCase(java.util.Locale.ROOT) : mark.group(2);
            return Optional.of(new NumberedMark(number.matches("[lI]") ? "1" : number, mark.end()));
        }
        return gluedDate(text);
    }

    /** {@code 306/06/1986} and {@code 4a06/06/1986}: no space between the number and the date. */
    private static Optional<NumberedMark> gluedDate(String text) {
        boolean glued = text.startsWith("3")
                && DateText.find(text).filter(date -> date.start() == 0).isEmpty();
        return glued
                        && DateText.find(text.substring(1))
                                .filter(date -> date.start() == 0)
                                .isPresent()
                ? Optional.of(new NumberedMark("3", 1))
                : Optional.empty();
    }

    Optional<Label> label() {
        return Optional.ofNullable(LABELS.get(number));
    }
}
