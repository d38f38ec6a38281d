package io.kyc.mrz;

import java.util.Locale;

/**
 * What a machine-readable zone is to say of a document and its holder.
 *
 * @param format which of the sizes
 * @param documentCode one or two letters: {@code P}, {@code I}, {@code ID} ...
 * @param issuer one to three letters
 * @param documentNumber letters and digits, 1 to 9; on a TD1 up to 22, if optional data leave the room. Lower case is raised,
 *     spaces and hyphens are dropped
 * @param nationality one to three letters
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
        require(documentCode.matches("[A-Z]{1,2}"), "document code");
        require(issuer.matches("[A-Z]{1,3}"), "issuer");
        require(nationality.matches("[A-Z]{1,3}"), "nationality");
        require(optionalData.matches("[A-Z0-9<]*( [A-Z0-9<]+)?"), "optional data");
        require(optionalData.indexOf(' ') < 0 || format.layout().optional().size() > 1, "optional data");
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
