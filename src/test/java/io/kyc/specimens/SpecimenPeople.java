package io.kyc.specimens;

import java.time.LocalDate;
import java.util.List;

/**
 * The fictitious person on the committed specimens, with one document each. Utopia's documents are valid for a long
 * time.
 */
final class SpecimenPeople {
    private static final List<String> UTOPIAN_ADDRESS = List.of("Hythlodaygatan 17", "10516 Amaurot");

    static final SpecimenPerson HOLDER = new SpecimenPerson(
            "Lindqvist-Moreau",
            "Anna Zoé",
            SpecimenState.UTOPIA,
            LocalDate.of(1979, 9, 12),
            'F',
            "Amaurot",
            "U4821077K",
            LocalDate.of(2025, 6, 1),
            LocalDate.of(2045, 5, 31),
            "7909121268",
            UTOPIAN_ADDRESS);

    static final SpecimenPerson HOLDER_OF_EXPIRED =
            HOLDER.withDocument("U2067315B", LocalDate.of(2009, 3, 17), LocalDate.of(2019, 3, 16));

    static final SpecimenPerson CARD_HOLDER =
            HOLDER.withDocument("C7730514R", LocalDate.of(2024, 11, 8), LocalDate.of(2044, 11, 7));

    static final SpecimenPerson DRIVER = HOLDER.named("Lindqvist-Moreau", "Anna Zoe")
            .withDocument("T64238891", LocalDate.of(2024, 9, 12), LocalDate.of(2044, 9, 12))
            .withPersonalNumber("")
            .livingAt(List.of("2300 WEST BROAD STREET", "RICHMOND VA 23269"));

    private SpecimenPeople() {}
}
