package io.kyc.barcode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three tracks of a magnetic stripe (AAMVA DL/ID, annex F) as text, which British Columbia puts into its barcode:
 * {@code %} state, city, name, address {@code ?}, then {@code ;} issuer, number, {@code =} expiry and birth {@code ?},
 * then postal code and description. Its fields become the elements that other barcodes have for them.
 */
final class MagneticTracks {
    private static final Pattern TRACKS = Pattern.compile(
            "%([A-Z]{2})([^?]*)\\?\\s*;(\\d{6})([^=?]{1,13})=(\\d{2})(\\d{2})(\\d{8})([^?]*)\\?(.*)", Pattern.DOTALL);
    /**
     * Versions of two characters, postal code of 11, class, restrictions, endorsements of 2, 10 and 4, then the sex.
     */
    private static final Pattern THIRD = Pattern.compile("\\s*_?[%#!+].{2}(.{11}).{16}(.).*", Pattern.DOTALL);

    private static final Pattern CITY_LINE =
            Pattern.compile("(.+?)\\s+([A-Z]{2})\\s+([A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{5}.*)");
    private static final int CITY = 13;
    private static final int NAME = 35;
    /** Months that are none. */
    private static final String NO_EXPIRY = "77";

    private static final String ON_BIRTHDAY = "99";

    private MagneticTracks() {}

    /** @return empty when the text is not such tracks, or those of an issuer that is not known */
    static Optional<AamvaCard> read(String text) {
        Matcher tracks = TRACKS.matcher(text.strip());
        Optional<AamvaIssuer> issuer = tracks.matches() ? AamvaIssuers.issuer(tracks.group(3)) : Optional.empty();
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> elements = new LinkedHashMap<>();
        String birth = tracks.group(7);
        put(elements, "DAQ", tracks.group(4).strip() + tracks.group(8).replaceAll("\\D", ""));
        put(elements, "DBB", birth);
        put(elements, "DBA", expiry(tracks.group(5), tracks.group(6), birth));
        put(elements, "DCG", issuer.get().country());
        first(elements, tracks.group(1), tracks.group(2));
        Matcher third = THIRD.matcher(tracks.group(9));
        if (third.matches()) {
            put(elements, "DAK", third.group(1));
            put(elements, "DBC", third.group(2));
        }
        return Optional.of(new AamvaCard("DL", 0, tracks.group(3), elements));
    }

    /** A field ends with {@code ^}, or where it is as long as it can be. */
    private static void first(Map<String, String> elements, String state, String fields) {
        int afterCity = end(fields, CITY);
        put(elements, "DAI", fields.substring(0, Math.min(afterCity, fields.length())));
        String named = rest(fields, afterCity);
        int afterName = end(named, NAME);
        String[] names = named.substring(0, afterName).split("\\$", 2);
        put(elements, "DCS", names[0]);
        put(elements, "DCT", names.length > 1 ? names[1] : "");
        put(elements, "DDE", named.startsWith("^", afterName) ? "N" : "T");
        String[] lines = rest(named, afterName).replaceFirst("\\^.*", "").split("\\$");
        put(elements, "DAG", lines[0]);
        Matcher city = CITY_LINE.matcher(lines[lines.length - 1].strip());
        boolean whole = lines.length > 1 && city.matches();
        put(elements, "DAI", whole ? city.group(1) : "");
        put(elements, "DAJ", whole ? city.group(2) : state);
        put(elements, "DAK", whole ? city.group(3) : "");
    }

    private static int end(String fields, int longest) {
        int mark = fields.indexOf('^');
        return mark >= 0 && mark <= longest ? mark : Math.min(longest, fields.length());
    }

    private static String rest(String fields, int end) {
        return fields.startsWith("^", end) ? fields.substring(end + 1) : fields.substring(end);
    }

    private static String expiry(String year, String month, String birth) {
        if (month.equals(NO_EXPIRY)) {
            return "99999999";
        }
        return month.equals(ON_BIRTHDAY) ? "20" + year + birth.substring(4) : "20" + year + month;
    }

    private static void put(Map<String, String> elements, String id, String value) {
        if (!value.isBlank()) {
            elements.put(id, value.strip());
        }
    }
}
