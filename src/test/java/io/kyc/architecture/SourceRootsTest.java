package io.kyc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The build leaves {@code io.kyc.local} out of every package. So this package, and no other, must be in
 * {@code src/local}.
 */
class SourceRootsTest {
    private static final Path LOCAL = Path.of("src/local/java/io/kyc/local");

    /** By which the configuration finds {@code DevProcess}; the build leaves it out of every package by its name. */
    private static final Path SERVICE =
            Path.of("src/local/java/META-INF/services/io.smallrye.config.ConfigSourceFactory");

    @Test
    void theLocalAwsIsAllThatSrcLocalHolds() throws IOException {
        assertThat(files(Path.of("src/local")))
                .hasSizeGreaterThan(50)
                .allMatch(file -> file.startsWith(LOCAL) || file.equals(SERVICE));
        assertThat(Files.readString(SERVICE)).isEqualTo("io.kyc.local.DevProcess\n");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<exclude>META-INF/services/" + SERVICE.getFileName() + "</exclude>");
    }

    @Test
    void srcMainHoldsNothingOfTheLocalAws() throws IOException {
        assertThat(files(Path.of("src/main/java"))).hasSizeGreaterThan(50).noneMatch(SourceRootsTest::namesTheLocalAws);
    }

    @Test
    void noClassOfTheLocalAwsHasTheNameOfOneOfTheService() throws IOException {
        Set<String> names = names(Path.of("src/local/java"));
        names.retainAll(names(Path.of("src/main/java")));

        assertThat(names).containsExactly("package-info.java");
    }

    private static Set<String> names(Path folder) throws IOException {
        return files(folder).stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }

    private static boolean namesTheLocalAws(Path file) {
        try {
            return Files.readString(file).contains("io.kyc.local");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
