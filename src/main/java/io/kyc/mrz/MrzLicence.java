package io.kyc.mrz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The machine-readable line of a driving licence. ICAO 9303 does not define it, so each state has a layout of its own.
 *
 * @param issuer the state
 * @param number of the licence or its holder
 * @param expiryDate if the line has one
 */
public record MrzLicence(String issuer, String number, Optional<MrzDate> expiryDate) {

    /** A state's layout. To add one, write a constant here and a case in {@code MrzLicenceTest}. */
    private enum Layout {
        /** France since 2013: number, check digit, expiry, eight letters of the name, check digit. Seen on specimens, 2026-11-30. */
        FRA("D1FRA(?<number>[A-Z0-9]{9})[0-9](?<expiry>[0-9]{6})[A-Z<]{8}[0-9]", 14, 29),
        /** The Netherlands since 2014: a digit, number, random characters, check digit. Seen on specimens, 2026-11-30. */
        NLD("D1NLD[0-9](?<number>[0-9]{10})[A-Z0-9]{13}[0-9]", 29),
        /** Switzerland since 2003, second of three lines: the holder's number and birth date. Seen on specimens, 2026-11-30. */
        CHE("FACHE(?<number>[0-9]{12})<<[0-9]{6}<{5}");

        private final Pattern line;
        private final int[] digits;

        /**
         * A layout.
         *
         * @param digits the places of the check digits; each covers all places before it
         */
        Layout(String line, int... digits) {
            this.line = Pattern.compile(line);
            this.digits = digits;
        }

        private Optional<MrzLicence> in(String text) {
            Matcher matcher = line.matcher(text);
            boolean holds = matcher.matches()
                    && Arrays.stream(digits)
                            .allMatch(at -> MrzCheckDigit.holds(text.substring(0, at), text.charAt(at)));
            if (!holds) {
                return Optional.empty();
            }
            Optional<MrzDate> expiry = line.pattern().contains("<expiry>")
                    ? Optional.of(new MrzDate(matcher.group("expiry")))
                    : Optional.empty();
            return Optional.of(new MrzLicence(name(), matcher.group("number"), expiry));
        }
    }

    /**
     * Finds the first such line on a page.
     *
     * @param page its lines; any strings
     * @return empty if there is no line whose check digits hold
     */
    public static Optional<MrzLicence> in(List<String> page) {
        return page.stream()
                .map(line -> MrzText.letters(line).replace(" ", ""))
                .flatMap(text -> Arrays.stream(Layout.values()).flatMap(layout -> layout.in(text).stream()))
                .findFirst();
    }

    /** Masked: only the state. */
    @Override
    public String toString() {
        return "MrzLicence[" + issuer + " ***]";
    }
}
