package io.kyc.mrz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row, lengthened or shortened to a line of a format, with a score of how well it fits.
 *
 * @param text as long as a line of the format
 * @param refilled whether fillers were added or removed
 * @param checks number of check digits that hold and known codes, after each character was replaced by the one that its
 *     place demands
 * @param digits number of check digits that hold and cover more than fillers
 * @param shape the share, 0 to 1, of the places for digits or letters that have a character that looks like one
 */
record MrzFit(MrzRow row, String text, boolean refilled, int checks, int digits, double shape) {
    private static final int MOST = 300;
    private static final double LEAST_SHAPE = 0.85;
    private static final int MOST_EXTRA = 6;
    private static final int MOST_MISSING_FROM_DATA = 17;
    /** How many places at the end of a short document number may be missing. */
    private static final int MOST_MISSING_FROM_NUMBER = 3;

    /** The ways to make the row a line of the format, the most likely first. */
    static List<MrzFit> of(MrzRow row, MrzFormat format, int line) {
        Set<String> texts = new LinkedHashSet<>();
        for (String text : List.of(row.text(), row.spaced())) {
            int missing = format.length() - text.length();
            if (missing < 0) {
                shorten(texts, text, -missing);
            } else if (missing == 0) {
                texts.add(text);
            } else if (line != format.layout().holder().birthDate().field().line()
                    || missing <= MOST_MISSING_FROM_DATA) {
                fill(texts, text, format, line);
            }
        }
        List<MrzPlace> places = MrzPlace.of(format, line);
        return texts.stream()
                .limit(MOST)
                .flatMap(text -> fit(row, text, format, line, places))
                .sorted(Comparator.comparing((MrzFit fit) -> -fit.checks).thenComparing(fit -> -fit.shape))
                .toList();
    }

    private static void shorten(Set<String> texts, String text, int extra) {
        if (extra > MOST_EXTRA) {
            return;
        }
        texts.add(text.substring(0, text.length() - extra));
        texts.add(text.substring(extra));
        String run = "<".repeat(extra + 1);
        for (int at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) {
            texts.add(text.substring(0, at) + text.substring(at + extra));
        }
    }

    /**
     * Adds the missing fillers where fillers can be: in a code, after a short number, in the optional data, at the end.
     */
    private static void fill(Set<String> texts, String text, MrzFormat format, int line) {
        for (String started : starts(text, format, line)) {
            for (String numbered : numbered(started, format, line)) {
                int missing = format.length() - numbered.length();
                texts.add(numbered + "<".repeat(missing));
                format.layout().optionalData().fields().stream()
                        .filter(span -> span.line() == line)
                        .flatMapToInt(span -> IntStream.range(span.from(), numbered.length()))
                        .forEach(at -> texts.add(inserted(numbered, at, missing)));
            }
        }
    }

    private static List<String> starts(String text, MrzFormat format, int line) {
        List<String> starts = new ArrayList<>(List.of(text));
        if (line != 0) {
            return starts;
        }
        String coded = inserted(text, 1, 1);
        for (String start : List.of(text, coded)) {
            starts.add(inserted(start, 3, 1));
            starts.add(inserted(start, 3, 2));
        }
        starts.add(1, coded);
        starts.removeIf(start -> start.length() > format.length());
        return starts;
    }

    private static List<String> numbered(String text, MrzFormat format, int line) {
        List<String> numbered = new ArrayList<>(List.of(text));
        MrzSpan number = format.layout().document().number().field();
        int room = Math.min(MOST_MISSING_FROM_NUMBER, format.length() - text.length());
        for (int n = 1; number.line() == line && n <= room; n++) {
            numbered.add(inserted(text, number.to() - n, n));
        }
        return numbered;
    }

    private static String inserted(String text, int at, int fillers) {
        int place = Math.min(at, text.length());
        return text.substring(0, place) + "<".repeat(fillers) + text.substring(place);
    }

    private static Stream<MrzFit> fit(MrzRow row, String text, MrzFormat format, int line, List<MrzPlace> places) {
        StringBuilder normalised = new StringBuilder(text);
        int telling = 0;
        int otherwise = 0;
        for (int i = 0; i < text.length() && otherwise <= (1 - LEAST_SHAPE) * text.length(); i++) {
            MrzPlace place = places.get(i);
            normalised.setCharAt(i, place.normalised(text.charAt(i)));
            telling += place.isTelling() ? 1 : 0;
            otherwise += place.allows(normalised.charAt(i)) ? 0 : 1;
        }
        double shape = 1 - (double) otherwise / telling;
        if (shape < LEAST_SHAPE) {
            return Stream.of();
        }
        List<String> lines = new ArrayList<>(Collections.nCopies(line, ""));
        lines.add(normalised.toString());
        List<Boolean> digits = digits(format.layout(), line, lines);
        int checks = digits.size() + codes(format.layout(), line, lines);
        int telltale = (int) digits.stream().filter(filled -> filled).count();
        return Stream.of(new MrzFit(row, text, !text.equals(row.text()), checks, telltale, shape));
    }

    private static int codes(MrzLayout at, int line, List<String> lines) {
        return (int) Stream.of(at.document().issuer(), at.holder().nationality())
                .filter(code -> code.line() == line && MrzState.isField(code.of(lines)))
                .count();
    }

    /** For each check digit that holds, whether it covers more than fillers. Their {@code 0} proves little. */
    private static List<Boolean> digits(MrzLayout at, int line, List<String> lines) {
        List<MrzCheckedField> checked =
                new ArrayList<>(List.of(at.document().number(), at.holder().birthDate()));
        at.document().expiryDate().ifPresent(checked::add);
        boolean whole = at.composite().stream()
                .flatMap(composite -> composite.fields().stream())
                .allMatch(span -> span.line() == line);
        if (whole) {
            at.optionalData().checked().ifPresent(checked::add);
        }
        List<Boolean> digits = new ArrayList<>();
        checked.stream()
                .filter(field -> field.field().line() == line && field.holds(lines))
                .forEach(field -> digits.add(field.field().of(lines).chars().anyMatch(c -> c != '<')));
        at.composite().filter(composite -> whole && composite.holds(lines)).ifPresent(composite -> digits.add(true));
        return digits;
    }
}
