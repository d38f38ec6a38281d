package io.kyc.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Reason;
import io.kyc.problem.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the sentences are that people read on their screens: what reasons say, and what the page says. */
class ReadingTest {
    /** Words of a sentence, on average. */
    private static final double AVERAGE = 12;
    /** Words of the longest sentence. */
    private static final int LONGEST = 25;

    private static final Path PAGE = Path.of("src/main/page");

    /** A comment, or a literal without its quotes. The parts of a template that are code may hold templates of their own. */
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "(?<!\\\\)//[^\\n]*|/\\*.*?\\*/"
                    + "|'((?:[^'\\\\\\n]|\\\\.)*)'"
                    + "|\"((?:[^\"\\\\\\n]|\\\\.)*)\""
                    + "|`((?:[^`\\\\$]|\\\\.|\\$(?!\\{)|\\$\\{(?:[^{}`]|`[^`]*`|\\{[^{}]*\\})*\\})*)`",
            Pattern.DOTALL);

    private static final Pattern CODE_IN_A_TEMPLATE = Pattern.compile("\\$\\{(?:[^{}`]|`[^`]*`|\\{[^{}]*\\})*\\}");
    private static final Pattern HTML_TEXT = Pattern.compile(">([^<>]+)<");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    @Test
    void theReadmeStaysShort() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(140);
    }

    @Test
    void reasonsSpeakInShortSentences() {
        assertShort(Arrays.stream(Reason.values()).map(Reason::message).toList(), 50);
    }

    @Test
    void thePageSpeaksToApplicantsInShortSentences() {
        assertShort(sentences(file -> !file.startsWith(PAGE.resolve("operator"))), 60);
    }

    @Test
    void thePageSpeaksToOperatorsInShortSentences() {
        assertShort(sentences(file -> file.startsWith(PAGE.resolve("operator"))), 8);
    }

    @Test
    void everyReasonSaysWhatToDoAfterWhatHappened() {
        assertThat(Reason.values())
                .allSatisfy(reason ->
                        assertThat(split(reason.message())).as(reason.code()).hasSize(2));
    }

    @Test
    void titlesOfProblemsAreShort() {
        assertThat(ErrorCode.values())
                .allSatisfy(
                        code -> assertThat(words(code.title())).as(code.title()).isLessThanOrEqualTo(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "say('Hold still. Try again.');|Hold still. Try again.",
                "// It's a comment.|",
                "/* It's one, too. */ say(`Show ${n} of ${n === 1 ? `one` : 'many'}.`)|Show X of X.",
                "say('https://example.org');|https://example.org",
                "go(/^#\\//, 'Verify it.')|Verify it.",
                "say('The session\\'s key.')|The session's key."
            })
    void readsWhatAScriptSays(String script, String text) {
        assertThat(literals(script)).isEqualTo(text == null ? List.of() : List.of(text));
    }

    private static void assertShort(List<String> texts, int atLeast) {
        List<String> sentences =
                texts.stream().flatMap(text -> split(text).stream()).toList();

        assertThat(sentences).hasSizeGreaterThan(atLeast);
        assertThat(sentences.stream().filter(sentence -> words(sentence) > LONGEST))
                .as("sentences of more than %s words", LONGEST)
                .isEmpty();
        assertThat(sentences.stream().mapToInt(ReadingTest::words).average().orElseThrow())
                .as("words of a sentence, on average of %s", sentences.size())
                .isLessThanOrEqualTo(AVERAGE);
    }

    private static List<String> split(String text) {
        return Arrays.asList(SENTENCE_END.split(text.strip()));
    }

    private static int words(String sentence) {
        return (int) WORD.matcher(sentence).results().count();
    }

    /** What the page says in whole sentences. Labels, class names and addresses do not end like one. */
    private static List<String> sentences(Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(PAGE)) {
            return files.filter(file -> file.toString().matches(".*\\.(?:js|html)"))
                    .filter(which)
                    .flatMap(file -> texts(file).stream())
                    .filter(text -> text.matches("(?s)\\p{Lu}.*\\p{Ll}.* .*[.?!]"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(".html")
                    ? HTML_TEXT
                            .matcher(text)
                            .results()
                            .map(match -> match.group(1).strip())
                            .toList()
                    : literals(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> literals(String script) {
        return COMMENT_OR_LITERAL
                .matcher(script)
                .results()
                .flatMap(match -> Stream.of(1, 2, 3).map(match::group).filter(text -> text != null))
                .map(text -> CODE_IN_A_TEMPLATE.matcher(text).replaceAll("X").replaceAll("\\\\(.)", "$1"))
                .toList();
    }
}
