package io.kyc.specimens;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A state of {@code states.txt} and how it prints passports and cards.
 *
 * @param code in the zone
 * @param title as printed
 * @param lines {@code passport} and {@code card}: the title of the page; {@code nationality} and {@code authority}: values;
 *     {@code number}, {@code card-number} and {@code personal}: patterns; {@code dates}, {@code card-dates} and {@code months}: see
 *     {@link DatePattern}; {@code card-code}: document code of a card; {@code never}: what a card that does not expire prints and what
 *     its zone has; {@code families}, {@code givens}, {@code towns}: sample values; {@code mononyms}: names of people with only one,
 *     which {@code mononym-is} the family or the given name; {@code name-form}: of a name in one field; and the labels of fields
 */
public record IssuingState(String code, String title, Map<String, String> lines) {
    private static final List<IssuingState> ALL = TextBlocks.read("states.txt").stream()
            .map(block -> new IssuingState(block.code(), block.title(), block.lines()))
            .toList();

    /** One in so many has a single name, or a card that does not expire, where the state has these. */
    private static final int RARE = 3;

    public static List<IssuingState> all() {
        return ALL;
    }

    /** Whether its identity cards are drawn. */
    public boolean hasCards() {
        return lines.containsKey("card");
    }

    String line(String key) {
        return lines.getOrDefault(key, "");
    }

    /** The label of a field; empty if the state's documents do not have the field. */
    Optional<String> label(PrintedField field) {
        return Optional.ofNullable(lines.get(field.name()));
    }

    /** The label of a name in one field, if the state prints names so. */
    Optional<String> wholeNameLabel() {
        return Optional.ofNullable(lines.get("NAME"));
    }

    String print(LocalDate date, boolean card) {
        String pattern = card ? lines.getOrDefault("card-dates", line("dates")) : line("dates");
        return DatePattern.of(pattern, line("months")).print(date);
    }

    /** A person with a passport or a card of this state, valid into the 2030s. */
    public Bearer bearer(boolean card, Random random) {
        boolean mononym = lines.containsKey("mononyms") && random.nextInt(RARE) == 0;
        String single = mononym ? Draw.one(line("mononyms"), random) : "";
        boolean isFamily = line("mononym-is").equals("family");
        String family = mononym ? isFamily ? single : "" : Draw.one(line("families"), random);
        String given = mononym ? isFamily ? "" : single : Draw.one(line("givens"), random);
        LocalDate birth = LocalDate.of(1938, 1, 1).plusDays(random.nextInt(25_000));
        LocalDate issue = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_600));
        boolean never = card && lines.containsKey("never") && random.nextInt(RARE) == 0;
        return new Bearer(
                family,
                given,
                birth,
                "MF".charAt(random.nextInt(2)),
                Draw.number(card ? lines.getOrDefault("card-number", line("number")) : line("number"), random),
                Draw.number(line("personal"), random),
                issue,
                never ? Optional.empty() : Optional.of(issue.plusYears(10).minusDays(1)));
    }

    /** Any town of the state, the same for the same person. */
    String town(Bearer bearer) {
        return Draw.one(line("towns"), new Random(bearer.number().hashCode()));
    }
}
