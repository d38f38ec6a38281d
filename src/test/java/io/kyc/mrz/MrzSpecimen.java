package io.kyc.mrz;

import java.util.List;

/**
 * The zones that ICAO 9303 prints as examples, parts 3 to 7 and 11.
 *
 * <p>{@code protectedPlaces} marks each place that a check digit covers with {@code #}. They are written out here, so
 * that they do not come from the layouts under test.
 */
enum MrzSpecimen {
    TD3(
            MrzFormat.TD3,
            "L898902C3",
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
    OLDER_TD3(
            MrzFormat.TD3,
            "L898902C",
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C<3UTO6908061F9406236ZE184226B<<<<<14"),
    TD2(MrzFormat.TD2, "D23145890", "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"),
    TD1(
            MrzFormat.TD1,
            "D23145890",
            "I<UTOD231458907<<<<<<<<<<<<<<<",
            "7408122F1204159UTO<<<<<<<<<<<6",
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"),
    MRV_A(
            MrzFormat.MRV_A,
            "L8988901C",
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"),
    MRV_B(MrzFormat.MRV_B, "L8988901C", "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"),
    LONG_TD1(
            MrzFormat.TD1,
            "D23145890734",
            "I<UTOD23145890<7349<<<<<<<<<<<",
            "3407127M9507122UTO<<<<<<<<<<<2",
            "STEVENSON<<PETER<JOHN<<<<<<<<<"),
    LONG_TD2(
            MrzFormat.TD2,
            "D23145890734",
            "I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<",
            "D23145890<UTO3407127M95071227349<<<8");

    private final MrzFormat format;
    private final String documentNumber;
    private final List<String> lines;

    MrzSpecimen(MrzFormat format, String documentNumber, String... lines) {
        this.format = format;
        this.documentNumber = documentNumber;
        this.lines = List.of(lines);
    }

    MrzFormat format() {
        return format;
    }

    String documentNumber() {
        return documentNumber;
    }

    List<String> lines() {
        return lines;
    }

    /** The lines with another character at one place. */
    List<String> with(int line, int column, char c) {
        return lines.stream()
                .map(text -> text.equals(lines.get(line))
                        ? text.substring(0, column) + c + text.substring(column + 1)
                        : text)
                .toList();
    }

    /** For each line: {@code #} at a place that a check digit covers or occupies, {@code .} at all others. */
    List<String> protectedPlaces() {
        String secondLine = "##########...#######.#######";
        return switch (format) {
            case TD1 -> List.of(".....#########################", "#######.#######...############", ".".repeat(30));
            case TD2 -> List.of(".".repeat(36), secondLine + "########");
            case TD3 -> List.of(".".repeat(44), secondLine + "################");
            case MRV_A -> List.of(".".repeat(44), secondLine + ".".repeat(16));
            case MRV_B -> List.of(".".repeat(36), secondLine + ".".repeat(8));
            case FRENCH_CARD, RUSSIAN_PASSPORT -> throw new IllegalArgumentException("not ICAO's");
        };
    }
}
