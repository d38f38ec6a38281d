package io.kyc.local.textract;

import io.kyc.local.textract.LabelLexicon.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a line into labels and values. A label may be followed by its translation ({@code Surname / Nom}), by its value with or
 * without a space ({@code DOB01/02/1990}), or by a further label.
 */
final class LabelScan {
    /** Short labels that also stand in the middle of a line, after the value of another label. */
    private static final Set<String> INNER =
            Set.of("DOB", "EXP", "ISS", "SEX", "HGT", "WGT", "EYES", "HAIR", "LN", "FN", "DD", "REST", "END", "CLASS");

    /** Labels that run into names without being the beginning of any. */
    private static final Set<String> NAME_MARKS = Set.of("LN", "FN");

    private static final Pattern NOISE = Pattern.compile("[DMYJATG]{6,10}|[0-9A-D]?");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:[(\\[]?[0-9]{1,2}(?:[,/&-][0-9]{1,2})?[a-dA-D]?[)\\].:]*\\s*|[(\\[][a-zA-Z][)\\]]\\s*|[-*#.]+\\s*)");

    private final Segment segment;
    private final String text;
    private final FoldedText folded;
    private final boolean numbered;
    private final List<Chunk> chunks = new ArrayList<>();
    private Optional<Chunk> open = Optional.empty();
    /** Where the text begins after a number, in folded letters. */
    private int lead;

    private LabelScan(Segment segment, boolean numbered) {
        this.segment = segment;
        this.text = segment.text();
        this.folded = FoldedText.of(text);
        this.numbered = numbered;
    }

    /** @param numbered whether numbers such as {@code 4b} are labels on this page */
    static List<Chunk> chunks(Segment segment, boolean numbered) {
        LabelScan scan = new LabelScan(segment, numbered);
        scan.run();
        return scan.chunks;
    }

    private void run() {
        int valueFrom = scanLead();
        int at = Math.max(0, valueFrom);
        while (at < folded.letters().length()) {
            Optional<Match> match = labelAt(at, valueFrom);
            if (match.isEmpty()) {
                at++;
                continue;
            }
            addValue(originOf(valueFrom), originOf(at));
            at = addLabel(match.get());
            valueFrom = at;
        }
        addValue(originOf(valueFrom), text.length());
    }

    /** Steps over a number in front of a label, or takes it for the label. Gives where to go on, in folded letters. */
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

    private Optional<Match> labelAt(int at, int valueFrom) {
        boolean contiguous = at == valueFrom;
        if (!contiguous && !isBoundary(at)) {
            return Optional.empty();
        }
        return acceptedAt(at, contiguous);
    }

    private Optional<Match> acceptedAt(int at, boolean contiguous) {
        return LabelLexicon.candidates(folded.letters(), at).stream()
                .filter(match -> contiguous || mayBeInner(match))
                .filter(this::endsWell)
                .findFirst();
    }

    private boolean mayBeInner(Match match) {
        String phrase = folded.letters().substring(match.start(), match.end());
        boolean afterOpenText = open.flatMap(Chunk::label)
                .filter(label ->
                        label == Label.ADDRESS || label.kind() == ValueKind.PLACE || label.kind() == ValueKind.NAME)
                .isPresent();
        if (INNER.contains(phrase)) {
            return open.isPresent()
                    && (!afterOpenText || phrase.length() == 3 && match.label().kind() == ValueKind.DATE);
        }
        return match.length() >= 8 || match.length() >= 5 && match.label().kind() == ValueKind.DATE && !afterOpenText;
    }

    /** The label ends with its word, or what runs on is the label's value, or another label. */
    private boolean endsWell(Match match) {
        int end = folded.originEnd(match.end());
        boolean wordEnds = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
        String rest = text.substring(end).replaceFirst("^[^\\p{L}\\p{N}]+", "");
        if (wordEnds) {
            return match.length() > 4 || rest.isEmpty() || suits(match.label(), rest) || labelFollows(match, 2);
        }
        String phrase = folded.letters().substring(match.start(), match.end());
        return match.label().kind().acceptsGlued(rest, match.length())
                || NAME_MARKS.contains(phrase) && match.start() == lead && ValueKind.NAME.accepts(rest)
                || match.length() >= 4 && labelFollows(match, 4);
    }

    /** Short words are labels only before what can be their value. */
    private static boolean suits(Label label, String rest) {
        boolean shortOrNumber = rest.split(" ")[0].length() <= 4 || Character.isDigit(rest.charAt(0));
        return label.kind().accepts(rest) && (label.kind() != ValueKind.ANY || shortOrNumber);
    }

    private boolean labelFollows(Match match, int least) {
        return LabelLexicon.longest(folded.letters(), match.end())
                .filter(next -> next.length() >= least && next.slips() == 0)
                .filter(next -> least < 4 || related(match.label(), next.label()))
                .isPresent();
    }

    private int addLabel(Match match) {
        Label label = match.label();
        int end = match.end();
        boolean more = true;
        while (more && end < folded.letters().length()) {
            more = false;
            Optional<Match> next = acceptedAt(end, true);
            if (next.isPresent()
                    && related(label, next.get().label())
                    && next.get().length() >= 2) {
                label = merged(label, next.get().label());
                end = next.get().end();
                more = true;
            }
        }
        int originEnd = skipTranslation(label, folded.originEnd(match.start() + 1) - 1, folded.originEnd(end));
        originEnd = skipNoise(originEnd);
        Label found = label;
        segment.slice(originOf(match.start()), originEnd).ifPresent(part -> open(Chunk.label(found, part, false)));
        return Math.max(end, foldedIndex(originEnd));
    }

    /** Words after a slash are the label in a language that the lexicon does not know, up to where the value begins. */
    private int skipTranslation(Label label, int start, int end) {
        String rest = text.substring(end);
        if (!rest.matches("^[ .)]*[/|].*")) {
            return end;
        }
        boolean lowerCaseLabel = !isUpper(text.substring(start, end));
        int at = end;
        while (at < text.length()) {
            int wordEnd = at;
            while (wordEnd < text.length() && text.charAt(wordEnd) != ' ') {
                wordEnd++;
            }
            String word = text.substring(at, wordEnd);
            boolean digits = word.chars().anyMatch(Character::isDigit) && label.kind() != ValueKind.NAME;
            boolean beginsValue =
                    lowerCaseLabel && isUpper(word) && FoldedText.fold(word).length() > 1 && !word.startsWith("/");
            if (digits || beginsValue) {
                return at;
            }
            if (word.endsWith(":")) {
                return wordEnd;
            }
            at = wordEnd + 1;
        }
        return text.length();
    }

    /** Steps over a note in brackets or the form of a date: {@code (1)}, {@code (MM/DD/YYYY)}. */
    private int skipNoise(int end) {
        String rest = text.substring(end);
        var bracket = Pattern.compile("^[^\\p{L}\\p{N}]*\\(([^)]{0,14})\\)?").matcher(rest);
        if (bracket.find() && NOISE.matcher(FoldedText.fold(bracket.group(1))).matches()) {
            return end + bracket.end();
        }
        return NOISE.matcher(FoldedText.fold(rest)).matches()
                        && FoldedText.fold(rest).length() >= 6
                ? text.length()
                : end;
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

    private static boolean related(Label a, Label b) {
        return a == b || a == Label.NAME && isName(b) || b == Label.NAME && isName(a);
    }

    private static boolean isName(Label label) {
        return label == Label.LAST_NAME || label == Label.GIVEN_NAMES || label == Label.BIRTH_NAME;
    }

    private static Label merged(Label a, Label b) {
        return a == Label.NAME ? b : a;
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Whether a word begins here, or letters after digits. */
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
