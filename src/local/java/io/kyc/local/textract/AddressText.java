package io.kyc.local.textract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a postal address: North American ({@code RICHMOND, VA 23269-0000}, {@code OTTAWA ON K1A 0A6}), with or
 * without the spaces that readers drop, British with the postcode last, and continental with the postal code before the
 * city.
 *
 * @param city as printed
 * @param state two-letter abbreviation of a state or province
 * @param zip as printed
 */
record AddressText(Optional<String> city, Optional<String> state, Optional<String> zip) {
    private static final String US_ZIP = "([0-9OIl]{5}(?: ?- ?[0-9OIl]{4}|[0-9]{4})?)";
    private static final String CANADIAN = "([A-Z][0-9][A-Z] ?-?[0-9][A-Z][0-9])";
    private static final Pattern NORTH_AMERICAN = Pattern.compile(
            "^(.*?[\\p{L}.'])[ ,.]*([A-Z]{2})[ ,.]*(?:" + US_ZIP + "|" + CANADIAN + ")(?: ?,?(?:USA|US|CANADA))?$");
    private static final Pattern BRITISH = Pattern.compile("^(.*?)[ ,]*\\b([A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2})$");
    private static final Pattern CONTINENTAL = Pattern.compile(
            "^(?:[A-Z]{1,2}-)?([0-9]{4} ?[A-Z]{2}(?= )|[0-9]{4,5}|[0-9]{4}-[0-9]{3}) ?(\\p{Lu}[\\p{L} .'\\-()/]+[0-9]{0,2})$");

    /** Words for streets in English, and words of other languages after which the house number follows. */
    private static final Pattern STREET = Pattern.compile(
            "(?:STREET|AVENUE|ROAD|LANE|DRIVE|BOULEVARD|COURT|\\b(?:ST|AVE|RD|LN|DR|BLVD|CT|WAY|PL|HWY|TER|RUE|BD|ALLEE|CHEMIN))"
                    + "\\b\\.?(?: .*)?$");

    /** Whether a text of several words names a street, not in its first word: {@code ST. JOHN} is a name. */
    static boolean namesStreet(String text) {
        int second = text.strip().indexOf(' ');
        return second > 0 && STREET.matcher(upper(text).substring(second)).find();
    }

    /** Whether a line is the last one of a North American address. That is visible without a label. */
    static boolean endsNorthAmericanAddress(String line) {
        return northAmerican(line.strip()).isPresent();
    }

    /** Whether a line is the last one of an address. */
    static boolean endsAddress(String line, Country country) {
        return of(List.of(line), country).zip().isPresent();
    }

    /** The state or province in the last line of a North American address. */
    static Optional<String> state(String line) {
        return northAmerican(line.strip()).flatMap(AddressText::state);
    }

    /**
     * @param lines of the address, as printed; parts that cannot be told apart stay empty
     * @param country a number at the beginning is a house number in North America, but elsewhere it can be the postal
     *     code
     */
    static AddressText of(List<String> lines, Country country) {
        boolean american = country == Country.UNITED_STATES || country == Country.CANADA;
        for (int last = lines.size() - 1; last >= 0; last--) {
            String line = lines.get(last).strip();
            String before = last > 0 ? lines.get(last - 1).strip() : "";
            Optional<AddressText> found = northAmerican(line)
                    .or(() -> northAmerican(before + " " + line).filter(whole -> !before.isEmpty() && isZipOnly(line)))
                    .or(() -> american ? Optional.empty() : continental(line))
                    .or(() -> american ? Optional.empty() : british(line, before));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new AddressText(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<AddressText> northAmerican(String line) {
        Matcher matcher = NORTH_AMERICAN.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String state = matcher.group(2);
        boolean canadian = matcher.group(4) != null;
        if (canadian ? !States.isOfCanada(state) : !States.isOfUnitedStates(state)) {
            return Optional.empty();
        }
        String zip = canadian ? matcher.group(4) : matcher.group(3);
        return Optional.of(new AddressText(lastPart(matcher.group(1)), Optional.of(state), Optional.of(zip)));
    }

    private static Optional<AddressText> continental(String line) {
        // "Strasse 1, 10117 Berlin" in one line: take the part after the comma that begins with the code.
        for (String part :
                List.of(line, line.substring(line.lastIndexOf(',') + 1).strip())) {
            Matcher matcher = CONTINENTAL.matcher(part);
            if (matcher.matches() && !STREET.matcher(matcher.group(2)).find()) {
                return Optional.of(new AddressText(
                        Optional.of(matcher.group(2).strip()), Optional.empty(), Optional.of(matcher.group(1))));
            }
        }
        return Optional.empty();
    }

    private static Optional<AddressText> british(String line, String before) {
        Matcher matcher = BRITISH.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String town = matcher.group(1).isBlank() ? before : matcher.group(1);
        return Optional.of(new AddressText(lastPart(town), Optional.empty(), Optional.of(matcher.group(2))));
    }

    private static boolean isZipOnly(String line) {
        return line.matches("(?:[A-Z]{2} ?)?" + US_ZIP + "|(?:[A-Z]{2} ?)?" + CANADIAN);
    }

    /** The text after the last comma. It is the city if the street is in the same line. */
    private static Optional<String> lastPart(String text) {
        String stripped = text.replaceAll("[ ,.]+$", "");
        String city = stripped.substring(stripped.lastIndexOf(',') + 1).strip();
        return Optional.of(city).filter(part -> !part.isEmpty());
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(java.util.Locale.ROOT);
    }
}
