package io.kyc.mrz;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The issuers that follow each {@link MrzPractice}. To add one, write a row here and a case in {@code MrzIssuersTest}.
 */
final class MrzIssuers {
    private static final String ANY = "";
    private static final Set<MrzFormat> CARDS = EnumSet.of(MrzFormat.TD1, MrzFormat.TD2);

    private static final List<Row> ROWS = List.of(
            new Row(
                    "IND",
                    EnumSet.of(MrzFormat.TD3),
                    MrzPractice.NO_FAMILY_NAME,
                    "passports whose surname is left blank",
                    "2026-11-30"),
            new Row(
                    "BEL",
                    EnumSet.of(MrzFormat.TD1),
                    MrzPractice.FILLER_IN_LONG_NUMBER,
                    "PRADO, BEL-BO-03003; cards since 2020 follow ICAO 9303, so both are accepted",
                    "2026-11-30"),
            new Row(
                    "PRT",
                    EnumSet.of(MrzFormat.TD1),
                    MrzPractice.FILLER_IN_LONG_NUMBER,
                    "specimens of the citizen card, before and after 2024",
                    "2026-11-30"),
            new Row(
                    ANY,
                    CARDS,
                    MrzPractice.NO_EXPIRY_DATE,
                    "cards of elderly holders, for example of Moldova; print must say the same",
                    "2026-11-30"));

    private MrzIssuers() {}

    /**
     * One practice of one issuer.
     *
     * @param issuer its code, without fillers; empty if any issuer may follow it
     * @param formats of the documents that follow it
     * @param source where it was seen or is laid down
     * @param lookedUp the day on which the source was read, ISO 8601
     */
    private record Row(String issuer, Set<MrzFormat> formats, MrzPractice practice, String source, String lookedUp) {
        boolean isOf(MrzFormat format, String code) {
            return formats.contains(format) && (issuer.equals(ANY) || issuer.equals(code));
        }
    }

    /** Whether the issuer of this zone follows the practice on documents of its format. */
    static boolean follow(MrzPractice practice, MrzFormat format, List<String> lines) {
        return follow(
                practice, format, format.layout().document().issuer().of(lines).replace("<", ""));
    }

    /**
     * Whether an issuer follows the practice on documents of this format.
     *
     * @param code of the issuer, without fillers
     */
    static boolean follow(MrzPractice practice, MrzFormat format, String code) {
        return ROWS.stream().anyMatch(row -> row.practice == practice && row.isOf(format, code));
    }
}
