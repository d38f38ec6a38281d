package io.kyc.mrz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One place of a zone: its field, and the characters that may be there.
 *
 * @param mayStand the possible characters
 */
record MrzPlace(MrzField field, String mayStand) {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ANY = DIGITS + LETTERS + "<";

    boolean allows(char c) {
        return mayStand.indexOf(c) >= 0;
    }

    /** Whether the position alone shows what kind of character is here. */
    boolean isTelling() {
        return mayStand.length() < ANY.length();
    }

    /**
     * The character that must have been printed: a digit for a letter that looks like it if only digits may be here,
     * and the reverse. A character that may be here stays, and so does one without a suitable look-alike.
     */
    char normalised(char c) {
        if (allows(c)) {
            return c;
        }
        char digit = MrzConfusion.digit(c);
        char letter = MrzConfusion.letter(c);
        return allows(digit) ? digit : allows(letter) ? letter : c;
    }

    private static final Map<MrzFormat, List<List<MrzPlace>>> PLACES = places();

    /** The places of one line. */
    static List<MrzPlace> of(MrzFormat format, int line) {
        return PLACES.get(format).get(line);
    }

    private static Map<MrzFormat, List<List<MrzPlace>>> places() {
        Map<MrzFormat, List<List<MrzPlace>>> all = new EnumMap<>(MrzFormat.class);
        for (MrzFormat format : MrzFormat.values()) {
            all.put(
                    format,
                    IntStream.range(0, format.lines())
                            .mapToObj(line -> places(format, line))
                            .toList());
        }
        return all;
    }

    private static List<MrzPlace> places(MrzFormat format, int line) {
        MrzLayout at = format.layout();
        List<MrzPlace> places = new ArrayList<>();
        for (int column = 0; column < format.length(); column++) {
            places.add(of(at, line, column));
        }
        return List.copyOf(places);
    }

    private static MrzPlace of(MrzLayout at, int line, int column) {
        if (line == 0 && column < at.start().length()) {
            MrzField field = at.document().code().covers(line, column) ? MrzField.DOCUMENT_CODE : MrzField.ISSUER;
            return new MrzPlace(field, at.start().substring(column, column + 1));
        }
        if (at.document().code().covers(line, column)) {
            return new MrzPlace(MrzField.DOCUMENT_CODE, column == 0 ? at.codeLetters() : LETTERS + "<");
        }
        if (at.document().issuer().covers(line, column)) {
            return new MrzPlace(MrzField.ISSUER, LETTERS + "<");
        }
        if (at.document().number().field().covers(line, column)) {
            return new MrzPlace(MrzField.DOCUMENT_NUMBER, ANY);
        }
        if (at.document().number().check().covers(line, column)) {
            return new MrzPlace(MrzField.DOCUMENT_NUMBER, at.longNumbers() ? DIGITS + "<" : DIGITS);
        }
        if (at.holder().nationality().covers(line, column)) {
            return new MrzPlace(MrzField.NATIONALITY, LETTERS + "<");
        }
        if (at.holder().birthDate().field().covers(line, column)) {
            return new MrzPlace(MrzField.BIRTH_DATE, DIGITS + "<");
        }
        if (at.holder().birthDate().check().covers(line, column)) {
            return new MrzPlace(MrzField.BIRTH_DATE, DIGITS);
        }
        if (at.holder().sex().covers(line, column)) {
            return new MrzPlace(MrzField.SEX, "MFX<");
        }
        if (at.document().expiryDate().stream().anyMatch(date -> date.covers(line, column))) {
            // A document that does not expire has fillers here.
            return new MrzPlace(MrzField.EXPIRY_DATE, DIGITS + "<");
        }
        if (at.optionalData().check().filter(span -> span.covers(line, column)).isPresent()) {
            return new MrzPlace(MrzField.OPTIONAL_DATA, DIGITS + "<");
        }
        if (at.composite().filter(digit -> digit.check().covers(line, column)).isPresent()) {
            return new MrzPlace(MrzField.COMPOSITE, DIGITS);
        }
        return at.holder().names().cover(line, column)
                ? new MrzPlace(MrzField.NAMES, at.holder().names().alphabet().characters())
                : new MrzPlace(MrzField.OPTIONAL_DATA, ANY);
    }
}
