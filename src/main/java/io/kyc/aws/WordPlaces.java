package io.kyc.aws;

import io.kyc.image.RelativeBox;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.BlockType;

/**
 * Finds the places of fields' texts on a page. AnalyzeID returns the fields' texts and, separately, the page's words
 * with their boxes.
 */
final class WordPlaces {
    /** Everything except letters and digits. Textract reads these characters differently from one time to the next. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Word> words;

    private record Word(String text, RelativeBox box) {}

    private WordPlaces(List<Word> words) {
        this.words = words;
    }

    /** @param blocks of a page, in reading order */
    static WordPlaces of(List<Block> blocks) {
        return new WordPlaces(blocks.stream()
                .filter(block -> block.blockType() == BlockType.WORD)
                .filter(block -> block.text() != null
                        && block.geometry() != null
                        && block.geometry().boundingBox() != null)
                .map(block -> new Word(folded(block.text()), box(block)))
                .filter(word -> !word.text().isEmpty())
                .toList());
    }

    /**
     * The box around the first consecutive words that together read like the text, apart from accents, case and
     * everything between letters and digits. Empty if no words do, for example when Textract has composed the text.
     */
    Optional<RelativeBox> find(String text) {
        String wanted = folded(text);
        for (int first = 0; first < words.size() && !wanted.isEmpty(); first++) {
            Optional<RelativeBox> found = findFrom(first, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<RelativeBox> findFrom(int first, String wanted) {
        RelativeBox around = words.get(first).box();
        int read = 0;
        for (int i = first; i < words.size(); i++) {
            Word word = words.get(i);
            if (!wanted.startsWith(word.text(), read)) {
                return Optional.empty();
            }
            around = around(around, word.box());
            read += word.text().length();
            if (read == wanted.length()) {
                return Optional.of(around);
            }
        }
        return Optional.empty();
    }

    private static String folded(String text) {
        // After decomposition an accent is a character of its own, and is removed together with everything that is not
        // a letter or digit.
        return BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    private static RelativeBox box(Block word) {
        var box = word.geometry().boundingBox();
        return new RelativeBox(box.left(), box.top(), box.width(), box.height());
    }

    private static RelativeBox around(RelativeBox one, RelativeBox other) {
        double left = Math.min(one.left(), other.left());
        double top = Math.min(one.top(), other.top());
        return new RelativeBox(
                left,
                top,
                Math.max(one.left() + one.width(), other.left() + other.width()) - left,
                Math.max(one.top() + one.height(), other.top() + other.height()) - top);
    }
}
