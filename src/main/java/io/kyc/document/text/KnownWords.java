package io.kyc.document.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks up words with their meanings, although a reader may have misread a letter ({@link PrintedWords#isLike}).
 *
 * @param exact each word's meanings
 * @param byLength the words by their length, so that few are compared
 */
record KnownWords<T>(Map<String, Set<T>> exact, Map<Integer, List<String>> byLength) {

    static <T> KnownWords<T> of(Map<T, Set<String>> words) {
        Map<String, Set<T>> exact = new HashMap<>();
        words.forEach((meaning, its) -> its.forEach(
                word -> exact.computeIfAbsent(word, any -> new HashSet<>()).add(meaning)));
        Map<Integer, List<String>> byLength = new HashMap<>();
        exact.keySet()
                .forEach(word -> byLength.computeIfAbsent(word.length(), any -> new ArrayList<>())
                        .add(word));
        return new KnownWords<>(exact, byLength);
    }

    /** The meanings of the known words that it may be; empty if there are none. */
    Set<T> meanings(String read) {
        Set<T> meanings = new HashSet<>(exact.getOrDefault(read, Set.of()));
        if (read.length() >= PrintedWords.SHORTEST_MISREAD) {
            for (int length = read.length() - 1; length <= read.length() + 1; length++) {
                for (String known : byLength.getOrDefault(length, List.of())) {
                    if (PrintedWords.isLike(read, known)) {
                        meanings.addAll(exact.get(known));
                    }
                }
            }
        }
        return meanings;
    }
}
