package io.kyc.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.CheckName;
import io.kyc.decision.Kind;
import io.kyc.decision.Reason;
import io.kyc.decision.Source;
import io.kyc.problem.ErrorCode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the tables of the documentation with the code: nothing may be missing, unknown or different. */
class DocsTest {
    private static final String NO_DEFAULT = "–";

    @Test
    void listsEveryErrorCodeWithItsStatus() {
        Map<String, String> documented = rows("docs/errors.md", "\\| `([a-z_]+)` \\| (\\d{3}) \\|.*");

        assertThat(documented)
                .isEqualTo(Arrays.stream(ErrorCode.values())
                        .collect(toMap(ErrorCode::slug, code -> Integer.toString(Statuses.of(code)))));
    }

    @Test
    void listsEveryReasonWithItsEffectAndWhetherItIsRetryableAndTold() {
        Map<String, String> documented = rows(
                "docs/reasons.md", "\\| `([a-z_]+)` \\| ((?:none|review|decline) \\| (?:yes|no) \\| (?:yes|no)) \\|.*");

        assertThat(documented)
                .isEqualTo(Arrays.stream(Reason.values())
                        .collect(toMap(
                                Reason::code,
                                reason -> reason.defaultEffect().name().toLowerCase(Locale.ROOT) + " | "
                                        + yesOrNo(reason.isRetryable()) + " | " + yesOrNo(reason.isTellable()))));
    }

    @Test
    void quotesTheMessageOfEveryReasonThatIsTold() {
        Map<String, String> quoted = rows(
                "docs/reasons.md", "\\| `([a-z_]+)` \\| \\w+ \\| \\w+ \\| yes \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|");

        assertThat(quoted)
                .isEqualTo(Arrays.stream(Reason.values())
                        .filter(Reason::isTellable)
                        .collect(toMap(Reason::code, Reason::message)));
    }

    @Test
    void saysWhatEachKindOfDocumentMustHave() {
        String sources = Arrays.stream(Source.values())
                .map(Source::wireName)
                .collect(Collectors.joining(" | ", "| Kind | ", " |"));

        assertThat(lines("docs/reasons.md")).contains(sources);
        assertThat(rows("docs/reasons.md", "\\| `([a-z_]+)` \\| ((?:(?:required|optional|absent)(?: \\| )?){6}) \\|"))
                .isEqualTo(Arrays.stream(Kind.values())
                        .collect(toMap(
                                Kind::wireName,
                                kind -> Arrays.stream(Source.values())
                                        .map(source -> kind.need(source).wireName())
                                        .collect(Collectors.joining(" | ")))));
    }

    @Test
    void listsEveryCheckWithItsSources() {
        assertThat(rows("docs/checks.md", "\\| `([a-z_]+)` \\| ([^|]+) \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|"))
                .isEqualTo(Arrays.stream(CheckName.values()).collect(toMap(CheckName::wireName, DocsTest::sources)));
    }

    @Test
    void listsEveryCheckWithTheReasonsThatItCanGive() {
        assertThat(rows("docs/checks.md", "\\| `([a-z_]+)` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\|"))
                .isEqualTo(Arrays.stream(CheckName.values()).collect(toMap(CheckName::wireName, DocsTest::reasons)));
    }

    /** All except the reason that the flow itself gives when the attempts of a step are used up. */
    @Test
    void everyReasonIsOneOfAChecks() {
        assertThat(Arrays.stream(CheckName.values()).flatMap(check -> check.reasons().stream()))
                .containsAll(EnumSet.complementOf(EnumSet.of(Reason.TOO_MANY_ATTEMPTS)))
                .doesNotContain(Reason.TOO_MANY_ATTEMPTS);
    }

