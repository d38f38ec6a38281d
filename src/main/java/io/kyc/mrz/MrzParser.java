package io.kyc.mrz;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads machine-readable zones and checks everything that ICAO 9303 and its issuers' practices allow to check. It repairs nothing. */
public final class MrzParser {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z<]");

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
                .<MrzReading>map(format -> parse(format, text))
                .orElseGet(() -> new MrzReading.Absent(MrzUnreadable.UNKNOWN_SIZE));
    }

    /**
     * Reads lines as a zone of this format.
     *
     * @param lines as many and as long as the format has, in the characters of a zone
     */
    static MrzReading.Found parse(MrzFormat format, List<String> lines) {
        MrzLayout at = format.layout();
        MrzDocumentNumber number = MrzDocumentNumber.in(format, lines);
        MrzAlphabet alphabet = at.holder().names().alphabet();
        String names = at.holder().names().of(lines);
        int parting = names.indexOf("<<");
        Mrz mrz = new Mrz(
                format,
                new MrzDocument(
                        bare(at.document().code().of(lines)),
                        bare(at.document().issuer().of(lines)),
                        number.number(),
                        at.document()
                                .expiryDate()
                                .map(date -> new MrzDate(date.field().of(lines)))
                                .orElse(MrzDate.NONE)),
                new MrzHolder(
                        alphabet.read(words(parting < 0 ? names : names.substring(0, parting))),
                        alphabet.read(words(parting < 0 ? "" : names.substring(parting))),
                        bare(at.holder().nationality().of(lines)),
                        new MrzDate(at.holder().birthDate().field().of(lines)),
                        at.holder().sex().of(lines).charAt(0)),
                optionalData(number.optionalData()),
                lines);
        Set<MrzDefect> defects = fieldDefects(mrz, at);
        defects.addAll(checkDigitDefects(mrz, at, number));
        return MrzReading.Found.asRead(mrz, List.copyOf(defects));
    }

    private static Set<MrzDefect> fieldDefects(Mrz mrz, MrzLayout at) {
        Set<MrzDefect> defects = EnumSet.noneOf(MrzDefect.class);
        String code = at.document().code().of(mrz.lines());
        note(
                defects,
                MrzDefect.DOCUMENT_CODE,
                CODE.matcher(code).matches() && at.codeLetters().indexOf(code.charAt(0)) >= 0);
        note(defects, MrzDefect.ISSUER, MrzState.isField(at.document().issuer().of(mrz.lines())));
        note(defects, MrzDefect.DOCUMENT_NUMBER, !mrz.document().number().isEmpty());
        note(
                defects,
                MrzDefect.NATIONALITY,
                MrzState.isField(at.holder().nationality().of(mrz.lines())));
        note(defects, MrzDefect.BIRTH_DATE, mrz.holder().birthDate().plausibleBirth());
        note(defects, MrzDefect.SEX, "MFX<".indexOf(mrz.holder().sex()) >= 0);
        note(defects, MrzDefect.EXPIRY_DATE, mrz.document().expiryDate().plausibleDay() || statesNoExpiry(mrz, at));
        note(defects, MrzDefect.NAMES, areSound(mrz, at.holder().names()));
        return defects;
    }

    /** Whether the zone states no date of expiry and does not have to. */
    private static boolean statesNoExpiry(Mrz mrz, MrzLayout at) {
        return mrz.document().expiryDate().isNone()
                && (at.document().expiryDate().isEmpty() || follows(MrzPractice.NO_EXPIRY_DATE, mrz));
    }

    private static boolean areSound(Mrz mrz, MrzLayout.Names at) {
        String names = at.of(mrz.lines());
        boolean given = names.startsWith("<<") && names.charAt(2) != '<' && follows(MrzPractice.NO_FAMILY_NAME, mrz);
        return (given || names.charAt(0) != '<')
                && names.chars().allMatch(c -> at.alphabet().characters().indexOf(c) >= 0);
    }

    private static Set<MrzDefect> checkDigitDefects(Mrz mrz, MrzLayout at, MrzDocumentNumber number) {
        List<String> lines = mrz.lines();
        Set<MrzDefect> defects = EnumSet.noneOf(MrzDefect.class);
        note(defects, MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT, number.checkDigitHolds());
        note(defects, MrzDefect.BIRTH_DATE_CHECK_DIGIT, at.holder().birthDate().holds(lines));
        at.document()
                .expiryDate()
                .ifPresent(date -> note(
                        defects,
                        MrzDefect.EXPIRY_DATE_CHECK_DIGIT,
                        date.holds(lines) || date.digit(lines) == '<' && statesNoExpiry(mrz, at)));
        at.optionalData()
                .checked()
                .ifPresent(data -> note(
                        defects,
                        MrzDefect.OPTIONAL_DATA_CHECK_DIGIT,
                        MrzCheckDigit.holdsForOptionalData(data.field().of(lines), data.digit(lines))));
        at.composite().ifPresent(composite -> note(defects, MrzDefect.COMPOSITE_CHECK_DIGIT, composite.holds(lines)));
        return defects;
    }

    private static boolean follows(MrzPractice practice, Mrz mrz) {
        return MrzIssuers.follow(practice, mrz.format(), mrz.lines());
    }

    private static void note(Set<MrzDefect> defects, MrzDefect defect, boolean sound) {
        if (!sound) {
            defects.add(defect);
        }
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
