package io.kyc.local.ocr;

import java.util.ArrayList;
import java.util.List;

/** Parts the characters of a line into words, at spaces that were read. */
final class WordSplitter {
    private WordSplitter() {}

    /**
     * @param read the line's characters, spaces among them
     * @param steps length of the line in the recogniser's steps
     * @param quad of the whole line
     * @return the line, or empty when there is nothing but spaces
     */
    static java.util.Optional<TextLine> line(List<ReadCharacter> read, int steps, Quad quad) {
        List<TextWord> words = new ArrayList<>();
        List<ReadCharacter> word = new ArrayList<>();
        for (int i = 0; i <= read.size(); i++) {
            if (i == read.size() || read.get(i).character() == ' ') {
                if (!word.isEmpty()) {
                    words.add(word(word, read, steps, quad));
                    word.clear();
                }
            } else {
                word.add(read.get(i));
            }
        }
        if (words.isEmpty()) {
            return java.util.Optional.empty();
        }
        String text = String.join(" ", words.stream().map(TextWord::text).toList());
        double confidence = read.stream()
                .filter(c -> c.character() != ' ')
                .mapToDouble(ReadCharacter::confidence)
                .average()
                .orElse(0);
        return java.util.Optional.of(new TextLine(text, confidence, quad, words));
    }

    private static TextWord word(List<ReadCharacter> word, List<ReadCharacter> line, int steps, Quad quad) {
        StringBuilder text = new StringBuilder();
        word.forEach(c -> text.append(c.character()));
        double half = line.size() < 2
                ? steps / 2.0
                : (line.get(line.size() - 1).position() - line.get(0).position()) / (line.size() - 1) / 2;
        double from = (word.get(0).position() + 0.5 - half) / steps;
        double to = (word.get(word.size() - 1).position() + 0.5 + half) / steps;
        return new TextWord(
                text.toString(),
                word.stream().mapToDouble(ReadCharacter::confidence).average().orElse(0),
                quad.part(Math.max(0, from), Math.min(1, to)));
    }
}