    @Test
    void thePageHasWordsForEveryCheck() {
        String words = String.join("\n", lines("src/main/page/words.js"));
        String checks = words.substring(words.indexOf("const CHECKS = {"), words.indexOf("/** The zone has a digit"));

        assertThat(Pattern.compile("\\b([a-z_]+): '").matcher(checks).results().map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CheckName.values())
                        .map(CheckName::wireName)
                        .filter(name -> !name.startsWith("mrz_check_digit_"))
                        .toList());
    }

    /** In the order of {@link Reason}. */
    private static String reasons(CheckName check) {
        return check.reasons().stream().map(reason -> "`" + reason.code() + "`").collect(Collectors.joining(", "));
    }

    /** In the order of {@link Source}. */
    private static String sources(CheckName check) {
        return check.sources().isEmpty()
                ? "–"
                : check.sources().stream().map(Source::wireName).collect(Collectors.joining(", "));
    }

    /** A defence in the threat model must name an existing test. */
    @Test
    void namesOnlyExistingTestsAgainstThreats() {
        List<String> rows = lines("docs/threat-model.md").stream()
                .filter(line -> line.startsWith("| ") && line.endsWith("Test` |") || line.matches("\\| .*Test` .*\\|"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(30);
        for (String line : lines("docs/threat-model.md")) {
            Pattern.compile("`((?:[a-z]+\\.)+[A-Z][A-Za-z]+)`")
                    .matcher(line)
                    .results()
                    .map(match -> Path.of("src/test/java/io/kyc", match.group(1).replace('.', '/') + ".java"))
                    .forEach(test -> assertThat(test).as(line).exists());
        }
    }

    @Test
    void theIndexListsEveryDocument() throws IOException {
        String index = Files.readString(Path.of("docs/README.md"));
        try (Stream<Path> documents = Files.list(Path.of("docs"))) {
            assertThat(documents
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".md") && !name.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
        }
    }

    private static String yesOrNo(boolean holds) {
        return holds ? "yes" : "no";
    }

    @Test
    void listsEveryConfigurationKeyWithItsDefault() {
        Map<String, String> documented =
                rows("docs/configuration.md", "\\| `(kyc\\.[a-z.<>-]+)` \\| (`[^`]+`|–) \\| `[A-Z_<>]+`.*");
        Map<String, String> inCode =
                settings().collect(toMap(Setting::key, Setting::defaultValue, (one, other) -> one, TreeMap::new));

        assertThat(inCode).isNotEmpty();
        assertThat(documented).isEqualTo(inCode);
    }

    @Test
    void namesTheEnvironmentVariableOfEveryConfigurationKey() {
        Map<String, String> documented =
                rows("docs/configuration.md", "\\| `(kyc\\.[a-z.<>-]+)` \\| [^|]+ \\| `([A-Z_<>]+)`.*");

        assertThat(documented)
                .isEqualTo(documented.keySet().stream()
                        .collect(toMap(
                                key -> key, key -> key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9<>]", "_"))));
    }

    /** Maps the first group to the second in every line that matches the row. */
    private static Map<String, String> rows(String file, String row) {
        List<MatchResult> rows = lines(file).stream()
                .map(Pattern.compile(row)::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.toMatchResult())
                .toList();
        return rows.stream().collect(toMap(match -> match.group(1), match -> match.group(2)));
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All settings of the mappings in the production code, found among its compiled classes. */
    private static Stream<Setting> settings() {
        Path classes = classes();
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> type(file.substring(0, file.length() - ".class".length())))
                    .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                    .flatMap(type ->
                            settings(type.getAnnotation(ConfigMapping.class).prefix(), type))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(ErrorCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String file) {
        try {
            return Class.forName(file.replace(File.separatorChar, '.'), false, DocsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Setting> settings(String prefix, Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> {
                    String key = key(prefix, method);
                    Class<?> value = method.getReturnType();
                    return isGroup(value) ? settings(key, value) : Stream.of(new Setting(key, defaultValue(method)));
                });
    }

    /** Settings with a common part of their names are an interface within the mapping. */
    private static boolean isGroup(Class<?> type) {
        return type.isInterface()
                && type.getEnclosingClass() != null
                && type.getEnclosingClass().isAnnotationPresent(ConfigMapping.class);
    }

    private record Setting(String key, String defaultValue) {}

    private static String key(String prefix, Method method) {
        if (method.isAnnotationPresent(WithParentName.class)) {
            return prefix;
        }
        String name = method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return prefix + "." + name + (method.getReturnType() == Map.class ? ".<reason>" : "");
    }

    private static String defaultValue(Method method) {
        return Optional.ofNullable(method.getAnnotation(WithDefault.class))
                .map(annotation -> "`" + annotation.value() + "`")
                .orElse(NO_DEFAULT);
    }
}
