package io.kyc.mrz;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads machine-readable zones and checks everything that ICAO 9303 allows to check. It repairs nothing. */
public final class MrzParser {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z<]");
    private static final Pattern NAMES = Pattern.compile("[A-Z][A-Z<]*");

    /** The card that France issued until 2021 has TD2's size, but fields of its own and no date of expiry. */
    static final String FRENCH_CARD = "IDFRA";

    private MrzParser() {}

    /**
     * @param lines any strings; white space around a line, and blank or absent lines, are ignored
     * @return {@link MrzReading.Absent} for lines that are not a zone; never throws
     */
    public static MrzReading parse(List<String> lines) {
        List<String> text = lines.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (text.isEmpty()) {
            return new MrzReading.Absent(MrzUnreadable.NO_LINES);
        }
        if (!text.stream().allMatch(line -> line.chars().allMatch(c -> MrzCheckDigit.isMrz((char) c)))) {
            return new MrzReading.Absent(MrzUnreadable.FOREIGN_CHARACTERS);
        }
        return MrzFormat.of(text)
                .map(format -> parse(format, text))
                .orElseGet(() -> new MrzReading.Absent(MrzUnreadable.UNKNOWN_SIZE));
    }

    private static MrzReading parse(MrzFormat format, List<String> lines) {
        if (format == MrzFormat.TD2 && lines.get(0).startsWith(FRENCH_CARD)) {
            return new MrzReading.Absent(MrzUnreadable.UNSUPPORTED_DOCUMENT);
        }
        MrzLayout at = format.layout();
        MrzDocumentNumber number = MrzDocumentNumber.in(at, lines);
        String names = at.holder().names().of(lines);
        int parting = names.indexOf("<<");
        Mrz mrz = new Mrz(
                format,
                new MrzDocument(
                        bare(at.document().code().of(lines)),
                        bare(at.document().issuer().of(lines)),
                        number.number(),
                        new MrzDate(at.document().expiryDate().field().of(lines))),
                new MrzHolder(
                        words(parting < 0 ? names : names.substring(0, parting)),
                        words(parting < 0 ? "" : names.substring(parting)),
                        bare(at.holder().nationality().of(lines)),
                        new MrzDate(at.holder().birthDate().field().of(lines)),
                        at.holder().sex().of(lines).charAt(0)),
                optionalData(number.optionalData()),
                lines);
        Set<MrzDefect> defects = fieldDefects(mrz, at);
        defects.addAll(checkDigitDefects(at, lines, number));
        return MrzReading.Found.asRead(mrz, List.copyOf(defects));
    }

    private static Set<MrzDefect> fieldDefects(Mrz mrz, MrzLayout at) {
        Set<MrzDefect> defects = EnumSet.noneOf(MrzDefect.class);
        String code = at.document().code().of(mrz.lines());
        note(
                defects,
                MrzDefect.DOCUMENT_CODE,
                matches(CODE, code) && at.codeLetters().indexOf(code.charAt(0)) >= 0);
        note(defects, MrzDefect.ISSUER, MrzState.isField(at.document().issuer().of(mrz.lines())));
        note(defects, MrzDefect.DOCUMENT_NUMBER, !mrz.document().number().isEmpty());
        note(
                defects,
                MrzDefect.NATIONALITY,
                MrzState.isField(at.holder().nationality().of(mrz.lines())));
        note(defects, MrzDefect.BIRTH_DATE, mrz.holder().birthDate().plausibleBirth());
        note(defects, MrzDefect.SEX, "MFX<".indexOf(mrz.holder().sex()) >= 0);
        note(defects, MrzDefect.EXPIRY_DATE, mrz.document().expiryDate().plausibleDay());
        note(defects, MrzDefect.NAMES, matches(NAMES, at.holder().names().of(mrz.lines())));
        return defects;
    }

    private static Set<MrzDefect> checkDigitDefects(MrzLayout at, List<String> lines, MrzDocumentNumber number) {
        Set<MrzDefect> defects = EnumSet.noneOf(MrzDefect.class);
        note(defects, MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT, number.checkDigitHolds());
        note(defects, MrzDefect.BIRTH_DATE_CHECK_DIGIT, at.holder().birthDate().holds(lines));
        note(
                defects,
                MrzDefect.EXPIRY_DATE_CHECK_DIGIT,
                at.document().expiryDate().holds(lines));
        at.optionalData()
                .checked()
                .ifPresent(data -> note(
                        defects,
                        MrzDefect.OPTIONAL_DATA_CHECK_DIGIT,
                        MrzCheckDigit.holdsForOptionalData(data.field().of(lines), data.digit(lines))));
        at.composite().ifPresent(composite -> note(defects, MrzDefect.COMPOSITE_CHECK_DIGIT, composite.holds(lines)));
        return defects;
    }

    private static void note(Set<MrzDefect> defects, MrzDefect defect, boolean sound) {
        if (!sound) {
            defects.add(defect);
        }
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    private static String optionalData(List<String> fields) {
        return fields.stream()
                .map(MrzParser::bare)
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The field without the fillers at both ends. */
    private static String bare(String field) {
        int from = 0;
        int to = field.length();
        while (to > 0 && field.charAt(to - 1) == '<') {
            to--;
        }
        while (from < to && field.charAt(from) == '<') {
            from++;
        }
        return field.substring(from, to);
    }

    private static String words(String names) {
        return names.replaceAll("<+", " ").strip();
    }
}
