package io.kyc.local.textract;

import io.kyc.local.textract.LabelLexicon.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which phrases of the lexicon are labels in a line, and which are the beginning of a name or part of an
 * address.
 */
final class LabelMatches {
    /** Short labels that also occur in the middle of a line, after the value of another label. */
    private static final Set<String> INNER =
            Set.of("DOB", "EXP", "ISS", "SEX", "HGT", "WGT", "EYES", "HAIR", "LN", "FN", "DD", "REST", "END", "CLASS");

    /** Labels that are printed directly before names and are not the beginning of any name. */
    private static final Set<String> NAME_MARKS = Set.of("LN", "FN");

    /** A stroke, and one word of another language up to the end of the line: {@code ISS/DÉL}. */
    private static final Pattern TRANSLATED = Pattern.compile(" ?/ ?\\p{L}{2,12}\\.?");

    private final String text;
    private final FoldedText folded;
    /** Looking up is dear, and the same places are asked for again. */
    private final Map<Integer, List<Match>> candidates = new HashMap<>();

    LabelMatches(String text, FoldedText folded) {
        this.text = text;
        this.folded = folded;
    }

    /**
     * The label at a place.
     *
     * @param start in the folded text
     * @param contiguous whether the line begins or a label ends right before the place
     * @param open the label before it in the line, whose value a new label would end
     * @param lead where the line begins after a number
     */
    Optional<Match> at(int start, boolean contiguous, Optional<Label> open, int lead) {
        return candidates.computeIfAbsent(start, from -> LabelLexicon.candidates(folded.letters(), from)).stream()
                .filter(match -> contiguous || mayBeInner(match, open))
                .filter(match -> endsWell(match, lead))
                .findFirst();
    }

    private boolean mayBeInner(Match match, Optional<Label> open) {
        String phrase = folded.letters().substring(match.start(), match.end());
        boolean afterOpenText = open.filter(label ->
                        label == Label.ADDRESS || label.kind() == ValueKind.PLACE || label.kind() == ValueKind.NAME)
                .isPresent();
        if (INNER.contains(phrase)) {
            return open.isPresent()
                    && (!afterOpenText || phrase.length() == 3 && match.label().kind() == ValueKind.DATE);
        }
        return match.length() >= 8 || match.length() >= 5 && match.label().kind() == ValueKind.DATE && !afterOpenText;
    }

    /** Whether the label ends together with its word, or its value or another label follows directly. */
    private boolean endsWell(Match match, int lead) {
        int end = folded.originEnd(match.end());
        boolean wordEnds = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
        String rest = text.substring(end).replaceFirst("^[^\\p{L}\\p{N}]+", "");
        if (wordEnds) {
            return match.length() > 4
                    || rest.isEmpty()
                    || TRANSLATED.matcher(text.substring(end)).matches()
                    || suits(match.label(), rest)
                    || suits(match.label(), beforeNextLabel(match, rest))
                    || labelFollows(match, 2);
        }
        String phrase = folded.letters().substring(match.start(), match.end());
        return match.label().kind().acceptsGlued(rest, match.length())
                || NAME_MARKS.contains(phrase) && match.start() == lead && ValueKind.NAME.accepts(rest)
                || match.length() >= 4 && labelFollows(match, 4);
    }

    /** Short words are labels only before a text that can be their value. */
    private static boolean suits(Label label, String rest) {
        boolean shortOrNumber =
                !rest.isEmpty() && (rest.split(" ")[0].length() <= 4 || Character.isDigit(rest.charAt(0)));
        return label.kind().accepts(rest) && (label.kind() != ValueKind.ANY || shortOrNumber);
    }

    /** What follows a label up to the next one in the line, whose value says nothing about it. */
    private String beforeNextLabel(Match match, String rest) {
        int begin = text.length() - rest.length();
        for (int at = match.end() + 1; at < folded.letters().length(); at++) {
            int origin = folded.origins()[at];
            boolean word = origin > begin && !Character.isLetterOrDigit(text.charAt(origin - 1));
            if (word && at(at, false, Optional.of(match.label()), 0).isPresent()) {
                return text.substring(begin, origin).strip();
            }
        }
        return rest;
    }

    private boolean labelFollows(Match match, int least) {
        return LabelLexicon.longest(folded.letters(), match.end())
                .filter(next -> next.length() >= least && next.slips() == 0)
                .filter(next -> least < 4 || related(match.label(), next.label()))
                .isPresent();
    }

    static boolean related(Label a, Label b) {
        return a == b || a == Label.NAME && isName(b) || b == Label.NAME && isName(a);
    }

    private static boolean isName(Label label) {
        return label == Label.LAST_NAME || label == Label.GIVEN_NAMES || label == Label.BIRTH_NAME;
    }
}
