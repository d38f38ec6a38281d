package io.kyc.mrz;

import java.util.Locale;

/**
 * What a machine-readable zone is to say of a document and its holder.
 *
 * @param format which of the sizes
 * @param documentCode one or two letters, the first one of the format's: {@code P}, {@code I}, {@code ID} ...
 * @param issuer a code of {@link MrzState}
 * @param documentNumber letters and digits, 1 to 9; on a TD1 up to 22 and on a TD2 up to 14, if optional data leave
 *     the room. Lower case is raised, spaces and hyphens are dropped
 * @param nationality a code of {@link MrzState}
 * @param birthDate may have unknown parts
 * @param sex {@code M}, {@code F}, {@code X}, or {@code <} for unspecified
 * @param expiryDate a whole day
 * @param optionalData {@code A-Z 0-9 <}, may be empty; on a TD1 a space parts what goes to the first and to the second line
 * @param primaryIdentifier family name as printed, in any script {@link MrzTransliteration} knows
 * @param secondaryIdentifier given names likewise; may be empty
 */
public record MrzHolder(
        MrzFormat format,
        String documentCode,
        String issuer,
        String documentNumber,
        String nationality,
        MrzDate birthDate,
        char sex,
        MrzDate expiryDate,
        String optionalData,
        String primaryIdentifier,
        String secondaryIdentifier) {

    public MrzHolder {
        documentNumber = documentNumber.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        require(documentNumber.matches("[A-Z0-9]+"), "document number");
        require(documentCode.matches("[" + format.layout().codeLetters() + "][A-Z]?"), "document code");
        require(MrzState.isKnown(issuer), "issuer");
        require(MrzState.isKnown(nationality), "nationality");
        require(optionalData.matches("[A-Z0-9<]*( [A-Z0-9<]+)?"), "optional data");
        require(
                optionalData.indexOf(' ') < 0
                        || format.layout().optionalData().fields().size() > 1,
                "optional data");
        boolean frenchCard = format == MrzFormat.TD2 && (documentCode + issuer).equals(MrzParser.FRENCH_CARD);
        require(!frenchCard, "kind");
        require("MFX<".indexOf(sex) >= 0, "sex");
        require(birthDate.plausibleBirth(), "birth date");
        require(expiryDate.plausibleDay(), "expiry date");
    }

    private static void require(boolean sound, String field) {
        if (!sound) {
            throw new IllegalArgumentException("not a " + field + " of a machine-readable zone");
        }
    }

    /** Masked: format, document code and issuer only. */
    @Override
    public String toString() {
        return "MrzHolder[" + format + " " + documentCode + " " + issuer + " ***]";
    }
}
