package io.kyc.local.textract;

import io.kyc.local.textract.LabelLexicon.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Divides a line into labels and values. A label may be followed by its translation ({@code Surname / Nom}), by its
 * value with or without a space ({@code DOB01/02/1990}), or by another label.
 */
final class LabelScan {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:[(\\[]?[0-9]{1,2}(?:[.,/&-][0-9]{1,2})?[a-dA-D]?[)\\].:]*\\s*|[(\\[][a-zA-Z][)\\]]\\s*|[-*#.]+\\s*)");

    private final Segment segment;
    private final String text;
    private final FoldedText folded;
    private final boolean numbered;
    private final LabelMatches matches;
    private final LabelTail tail;
    private final List<Chunk> chunks = new ArrayList<>();
    private Optional<Chunk> open = Optional.empty();
    /** The beginning of the text after a number, in folded letters. */
    private int lead;

    private LabelScan(Segment segment, boolean numbered) {
        this.segment = segment;
        this.text = segment.text();
        this.folded = FoldedText.of(text);
        this.numbered = numbered;
        this.matches = new LabelMatches(text, folded);
        this.tail = new LabelTail(text);
    }

    /** @param numbered whether numbers such as {@code 4b} are labels on this page */
    static List<Chunk> chunks(Segment segment, boolean numbered) {
        LabelScan scan = new LabelScan(segment, numbered);
        scan.run();
        return scan.chunks;
    }

    private void run() {
        int valueFrom = afterTranslation(scanLead());
        int at = Math.max(0, valueFrom);
        while (at < folded.letters().length()) {
            Optional<Match> match = labelAt(at, valueFrom);
            if (match.isEmpty()) {
                at++;
                continue;
            }
            addValue(originOf(valueFrom), originOf(at));
            at = addLabel(match.get(), at);
            valueFrom = at;
        }
        addValue(originOf(valueFrom), text.length());
    }

    /** Skips a number in front of a label, or takes it as the label. Returns where to continue, in folded letters. */
    private int scanLead() {
        var number = LEAD.matcher(text);
        if (number.find() && labelStartsAt(foldedIndex(number.end()))) {
            return lead;
        }
        Optional<NumberedMark> mark = numbered ? NumberedMark.in(text) : Optional.empty();
        if (mark.isEmpty() || labelStartsAt(foldedIndex(mark.get().end()))) {
            return mark.isEmpty() ? 0 : lead;
        }
        int end = mark.get().end();
        Optional<Label> label = mark.get().label();
        String rest = text.substring(end).strip();
        if (label.isEmpty() || !rest.isEmpty() && !fits(label.get(), rest)) {
            return 0;
        }
        segment.slice(0, end).ifPresent(part -> open(Chunk.label(label.get(), part, true)));
        return foldedIndex(end);
    }

    private boolean labelStartsAt(int start) {
        lead = start;
        return start < folded.letters().length() && acceptedAt(start, true).isPresent();
    }

    private static boolean fits(Label label, String rest) {
        boolean street = label != Label.ADDRESS && AddressText.namesStreet(rest);
        return label.kind().accepts(rest) && !street && (label.kind() != ValueKind.CODE || rest.length() <= 16);
    }

    /**
     * Takes a label after a slash that ends the line, with what stands before the slash, which is the same in a language or a
     * script that nobody knows: letters without a digit, from the beginning of the line on.
     *
     * @return where to go on, in folded letters
     */
    private int afterTranslation(int from) {
        int start = originOf(from);
        int slash = text.indexOf('/', start);
        while (open.isEmpty() && slash > start && labelAt(from, from).isEmpty()) {
            String before = text.substring(start, slash);
            boolean words = before.chars().anyMatch(Character::isLetter)
                    && before.chars().noneMatch(Character::isDigit);
            int at = foldedIndex(slash + 1);
            Optional<Match> match = words && at < folded.letters().length() ? acceptedAt(at, true) : Optional.empty();
            if (match.filter(found -> endsLine(found.end())).isPresent()) {
                return addLabel(match.get(), from);
            }
            slash = text.indexOf('/', slash + 1);
        }
        return from;
    }

    /** Whether a label ends the line, or goes on in words that belong to it. */
    private boolean endsLine(int end) {
        int letters = folded.letters().length();
        return end == letters
                || acceptedAt(end, true).filter(next -> next.end() == letters).isPresent();
    }

    private Optional<Match> labelAt(int at, int valueFrom) {
        boolean contiguous = at == valueFrom;
        if (!contiguous && !isBoundary(at)) {
            return Optional.empty();
        }
        return acceptedAt(at, contiguous);
    }

    private Optional<Match> acceptedAt(int at, boolean contiguous) {
        return matches.at(at, contiguous, open.flatMap(Chunk::label), lead);
    }

    /** @param from where the label begins, or its translation before it */
    private int addLabel(Match match, int from) {
        Label label = match.label();
        int end = match.end();
        boolean more = true;
        while (more && end < folded.letters().length()) {
            more = false;
            Optional<Match> next = acceptedAt(end, true);
            if (next.isPresent()
                    && LabelMatches.related(label, next.get().label())
                    && next.get().length() >= 2) {
                label = merged(label, next.get().label());
                end = next.get().end();
                more = true;
            }
        }
        int originEnd = tail.end(label, folded.originEnd(match.start() + 1) - 1, folded.originEnd(end));
        Label found = label;
        segment.slice(originOf(from), originEnd).ifPresent(part -> open(Chunk.label(found, part, false)));
        return Math.max(end, foldedIndex(originEnd));
    }

    private void open(Chunk label) {
        chunks.add(label);
        open = Optional.of(label);
    }

    private void addValue(int from, int to) {
        if (from < to) {
            segment.slice(from, to)
                    .filter(part -> !FoldedText.fold(part.text()).isEmpty())
                    .ifPresent(part -> {
                        chunks.add(Chunk.value(part, open));
                    });
        }
    }

    private static Label merged(Label a, Label b) {
        return a == Label.NAME ? b : a;
    }

    /** Whether a word begins here, or letters follow digits. */
    private boolean isBoundary(int at) {
        int origin = folded.origins()[at];
        if (origin == 0) {
            return true;
        }
        char before = text.charAt(origin - 1);
        boolean letterAfterDigit = Character.isDigit(before) && Character.isLetter(text.charAt(origin));
        return !Character.isLetterOrDigit(before) || letterAfterDigit;
    }

    private int originOf(int index) {
        return index <= 0 ? 0 : index >= folded.letters().length() ? text.length() : folded.origins()[index];
    }

    /** The first folded letter at or after an index in the text. */
    private int foldedIndex(int origin) {
        int at = 0;
        while (at < folded.letters().length() && folded.origins()[at] < origin) {
            at++;
        }
        return at;
    }
}
