package io.kyc.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The workflows run fixed versions, and have few permissions. */
class WorkflowsTest {
    /** YAML 1.1 reads the key {@code on} as this. */
    private static final String ON = "true";

    private static final String PINNED = "[\\w.-]+/[\\w./-]+@[0-9a-f]{40}";

    @Test
    void everyActionIsPinnedByItsCommit() throws IOException {
        List<String> uses = new ArrayList<>();
        for (JsonNode workflow : workflows().values()) {
            for (JsonNode job : workflow.path("jobs")) {
                job.path("steps").findValuesAsText("uses", uses);
            }
        }

        assertThat(uses).isNotEmpty().allMatch(action -> action.matches(PINNED));
    }

    @Test
    void workflowsOnlyReadUnlessAJobSaysMore() throws IOException {
        workflows()
                .forEach((file, workflow) ->
                        assertThat(workflow.path("permissions")).as(file).hasToString("{\"contents\":\"read\"}"));
    }

    @Test
    void onlyPublishingWrites() throws IOException {
        List<String> writing = new ArrayList<>();
        workflows()
                .forEach((file, workflow) -> workflow.path("jobs").properties().forEach(job -> {
                    if (job.getValue().path("permissions").toString().contains("write")) {
                        writing.add(file + " " + job.getKey());
                    }
                }));

        assertThat(writing).containsExactly("release.yml release");
    }

    @Test
    void everyJobEndsInTime() throws IOException {
        workflows()
                .forEach((file, workflow) -> workflow.path("jobs").properties().forEach(job -> {
                    boolean called = job.getValue().has("uses"); // Its own workflow limits it.
                    assertThat(called || job.getValue().path("timeout-minutes").asInt() > 0)
                            .as("%s %s", file, job.getKey())
                            .isTrue();
                }));
    }

    /** {@code .ci/run}'s checks, and the template's. */
    @Test
    void everyChangeRunsAllChecks() throws IOException {
        JsonNode ci = workflows().get("ci.yml");
        String commands = String.join("\n", ci.path("jobs").findValuesAsText("run"));

        assertThat(ci.path(ON).has("pull_request")).isTrue();
        assertThat(commands)
                .contains("./mvnw -B -ntp verify", "spotless:check", "-Pbrowser test", ".ci/openapi/check", "cfn-lint");
        for (String line : Files.readAllLines(Path.of(".ci", "run"))) {
            if (line.startsWith("./mvnw -B -ntp ") || line.startsWith(".ci/")) {
                assertThat(commands).contains(line.replaceFirst(" -D.*", ""));
            }
        }
    }

    @Test
    void nativeIsBuiltForBothProcessorsOnEveryPullRequest() throws IOException {
        JsonNode workflow = workflows().get("native.yml");
        JsonNode job = workflow.at("/jobs/native");

        assertThat(workflow.path(ON).has("pull_request")).isTrue();
        assertThat(job.at("/strategy/matrix/include").findValuesAsText("processor"))
                .containsExactlyInAnyOrder("arm64", "x86_64");
        assertThat(String.join("\n", job.findValuesAsText("run")))
                .contains("verify -Dnative -Dquarkus.native.container-build=true", "native-figures");
    }

    private static Map<String, JsonNode> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github", "workflows"))) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), YamlTree::read));
        }
    }
}
