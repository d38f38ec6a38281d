package io.kyc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links between the documents lead to files and headings that are there. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^\\s*```.*?^\\s*```\\s*$|`[^`\\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    @Test
    void everyDecisionHasANumberOfItsOwn() throws IOException {
        assertThat(Files.readAllLines(Path.of("docs", "decisions.md")).stream()
                        .filter(line -> line.matches("### \\d+\\. .*"))
                        .map(line -> line.substring(4, line.indexOf('.')))
                        .toList())
                .hasSizeGreaterThan(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyLinkLeadsToAFileAndItsHeading() {
        assertThat(documents()
                        .flatMap(file -> targets(file).stream()
                                .filter(target -> !leadsSomewhere(file, target))
                                .map(target -> file + " -> " + target)))
                .isEmpty();
    }

    @Test
    void findsLinks() {
        assertThat(documents().flatMap(file -> targets(file).stream())).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'Claim, work, commit', claim-work-commit",
        "'4. A session''s facts', 4-a-sessions-facts",
        "'`POST /kyc` in *one* call', post-kyc-in-one-call"
    })
    void namesAHeadingAsTheRenderedPageDoes(String heading, String anchor) {
        assertThat(anchor(heading)).isEqualTo(anchor);
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md", "test_events/README.md")
                        .map(Path::of),
                files("docs"));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the links that do not leave the project. */
    private static List<String> targets(Path file) {
        return LINK.matcher(withoutCode(file))
                .results()
                .map(match -> match.group(1))
                .filter(target -> !target.contains("://"))
                .toList();
    }

    private static boolean leadsSomewhere(Path file, String target) {
        String[] parts = target.split("#", 2);
        Path to = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        return Files.exists(to)
                && (parts.length == 1
                        || HEADING.matcher(withoutFences(to))
                                .results()
                                .anyMatch(match -> anchor(match.group(1)).equals(parts[1])));
    }

    /** Letters, digits, hyphens; blanks become hyphens and everything else goes. */
    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    private static String withoutCode(Path file) {
        return CODE.matcher(text(file)).replaceAll("");
    }

    private static String withoutFences(Path file) {
        return text(file).replaceAll("(?ms)^\\s*```.*?^\\s*```\\s*$", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
