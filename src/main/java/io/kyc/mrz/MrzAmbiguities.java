package io.kyc.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lists the places of a zone that neither a check digit nor the print confirms. */
final class MrzAmbiguities {
    private MrzAmbiguities() {}

    /**
     * The ambiguities of a zone that verifies. They are look-alikes with the same value modulo 10 in the document
     * number and in optional data with a check digit, and each {@code K} among fillers of the names. Fillers after the
     * optional data are left out, because most places of any zone are such fillers.
     */
    static List<MrzAmbiguity> in(Mrz mrz, MrzPrint print) {
        MrzSecondSource second = new MrzSecondSource(mrz.format(), print);
        MrzLayout at = mrz.format().layout();
        List<MrzAmbiguity> ambiguities = new ArrayList<>();
        MrzSpan number = at.document().number().field();
        MrzSpan first = at.optionalData().first();
        int tail = Math.max(0, mrz.document().number().length() - number.length());
        if (!second.confirmsNumber(mrz)) {
            sameValue(ambiguities, mrz, MrzField.DOCUMENT_NUMBER, number);
            sameValue(
                    ambiguities,
                    mrz,
                    MrzField.DOCUMENT_NUMBER,
                    new MrzSpan(first.line(), first.from(), first.from() + tail));
        }
        if (at.composite().isPresent()) {
            // The rest of a long number, its check digit, and the filler that must follow.
            int own = tail == 0 ? 0 : tail + 2;
            for (MrzSpan span : at.optionalData().fields()) {
                int from = span.from() + (span.equals(first) ? own : 0);
                int to =
                        span.from() + span.of(mrz.lines()).replaceAll("<+$", "").length();
                sameValue(ambiguities, mrz, MrzField.OPTIONAL_DATA, new MrzSpan(span.line(), from, to));
            }
        }
        if (!second.confirmsNames(mrz)) {
            at.holder().names().fields().forEach(field -> fillersReadAsK(ambiguities, mrz, field));
        }
        return List.copyOf(ambiguities);
    }

    private static void sameValue(List<MrzAmbiguity> ambiguities, Mrz mrz, MrzField field, MrzSpan span) {
        for (int column = span.from(); column < span.to(); column++) {
            String alternatives =
                    MrzConfusion.sameValue(mrz.lines().get(span.line()).charAt(column));
            if (!alternatives.isEmpty()) {
                ambiguities.add(new MrzAmbiguity(field, span.line(), column, alternatives));
            }
        }
    }

    private static void fillersReadAsK(List<MrzAmbiguity> ambiguities, Mrz mrz, MrzSpan names) {
        String text = names.of(mrz.lines());
        for (int from = text.indexOf('K'); from >= 0; ) {
            int to = from;
            while (to < text.length() && text.charAt(to) == 'K') {
                to++;
            }
            // Right after the issuer's code they may be the fillers of a family name that was left out.
            boolean opens = from > 0
                    ? text.charAt(from - 1) == '<'
                    : MrzIssuers.follow(MrzPractice.NO_FAMILY_NAME, mrz.format(), mrz.lines());
            boolean closes = to == text.length() || text.charAt(to) == '<';
            for (int i = from; i < to && opens && closes; i++) {
                ambiguities.add(new MrzAmbiguity(MrzField.NAMES, names.line(), names.from() + i, "<"));
            }
            from = text.indexOf('K', to);
        }
    }

    /** The places at which zones that all verify differ from each other. */
    static List<MrzAmbiguity> between(MrzFormat format, List<List<String>> zones, List<String> read) {
        List<MrzAmbiguity> ambiguities = new ArrayList<>();
        for (int line = 0; line < format.lines(); line++) {
            for (int column = 0; column < format.length(); column++) {
                Set<Character> candidates = new TreeSet<>();
                for (List<String> zone : zones) {
                    candidates.add(zone.get(line).charAt(column));
                }
                if (candidates.size() > 1) {
                    candidates.remove(read.get(line).charAt(column));
                    StringBuilder alternatives = new StringBuilder();
                    candidates.forEach(alternatives::append);
                    MrzField field = MrzPlace.of(format, line).get(column).field();
                    ambiguities.add(new MrzAmbiguity(field, line, column, alternatives.toString()));
                }
            }
        }
        return List.copyOf(ambiguities);
    }
}
