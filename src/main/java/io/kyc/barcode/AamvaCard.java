package io.kyc.barcode;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The data in a card's barcode.
 *
 * @param type {@code DL} (licence), {@code ID} (identification card) or {@code EN} (enhanced)
 * @param version of the standard, as written, 0 to 99; 0 of a card that has magnetic tracks in its barcode
 * @param issuer six digits, ISO issuer identification number
 * @param elements every element by its identifier of three letters, including unknown ones and the jurisdiction's own
 *     ({@code Z..}); values have no white space at their ends and are never empty
 */
public record AamvaCard(String type, int version, String issuer, Map<String, String> elements) {
    /** Values that mean none in a mandatory element. */
    private static final Set<String> NOTHING = Set.of("NONE", "UNAVL", "UNAVAIL", "N/A");

    private static final List<String> COUNTRIES = List.of("USA", "CAN", "MEX");

    public AamvaCard {
        elements = Map.copyOf(new TreeMap<>(elements));
    }

    /** An element's value; empty when it is absent or says that there is none. */
    public Optional<String> element(String id) {
        return Optional.ofNullable(elements.get(id)).filter(value -> !NOTHING.contains(value.toUpperCase(Locale.ROOT)));
    }

    /** {@code DAQ}. */
    public Optional<String> documentNumber() {
        return element("DAQ");
    }

    /** {@code DCS}; before version 2 {@code DAB} or a part of {@code DAA}. */
    public Optional<String> familyName() {
        return present(AamvaName.of(this).family());
    }

    /**
     * First and middle names with a space between: {@code DAC} and {@code DAD}, else {@code DCT}, else those in {@code
     * DAA}.
     */
    public Optional<String> givenNames() {
        return present(AamvaName.of(this).given());
    }

    /** {@code DCU}, before version 2 {@code DAE} or the last part of {@code DAA}: {@code JR}, {@code III} ... */
    public Optional<String> suffix() {
        return present(AamvaName.of(this).suffix());
    }

    /**
     * All names, in the order of the card, where nothing in it tells family from given names: {@code DAA} without
     * commas. The parts are a guess by what the issuer does. Empty on all other cards.
     */
    public Optional<String> unpartedName() {
        return AamvaName.of(this).whole();
    }

    /** Whether the card says that a name was cut ({@code DDE}, {@code DDF}, {@code DDG}). */
    public boolean namesAreTruncated() {
        return Stream.of("DDE", "DDF", "DDG")
                .anyMatch(id -> element(id).filter("T"::equals).isPresent());
    }

    /** {@code DBB}; empty when absent or not a day. */
    public Optional<LocalDate> birthDate() {
        return date("DBB");
    }

    /** {@code DBA}; empty when absent or not a day, or when the card does not expire. */
    public Optional<LocalDate> expiryDate() {
        return date("DBA");
    }

    /** The month of {@code DBA} where it has no day, {@code CCYYMM}, as magnetic tracks have it. */
    public Optional<YearMonth> expiryMonth() {
        return element("DBA")
                .filter(text -> text.matches("20\\d\\d(0[1-9]|1[0-2])"))
                .map(text -> YearMonth.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4))));
    }

    /**
     * Whether {@code DBA} says that the card does not expire: {@code 99999999}, {@code 99/99/9999}, {@code INDEF},
     * {@code NONE} ...
     */
    public boolean neverExpires() {
        return Optional.ofNullable(elements.get("DBA")).stream().anyMatch(AamvaDate::saysNoExpiry);
    }

    /** {@code DBD}; empty when absent or not a day. */
    public Optional<LocalDate> issueDate() {
        return date("DBD");
    }

    /** The date in any element. */
    public Optional<LocalDate> date(String id) {
        return element(id).flatMap(text -> AamvaDate.parse(text, this)).map(AamvaDate::day);
    }

    /** {@code DBC}: {@code M}, {@code F}, or {@code X} for not specified; empty when absent or none of these. */
    public Optional<Character> sex() {
        return element("DBC").flatMap(code -> switch (code) {
            case "1", "M" -> Optional.of('M');
            case "2", "F" -> Optional.of('F');
            case "9", "X" -> Optional.of('X');
            default -> Optional.empty();
        });
    }

    /** {@code DAG} and {@code DAH}, else {@code DAL} and {@code DAM}: the street, with a space between lines. */
    public Optional<String> street() {
        return joined("DAG", "DAH").or(() -> joined("DAL", "DAM"));
    }

    /** {@code DAI}, else {@code DAN}. */
    public Optional<String> city() {
        return element("DAI").or(() -> element("DAN"));
    }

    /** {@code DAJ}, else {@code DAO}: two letters. */
    public Optional<String> state() {
        return element("DAJ").or(() -> element("DAO"));
    }

    /**
     * {@code DAK}, else {@code DAP}, without fillers: {@code 23269} for {@code 232690000}, {@code 787012345} unchanged.
     */
    public Optional<String> postalCode() {
        return element("DAK").or(() -> element("DAP")).map(code -> code.replaceAll("^(\\d{5})0000$", "$1"));
    }

    /**
     * Three letters (ISO 3166-1): by {@code DCG}, else by the issuer's number, else by the state in the address. Empty
     * if none of them tells.
     */
    public Optional<String> country() {
        return element("DCG")
                .filter(country -> country.length() > 1)
                .flatMap(country -> COUNTRIES.stream()
                        .filter(known -> known.startsWith(country.substring(0, 2)))
                        .findFirst())
                .or(() -> AamvaIssuers.issuer(issuer).map(AamvaIssuer::country))
                .or(() -> state().flatMap(AamvaIssuers::country));
    }

    /** Whether the card was issued in Canada. */
    public boolean isCanadian() {
        return country().filter("CAN"::equals).isPresent();
    }

    private Optional<String> joined(String first, String second) {
        return element(first)
                .map(street -> element(second).map(more -> street + " " + more).orElse(street));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(name -> !name.isEmpty());
    }

    /** Masked: shows type, version and issuer only. */
    @Override
    public String toString() {
        return "AamvaCard[" + type + " version " + version + " of " + issuer + " ***]";
    }
}
