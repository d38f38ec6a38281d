package io.kyc.barcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text before the subfiles (AAMVA DL/ID, annex D.12.3).
 *
 * @param version of the standard, 0 to 99
 * @param issuer six digits
 * @param wellFormed whether the characters before the issuer are those of the standard
 * @param directory the subfiles by their designators, in order
 * @param end index after the last designator
 * @param separators what parts the elements: control characters, and the second character of the text where that is
 *     another sign
 */
record AamvaHeader(
        int version, String issuer, boolean wellFormed, List<Designator> directory, int end, Pattern separators) {
    /** Only the file type is required, because issuers leave out or exchange the control characters. */
    private static final Pattern START = Pattern.compile("(?:ANSI ?|AAMVA)(\\d{6})(\\d{2})");

    private static final Pattern DESIGNATOR = Pattern.compile("([A-Z]{2})(\\d{4})(\\d{4})");
    private static final Pattern COMPLIANT = Pattern.compile("@\\n[\\x1e\\x1c]\\r(ANSI |AAMVA)", Pattern.DOTALL);
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");
    /** The file begins with {@code @} and the separator of its elements. */
    private static final Pattern OWN_SEPARATOR = Pattern.compile("\\s*@([^\\p{Cc}\\p{L}\\p{N}\\s])");

    private static final int DESIGNATOR_LENGTH = 10;
    private static final int VERSION_WITH_JURISDICTION = 2;

    /**
     * The entry of a subfile.
     *
     * @param offset index of the subfile's first character in the whole text
     * @param length in characters
     */
    record Designator(String type, int offset, int length) {}

    static Optional<AamvaHeader> in(String text) {
        Matcher start = START.matcher(text);
        if (!start.find()) {
            return Optional.empty();
        }
        int version = Integer.parseInt(start.group(2));
        // The number of entries comes before the designators; from version 2 on, the jurisdiction's own version comes
        // before that number.
        List<Integer> between = version >= VERSION_WITH_JURISDICTION ? List.of(4, 2, 0) : List.of(2, 4, 0);
        int end = start.end();
        List<Designator> directory = List.of();
        for (int i = 0; i < between.size() && directory.isEmpty(); i++) {
            int from = Math.min(start.end() + between.get(i), text.length());
            directory = directory(text, from);
            end = directory.isEmpty() ? end : from + DESIGNATOR_LENGTH * directory.size();
        }
        boolean compliant = COMPLIANT.matcher(text).lookingAt();
        return Optional.of(new AamvaHeader(version, start.group(1), compliant, directory, end, separators(text)));
    }

    private static Pattern separators(String text) {
        Matcher own = OWN_SEPARATOR.matcher(text);
        return own.lookingAt() ? Pattern.compile("[\\p{Cc}" + Pattern.quote(own.group(1)) + "]+") : CONTROLS;
    }

    private static List<Designator> directory(String text, int from) {
        List<Designator> directory = new ArrayList<>();
        Matcher designator = DESIGNATOR.matcher(text);
        for (int at = from; designator.region(at, text.length()).lookingAt(); at = designator.end()) {
            directory.add(new Designator(
                    designator.group(1), Integer.parseInt(designator.group(2)), Integer.parseInt(designator.group(3))));
        }
        return directory;
    }
}
