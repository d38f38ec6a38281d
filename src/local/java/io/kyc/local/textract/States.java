package io.kyc.local.textract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The states, districts and territories of the United States and the provinces of Canada with their postal abbreviations. */
final class States {
    private static final String UNITED_STATES = """
            AL ALABAMA;AK ALASKA;AZ ARIZONA;AR ARKANSAS;CA CALIFORNIA;CO COLORADO;CT CONNECTICUT;DE DELAWARE;
            DC DISTRICT OF COLUMBIA;FL FLORIDA;GA GEORGIA;HI HAWAII;ID IDAHO;IL ILLINOIS;IN INDIANA;IA IOWA;KS KANSAS;KY KENTUCKY;
            LA LOUISIANA;ME MAINE;MD MARYLAND;MA MASSACHUSETTS;MI MICHIGAN;MN MINNESOTA;MS MISSISSIPPI;MO MISSOURI;MT MONTANA;
            NE NEBRASKA;NV NEVADA;NH NEW HAMPSHIRE;NJ NEW JERSEY;NM NEW MEXICO;NY NEW YORK;NC NORTH CAROLINA;ND NORTH DAKOTA;OH OHIO;
            OK OKLAHOMA;OR OREGON;PA PENNSYLVANIA;RI RHODE ISLAND;SC SOUTH CAROLINA;SD SOUTH DAKOTA;TN TENNESSEE;TX TEXAS;UT UTAH;
            VT VERMONT;WA WASHINGTON;WV WEST VIRGINIA;VA VIRGINIA;WI WISCONSIN;WY WYOMING;PR PUERTO RICO;GU GUAM;VI VIRGIN ISLANDS;
            AS AMERICAN SAMOA;MP NORTHERN MARIANA ISLANDS""";

    private static final String CANADA = """
            AB ALBERTA;BC BRITISH COLUMBIA;MB MANITOBA;NB NEW BRUNSWICK;NL NEWFOUNDLAND AND LABRADOR;NS NOVA SCOTIA;
            NT NORTHWEST TERRITORIES;NU NUNAVUT;ON ONTARIO;PE PRINCE EDWARD ISLAND;QC QUEBEC;SK SASKATCHEWAN;YT YUKON""";

    private static final Map<String, String> US = byAbbreviation(UNITED_STATES);
    private static final Map<String, String> PROVINCES = byAbbreviation(CANADA);

    private States() {}

    /** The name of a state or province, in capitals. */
    static Optional<String> name(String abbreviation) {
        return Optional.ofNullable(US.getOrDefault(abbreviation, PROVINCES.get(abbreviation)));
    }

    static boolean isOfUnitedStates(String abbreviation) {
        return US.containsKey(abbreviation);
    }

    static boolean isOfCanada(String abbreviation) {
        return PROVINCES.containsKey(abbreviation);
    }

    /**
     * The abbreviation of the state or province that a heading names. Its name is the whole heading, or the heading's
     * beginning or end next to words for a licence or the issuing office ({@code CALIFORNIA DRIVER LICENSE},
     * {@code STATE OF OHIO}).
     */
    static Optional<String> namedIn(String heading) {
        String folded = FoldedText.fold(heading);
        return Stream.concat(US.entrySet().stream(), PROVINCES.entrySet().stream())
                .filter(state -> isNamed(FoldedText.fold(state.getValue()), folded))
                .max(java.util.Comparator.comparingInt(state -> state.getValue().length()))
                .map(Map.Entry::getKey);
    }

    private static boolean isNamed(String name, String folded) {
        if (folded.equals(name)) {
            return true;
        }
        int at = folded.indexOf(name);
        if (at < 0) {
            return false;
        }
        String around = folded.substring(0, at) + folded.substring(at + name.length());
        for (String word : BESIDE) {
            around = around.replace(word, "");
        }
        return around.isEmpty();
    }

    private static final List<String> BESIDE = List.of(
            "COMMERCIAL",
            "DRIVERSLICENSE",
            "DRIVERLICENSE",
            "DRIVERSLICENCE",
            "DRIVERLICENCE",
            "OPERATORSLICENSE",
            "OPERATORLICENSE",
            "IDENTIFICATIONCARD",
            "STATEOF",
            "COMMONWEALTHOF",
            "PROVINCEOF",
            "STATE",
            "THE",
            "LICENSE",
            "UNITEDSTATES",
            "USA",
            "CANADA",
            "DRIVER");

    private static Map<String, String> byAbbreviation(String table) {
        Map<String, String> states = new LinkedHashMap<>();
        for (String entry : table.replace("\n", "").split(";")) {
            states.put(entry.substring(0, 2), entry.substring(3));
        }
        return states;
    }
}
