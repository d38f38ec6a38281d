package io.kyc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivenessWayTest {
    private static final Optional<String> ROLE = Optional.of("arn:aws:iam::123456789012:role/kyc-stream");

    @TempDir
    Path project;

    @Test
    void takesPicturesUntilTheComponentIsBuilt() throws IOException {
        LivenessWay way = new LivenessWay(project, ROLE);
        assertThat(way.streams()).isFalse();
        assertThat(way.inWords()).startsWith("still pictures").contains("npm --prefix web run build");

        Path built = Files.createDirectories(project.resolve("web/dist"));
        Files.writeString(built.resolve("liveness.js"), "export {}");

        assertThat(way.streams()).isTrue();
        assertThat(way.inWords()).startsWith("a video");
        assertThat(way.files().find("liveness.js")).isPresent();
    }

    @Test
    void takesPicturesWhereNobodyHandsOutCredentials() throws IOException {
        Path built = Files.createDirectories(project.resolve("web/dist"));
        Files.writeString(built.resolve("liveness.js"), "export {}");
        LivenessWay way = new LivenessWay(project, Optional.empty());

        assertThat(way.streams()).isFalse();
        assertThat(way.inWords()).contains("kyc.liveness.stream-role is empty");
    }
}
