package io.kyc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phrases that {@code docs/style.md} bans must not be in code, comments, documents and the page. */
class StyleTest {
    private static final List<Pattern> BANNED = Stream.of(
                    "\\bbe (?:it|they)\\b",
                    "\\bmay it be\\b",
                    "\\ball the same\\b",
                    "\\bas far as\\b",
                    "\\b(?:stands?|holds?|held) against\\b",
                    "\\bby way of\\b",
                    "\\bin vain\\b",
                    "\\b(?:anew|shall|lest|albeit|nought)\\b",
                    "\\bof then\\b",
                    "\\b(?:came|comes?|became|become) of (?!age\\b)",
                    "\\brim\\b",
                    "\\b(?<!there )(?:is|are) no (?!longer\\b|more\\b)[a-z]",
                    "\\b(?:else than|the own)\\b",
                    "\\b(?:he|his|him)\\b",
                    "\\bsays? of\\b",
                    "\\bdo(?:es)? its part\\b",
                    // As the subject of a sentence, not of a question.
                    "(?-i)\\bWho (?:was|can|cannot|knows|takes|reviews|reads|stands)\\b(?![^.|]*\\?)",
                    "(?-i)\\bWhoever\\b",
                    // A sentence that begins with it.
                    "(?-i)(?:^|[.:!?] |/\\*\\* |\\| )Of (?!course\\b)")
            .map(phrase -> Pattern.compile(phrase, Pattern.CASE_INSENSITIVE))
            .toList();

    /** A message that states the rule as if it held, for example "kyc.x is positive" when it is not. */
    private static final Pattern RULE_AS_A_FACT =
            Pattern.compile("\"kyc\\.[a-z.*-]+ (?:is|are|has|have|lasts?|needs?) ");

    /** The end of a line within a sentence, with the beginning of the next line in a comment. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*(?:\\*(?![*/])|//|#)?\\s*");

    private static final int CONTEXT = 40;

    @Test
    void usesNoBannedPhrase() {
        assertThat(texts().flatMap(file -> found(file, text(file)).stream()))
                .as("docs/style.md has other words for these")
                .isEmpty();
    }

    @Test
    void readsCodeAndDocuments() {
        assertThat(texts())
                .contains(
                        Path.of("README.md"),
                        Path.of("docs/openapi.yaml"),
                        Path.of("docs/architecture.md"),
                        Path.of("src/main/page/index.html"),
                        Path.of("src/main/page/verify/consent.js"),
                        Path.of("src/local/java/io/kyc/local/LocalAws.java"))
                .hasSizeGreaterThan(500);
    }

    @Test
    void saysInAnErrorWhatMustHold() {
        assertThat(texts().filter(file -> RULE_AS_A_FACT.matcher(text(file)).find()))
                .as("\"kyc.x must be ..., but is ...\"")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'/** Every digit holds, be it after repairs. */', true",
        "'a write that\n     * stands against it', true",
        "'// It is as\n// far as it goes', true",
        "'A number is no text.', true",
        "'Where there is no lease, it is no longer held.', false",
        "'/** Of a face. */', true",
        "'Of course. A list of what it shows.', false",
        "'It comes of age.', false",
        "'Who can read it? Other than this, they do.', false",
        "'Who can read it is told.', true",
        "'Whoever asks is told.', true"
    })
    void tellsABannedPhraseFromAnotherOne(String text, boolean banned) {
        assertThat(found(Path.of("any"), text)).hasSize(banned ? 1 : 0);
    }

    private static Stream<Path> texts() {
        return Stream.of(
                        files("src/main", ".java"),
                        files("src/main", ".properties"),
                        files("src/main/page", ".js"),
                        files("src/main/page", ".css"),
                        files("src/main/page", ".html"),
                        files("src/local/java", ".java"),
                        // docs/style.md itself lists the phrases.
                        files("docs", ".md").filter(file -> !file.equals(Path.of("docs/style.md"))),
                        Stream.of("docs/openapi.yaml", "README.md", "CONTRIBUTING.md")
                                .map(Path::of))
                .flatMap(files -> files);
    }

    private static Stream<Path> files(String folder, String end) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each banned phrase with its file and the words around it. */
    private static List<String> found(Path file, String text) {
        String line = LINE_BREAK.matcher(text).replaceAll(" ");
        return BANNED.stream()
                .flatMap(phrase -> phrase.matcher(line).results())
                .map(match -> file + ": ..."
                        + line.substring(
                                Math.max(0, match.start() - CONTEXT), Math.min(line.length(), match.end() + CONTEXT)))
                .toList();
    }
}
