package io.kyc.mrz;

import java.util.Locale;

/**
 * The contents of a machine-readable zone that is to be written.
 *
 * @param format one of ICAO's formats
 * @param document its code's first letter is one of the format's, and its issuer is a code of {@link MrzState}. The
 *     number has letters and digits, 1 to 9; on a TD1 up to 22 and on a TD2 up to 14, if the optional data leaves room.
 *     Lower case becomes upper case; spaces and hyphens are dropped. The date of expiry is a whole day, or
 *     {@link MrzDate#NONE} where issuers have cards that do not expire
 * @param holder names as printed, in any script that {@link MrzTransliteration} knows; the nationality is a code of
 *     {@link MrzState}
 * @param optionalData {@code A-Z 0-9 <}, may be empty; on a TD1 a space separates the parts for the first and the
 *     second line
 */
public record MrzContents(MrzFormat format, MrzDocument document, MrzHolder holder, String optionalData) {

    public MrzContents {
        String number = document.number().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        document = new MrzDocument(document.code(), document.issuer(), number, document.expiryDate());
        require(number.matches("[A-Z0-9]+"), "document number");
        require(document.code().matches("[" + format.layout().codeLetters() + "][A-Z]?"), "document code");
        require(MrzState.isKnown(document.issuer()), "issuer");
        require(MrzState.isKnown(holder.nationality()), "nationality");
        require(optionalData.matches("[A-Z0-9<]*( [A-Z0-9<]+)?"), "optional data");
        require(
                optionalData.indexOf(' ') < 0
                        || format.layout().optionalData().fields().size() > 1,
                "optional data");
        require(format.isIcao() && format.startsLike(document.code() + document.issuer()), "kind");
        require("MFX<".indexOf(holder.sex()) >= 0, "sex");
        require(holder.birthDate().plausibleBirth(), "birth date");
        boolean never = document.expiryDate().isNone()
                && MrzIssuers.follow(MrzPractice.NO_EXPIRY_DATE, format, document.issuer());
        require(never || document.expiryDate().plausibleDay(), "expiry date");
    }

    private static void require(boolean sound, String field) {
        if (!sound) {
            throw new IllegalArgumentException("not a " + field + " of a machine-readable zone");
        }
    }

    /** Masked: shows format, document code and issuer only. */
    @Override
    public String toString() {
        return "MrzContents[" + format + " " + document.code() + " " + document.issuer() + " ***]";
    }
}
