package io.kyc.specimens;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The print of a United States or Canadian licence besides the person's data; it is derived from the document number.
 */
record LicenceDetails(
        String state,
        boolean canadian,
        String street,
        String town,
        String licenceClass,
        String endorsements,
        String restrictions,
        String height,
        String weight,
        String eyes,
        String hair) {
    private static final Pattern TOWN = Pattern.compile("(.+) ([A-Z]{2}) ([0-9-]+|[A-Z][0-9][A-Z] [0-9][A-Z][0-9])");
    private static final Map<String, String> STATES = Map.of(
            "VA", "VIRGINIA",
            "CA", "CALIFORNIA",
            "PA", "PENNSYLVANIA",
            "NY", "NEW YORK",
            "TX", "TEXAS");
    private static final Map<String, String> PROVINCES =
            Map.of("ON", "ONTARIO", "BC", "BRITISH COLUMBIA", "AB", "ALBERTA", "NS", "NOVA SCOTIA");

    /** @throws IllegalArgumentException when the second line of the address names no known state or province */
    static LicenceDetails of(SpecimenPerson person) {
        Matcher town = TOWN.matcher(person.address().get(1));
        if (!town.matches() || !STATES.containsKey(town.group(2)) && !PROVINCES.containsKey(town.group(2))) {
            throw new IllegalArgumentException("an address without a state and a ZIP code");
        }
        boolean canadian = PROVINCES.containsKey(town.group(2));
        Random random = new Random(person.documentNumber().hashCode());
        return new LicenceDetails(
                (canadian ? PROVINCES : STATES).get(town.group(2)),
                canadian,
                person.address().get(0),
                town.group(1) + ", " + town.group(2) + " " + town.group(3),
                pick(random, "C", "D", "M", "DM"),
                pick(random, "NONE", "M", "H"),
                pick(random, "NONE", "CORR LENS", "B"),
                (5 + random.nextInt(2)) + "'-" + String.format("%02d", random.nextInt(12)) + "\"",
                (110 + random.nextInt(120)) + " lb",
                pick(random, "BRO", "BLU", "GRN", "HAZ"),
                pick(random, "BRO", "BLK", "BLN", "GRY"));
    }

    private static String pick(Random random, String... choice) {
        return List.of(choice).get(random.nextInt(choice.length));
    }
}
