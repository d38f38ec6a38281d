package io.kyc.barcode;

import io.kyc.barcode.AamvaIssuer.Practice;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows the issuers of licences and cards by their issuer identification numbers. A new issuer, or a new practice of
 * one, is a row here and a case in {@code AamvaIssuersTest}.
 */
final class AamvaIssuers {
    /**
     * Number, state, country, what it does in which version ({@code version:practice}, parted by spaces), and the
     * source. {@code list}: the issuer identification numbers in the public library IdParser, read in November 2026.
     * {@code card}: what is encoded on a published card of that date.
     */
    private static final String TABLE = """
            604426 | PE | CAN | - | list
            604427 | AS | USA | - | list
            604428 | QC | CAN | - | list
            604429 | YT | CAN | - | list
            604430 | MP | USA | - | list
            604431 | PR | USA | - | list
            604432 | AB | CAN | - | list
            604433 | NU | CAN | - | list
            604434 | NT | CAN | - | list
            636000 | VA | USA | - | list
            636001 | NY | USA | - | list
            636002 | MA | USA | - | list
            636003 | MD | USA | - | list
            636004 | NC | USA | - | list
            636005 | SC | USA | - | list
            636006 | CT | USA | - | list
            636007 | LA | USA | - | list
            636008 | MT | USA | - | list
            636009 | NM | USA | - | list
            636010 | FL | USA | - | list
            636011 | DE | USA | - | list
            636012 | ON | CAN | - | list
            636013 | NS | CAN | - | list
            636014 | CA | USA | - | list
            636015 | TX | USA | - | list
            636016 | NL | CAN | - | list
            636017 | NB | CAN | 2:MONTH_FIRST | list; card issued 2017-08-12
            636018 | IA | USA | - | list
            636019 | GU | USA | - | list
            636020 | CO | USA | - | list
            636021 | AR | USA | - | list
            636022 | KS | USA | - | list
            636023 | OH | USA | - | list
            636024 | VT | USA | - | list
            636025 | PA | USA | 1:GIVEN_NAMES_FIRST | list; cards valid until 2020-02-03
            636026 | AZ | USA | - | list
            636027 | US | USA | - | list
            636028 | BC | CAN | - | list
            636029 | OR | USA | - | list
            636030 | MO | USA | - | list
            636031 | WI | USA | - | list
            636032 | MI | USA | - | list
            636033 | AL | USA | - | list
            636034 | ND | USA | - | list
            636035 | IL | USA | - | list
            636036 | NJ | USA | - | list
            636037 | IN | USA | - | list
            636038 | MN | USA | - | list
            636039 | NH | USA | - | list
            636040 | UT | USA | - | list
            636041 | ME | USA | - | list
            636042 | SD | USA | - | list
            636043 | DC | USA | - | list
            636044 | SK | CAN | - | list
            636045 | WA | USA | - | list
            636046 | KY | USA | - | list
            636047 | HI | USA | - | list
            636048 | MB | CAN | - | list
            636049 | NV | USA | - | list
            636050 | ID | USA | - | list
            636051 | MS | USA | - | list
            636052 | RI | USA | - | list
            636053 | TN | USA | - | list
            636054 | NE | USA | - | list
            636055 | GA | USA | - | list
            636056 | CU | MEX | - | list
            636057 | HL | MEX | - | list
            636058 | OK | USA | - | list
            636059 | AK | USA | - | list
            636060 | WY | USA | 4:YEAR_FIRST | list; card issued 2017-10-11
            636061 | WV | USA | 4:YEAR_FIRST | list; card issued 2017-10-01
            636062 | VI | USA | - | list
            990876 | AB | CAN | - | card valid until 2019-01-08; not in the list
            """;

    private static final Map<String, AamvaIssuer> ISSUERS = TABLE.lines()
            .map(line -> line.split(" \\| "))
            .collect(Collectors.toUnmodifiableMap(
                    row -> row[0], row -> new AamvaIssuer(row[1], row[2], practices(row[3]))));

    private static final Map<String, String> COUNTRIES = ISSUERS.values().stream()
            .collect(Collectors.toUnmodifiableMap(AamvaIssuer::state, AamvaIssuer::country, (one, same) -> one));

    private AamvaIssuers() {}

    /** @param number six digits */
    static Optional<AamvaIssuer> issuer(String number) {
        return Optional.ofNullable(ISSUERS.get(number));
    }

    /** @param state two letters, as in addresses */
    static Optional<String> country(String state) {
        return Optional.ofNullable(COUNTRIES.get(state));
    }

    private static Map<Integer, Set<Practice>> practices(String column) {
        Map<Integer, Set<Practice>> practices = new HashMap<>();
        for (String entry : column.equals("-") ? new String[0] : column.split(" ")) {
            String[] parts = entry.split(":");
            practices
                    .computeIfAbsent(Integer.valueOf(parts[0]), version -> EnumSet.noneOf(Practice.class))
                    .add(Practice.valueOf(parts[1]));
        }
        return practices;
    }
}
