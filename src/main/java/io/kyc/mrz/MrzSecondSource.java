package io.kyc.mrz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Uses the document's other print where the zone was read as a look-alike of it. A zone with other characters stays as
 * it is: that is a contradiction, not a misreading.
 */
final class MrzSecondSource {
    /** A shorter word may be on a page by chance. */
    private static final int LEAST_WORD = 4;

    private final MrzFormat format;
    private final MrzPrint print;

    MrzSecondSource(MrzFormat format, MrzPrint print) {
        this.format = format;
        this.print = print;
    }

    /** The zone with number and names as printed. A zone that verifies still does so afterwards. */
    List<String> applied(List<String> zone) {
        List<String> numbered = kept(zone, withNumber(zone));
        return kept(numbered, withNames(numbered));
    }

    private List<String> kept(List<String> before, List<String> after) {
        boolean breaks = MrzParser.parse(format, before).verified()
                && !MrzParser.parse(format, after).verified();
        return breaks ? before : after;
    }

    /** Whether the print has the number of this zone. */
    boolean confirmsNumber(Mrz mrz) {
        return number().filter(mrz.document().number()::equals).isPresent();
    }

    /**
     * Whether the print has the one value in which two zones differ, character for character: the document number under
     * its label, or a field of optional data among its words.
     */
    boolean confirmsExchange(List<String> before, List<String> after) {
        MrzDocumentNumber was = MrzDocumentNumber.in(format, before);
        MrzDocumentNumber is = MrzDocumentNumber.in(format, after);
        if (was.optionalData().equals(is.optionalData())) {
            return number().filter(is.number()::equals).isPresent();
        }
        return was.number().equals(is.number())
                && IntStream.range(0, is.optionalData().size())
                        .filter(i -> !is.optionalData()
                                .get(i)
                                .equals(was.optionalData().get(i)))
                        .mapToObj(i -> bare(is.optionalData().get(i)))
                        .allMatch(this::hasWord);
    }

    private boolean hasWord(String wanted) {
        return wanted.length() >= LEAST_WORD
                && print.words().stream().map(MrzSecondSource::bare).anyMatch(wanted::equals);
    }

    private static String bare(String printed) {
        return printed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** Whether the print has the names of this zone, cut as they are there. */
    boolean confirmsNames(Mrz mrz) {
        return areInOneField() && names(mrz.lines()).contains(namesAt().of(mrz.lines()));
    }

    private Optional<String> number() {
        return print.documentNumber().map(MrzSecondSource::bare).filter(number -> !number.isEmpty());
    }

    private List<String> withNumber(List<String> zone) {
        return number().map(number -> withNumber(zone, number)).orElse(zone);
    }

    private List<String> withNumber(List<String> zone, String number) {
        MrzLayout at = format.layout();
        MrzSpan span = at.document().number().field();
        if (at.document().printedNumber().size() > 1) {
            return zone;
        }
        if (number.length() <= span.length()) {
            return with(zone, span, number + "<".repeat(span.length() - number.length()));
        }
        MrzSpan optional = at.optionalData().first();
        int rest = number.length() - span.length();
        boolean runsOn = at.longNumbers() && at.document().number().digit(zone) == '<';
        if (!runsOn || rest >= optional.length()) {
            return zone;
        }
        MrzSpan tail = new MrzSpan(optional.line(), optional.from(), optional.from() + rest);
        List<String> started = with(zone, span, number.substring(0, span.length()));
        List<String> whole = with(started, tail, number.substring(span.length()));
        return MrzDocumentNumber.in(format, whole).number().equals(number) ? whole : zone;
    }

    /** The zone with the printed text in place of a span, if the span may be a misreading of it. */
    private static List<String> with(List<String> zone, MrzSpan span, String printed) {
        String read = span.of(zone);
        for (int i = 0; i < printed.length(); i++) {
            if (!MrzConfusion.isLikely(read.charAt(i), printed.charAt(i))) {
                return zone;
            }
        }
        return replaced(zone, span, printed);
    }

    private List<String> withNames(List<String> zone) {
        if (!areInOneField()) {
            return zone;
        }
        MrzSpan span = namesAt().fields().get(0);
        String read = span.of(zone);
        return names(zone).stream()
                .filter(names -> isSlip(read, names))
                .findFirst()
                .map(names -> replaced(zone, span, names))
                .orElse(zone);
    }

    /** Whether the zone has its names in one field of Latin letters. Other names are never replaced by print. */
    private boolean areInOneField() {
        return namesAt().fields().size() == 1 && namesAt().alphabet() == MrzAlphabet.LATIN;
    }

    private MrzLayout.Names namesAt() {
        return format.layout().holder().names();
    }

    private static boolean isSlip(String read, String names) {
        boolean otherFillers = read.replaceAll("<+", "<").equals(names.replaceAll("<+", "<"));
        for (int i = 0; i < names.length() && !otherFillers; i++) {
            char is = read.charAt(i);
            char printed = names.charAt(i);
            boolean filler = is == 'K' && printed == '<' || is == '<' && printed == 'K';
            if (is != printed && !filler && MrzConfusion.letter(is) != printed && MrzConfusion.digit(printed) != is) {
                return false;
            }
        }
        return true;
    }

    /**
     * The field of names in the issuers' spellings: {@code Ü} as {@code UE} or as {@code U}. If the zone's issuer may leave out
     * the family name, given names are enough.
     */
    private List<String> names(List<String> zone) {
        boolean mayLack = MrzIssuers.follow(MrzPractice.NO_FAMILY_NAME, format, zone);
        if (print.primaryIdentifier().isEmpty()
                && !(mayLack && print.secondaryIdentifier().isPresent())) {
            return List.of();
        }
        String primary = print.primaryIdentifier().orElse("");
        String secondary = print.secondaryIdentifier().orElse("");
        int length = namesAt().fields().get(0).length();
        return Stream.of(List.of(primary, secondary), List.of(withoutMarks(primary), withoutMarks(secondary)))
                .filter(names -> MrzNames.canBeWritten(names.get(0), names.get(1), mayLack))
                .map(names -> MrzNames.field(names.get(0), names.get(1), length))
                .map(names -> names + "<".repeat(length - names.length()))
                .distinct()
                .toList();
    }

    private static String withoutMarks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static List<String> replaced(List<String> zone, MrzSpan span, String text) {
        List<String> changed = new ArrayList<>(zone);
        String line = zone.get(span.line());
        changed.set(span.line(), line.substring(0, span.from()) + text + line.substring(span.to()));
        return changed;
    }
}
