package io.kyc.specimens;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes fictitious people by seed: several states, names with diacritics, long names, hyphens and apostrophes. */
public final class People {
    private static final Map<SpecimenState, Names> NAMES = Map.of(
            SpecimenState.UTOPIA,
            new Names(
                    "Eriksson,Van der Muellen,Ó Súilleabháin,Thornbury-Vance,Al Rashid,Quill,Papandropoulous",
                    "Anna Maria,Hilde,Zenon,Ignatius Loyola,Maeve,Jonathon Warren,Coraline",
                    "Zenith,Amaurot,Port Hythlodae,New Nowhere"),
            SpecimenState.CANADA,
            new Names(
                    "Martin,Tremblay-Gagné,Singh Dhaliwal,Macdonald,Bélanger,O'Connor",
                    "Sarah,Gérard Étienne,Harpreet Kaur,William Angus,Zoé,Émilie Rose",
                    "Ottawa,Montréal,Trois-Rivières,Moose Jaw"),
            SpecimenState.GERMANY,
            new Names(
                    "Mustermann,Weißgerber,Müller-Lüdenscheidt,Öztürk,von der Großheide,Schäfer",
                    "Erika,Jörg,Änne Sophie,Hans-Jürgen,Günther Maximilian,Frauke",
                    "Köln,Düsseldorf,Görlitz,Bad Säckingen"),
            SpecimenState.FRANCE,
            new Names(
                    "Lefèvre,Dubois-Moreau,D'Artigues,Garçon,Saint-Exupère,Noël",
                    "Chloé,Jean-Baptiste,François Xavier,Maëlys,Anaïs Hélène,René",
                    "Lyon,Besançon,Orléans,Saint-Étienne"),
            SpecimenState.SPAIN,
            new Names(
                    "Muñoz Ibáñez,García López,Núñez de la Peña,Güell Roca,Castaño Vélez",
                    "José Ángel,María del Carmen,Íñigo,Begoña,Álvaro",
                    "León,Logroño,A Coruña,Málaga"),
            SpecimenState.NETHERLANDS,
            new Names(
                    "de Bruijn,van 't Hoff,Jansen-de Wit,Coöper,van der Wouden",
                    "Willeke Liselotte,Daniël,Noëlle,Pieter Jan Hendrik,Sjoerd",
                    "Specimen,Utrecht,'s-Hertogenbosch,Leeuwarden"),
            SpecimenState.POLAND,
            new Names(
                    "Wiśniewska,Łukaszewicz,Żółtowski,Kowalczyk-Nowak,Gąsior",
                    "Małgorzata,Stanisław Józef,Święcisława,Bożena,Grzegorz",
                    "Łódź,Gdańsk,Częstochowa,Kraków"),
            SpecimenState.SWEDEN,
            new Names(
                    "Ångström,Östergård,Söderlind-Åkesson,Björklund,Hägg",
                    "Åsa Linnéa,Göran,Märta,Lars-Erik,Sven Åke Örjan",
                    "Malmö,Västerås,Örebro,Umeå"),
            SpecimenState.UNITED_STATES,
            new Names(
                    "Traveler,Sample,Worthington-Ashby,O'Malley,Featherstonehaugh,Nguyen",
                    "Happy Person,Michael John,Mary Louise,Bartholomew Jedediah,Kimberly Ann,Wei",
                    "Richmond,Alabama,Sacramento,Walla Walla"));
    private static final List<String> STREETS = List.of(
            "2300 WEST BROAD STREET", "1 ELM CT APT 4B", "789 E OAK ST", "4077 MULBERRY LN", "15 OLD MILL ROAD");
    private static final List<String> TOWNS = List.of(
            "RICHMOND VA 23269", "ANYTOWN CA 95818", "HARRISBURG PA 17101", "ALBANY NY 12207", "AUSTIN TX 78701-2345");

    private static final List<String> CANADIAN_STREETS =
            List.of("1867 CONFEDERATION AVE", "12 RIDEAU ST UNIT 3", "905 GRANVILLE ST", "7 BEDFORD ROW");
    private static final List<String> CANADIAN_TOWNS =
            List.of("TORONTO ON M5V 2T6", "VANCOUVER BC V6Z 1L2", "CALGARY AB T2P 2M5", "HALIFAX NS B3J 1K4");

    private People() {}

    private record Names(String families, String givens, String towns) {}

    /** A person of any state. */
    public static SpecimenPerson any(Random random) {
        return of(SpecimenState.values()[random.nextInt(SpecimenState.values().length)], random);
    }

    /** A person of this state, adult or nearly so, whose document is valid into the 2030s. */
    public static SpecimenPerson of(SpecimenState state, Random random) {
        Names names = NAMES.get(state);
        LocalDate issue = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
        return new SpecimenPerson(
                pick(random, names.families().split(",")),
                pick(random, names.givens().split(",")),
                state,
                LocalDate.of(1935, 1, 1).plusDays(random.nextInt(27_000)),
                "MFFMX".charAt(random.nextInt(5)),
                pick(random, names.towns().split(",")),
                text(random, "CFGHJKLMNPRTVWXYZ", 1 + random.nextInt(2)) + text(random, "0123456789", 7),
                issue,
                issue.plusYears(10).minusDays(1),
                random.nextInt(3) == 0 ? "" : text(random, "0123456789", 8 + random.nextInt(5)),
                address(state, random, names));
    }

    /** A person of any origin with an address and a licence number of the United States. */
    public static SpecimenPerson driver(Random random) {
        SpecimenPerson person = any(random);
        String number = text(random, "ABDGHKLSTWY", random.nextInt(2)) + text(random, "123456789", 8);
        return person.withDocument(
                        number, person.issueDate(), person.issueDate().plusYears(8))
                .withPersonalNumber("")
                .livingAt(address(SpecimenState.UNITED_STATES, random, NAMES.get(SpecimenState.UNITED_STATES)));
    }

    /** The same with an address in Canada. */
    public static SpecimenPerson canadianDriver(Random random) {
        return driver(random)
                .livingAt(List.of(
                        pick(random, CANADIAN_STREETS.toArray(String[]::new)),
                        pick(random, CANADIAN_TOWNS.toArray(String[]::new))));
    }

    private static List<String> address(SpecimenState state, Random random, Names names) {
        if (state == SpecimenState.UNITED_STATES) {
            return List.of(pick(random, STREETS.toArray(String[]::new)), pick(random, TOWNS.toArray(String[]::new)));
        }
        return List.of(
                pick(random, names.families().split(",")) + "allee " + (1 + random.nextInt(180)),
                text(random, "123456789", 5) + " " + pick(random, names.towns().split(",")));
    }

    private static String pick(Random random, String... choice) {
        return choice[random.nextInt(choice.length)];
    }

    private static String text(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
