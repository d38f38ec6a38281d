package io.kyc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {
    @TempDir
    Path project;

    private PageFiles files;

    @BeforeEach
    void writeFiles() throws IOException {
        Path folder = Files.createDirectories(project.resolve("page/parts"));
        Files.writeString(folder.resolve("scale.js"), "export {}");
        Files.writeString(folder.resolve("notes.txt"), "not served");
        Files.writeString(project.resolve("secret.js"), "outside");
        files = new PageFiles(project.resolve("page"));
    }

    @Test
    void findsAFileBelowTheFolderWithItsType() {
        assertThat(files.find("parts/scale.js")).hasValueSatisfying(file -> {
            assertThat(file.contentType()).isEqualTo("text/javascript; charset=utf-8");
            assertThat(file.bytes()).asString().isEqualTo("export {}");
        });
    }

    @Test
    void servesWebAssemblyAsBrowsersWantIt() throws IOException {
        Files.write(project.resolve("page/net.wasm"), new byte[] {0, 'a', 's', 'm'});

        assertThat(files.has("net.wasm")).isTrue();
        assertThat(files.find("net.wasm").orElseThrow().contentType()).isEqualTo("application/wasm");
        assertThat(files.has("../secret.js")).isFalse();
    }

    @Test
    void readsAFileEachTime() throws IOException {
        files.find("parts/scale.js");
        Files.writeString(project.resolve("page/parts/scale.js"), "changed");

        assertThat(files.find("parts/scale.js").orElseThrow().bytes())
                .asString()
                .isEqualTo("changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.js",
                "parts/../../secret.js",
                "/etc/../secret.js",
                "parts/notes.txt",
                "parts",
                "",
                "a\0b.js",
                "no.js"
            })
    void findsNothingElse(String name) {
        assertThat(files.find(name)).isEmpty();
    }
}
