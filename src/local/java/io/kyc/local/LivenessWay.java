package io.kyc.local;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the page checks liveness in dev mode: it streams a video with Amplify's component if {@code web/} is built, else
 * it posts still pictures.
 */
final class LivenessWay {
    private final PageFiles built;
    private final boolean credentials;

    /**
     * @param project folder of the project
     * @param streamRole {@code kyc.liveness.stream-role}: without it nobody hands out credentials for the stream
     */
    LivenessWay(Path project, Optional<String> streamRole) {
        this.built = new PageFiles(project.resolve("web/dist"));
        this.credentials = streamRole.isPresent();
    }

    /** What {@code web/} builds. */
    PageFiles files() {
        return built;
    }

    /** Looks each time, as {@code web/} can be built while dev mode runs. */
    boolean streams() {
        return credentials && built.has("liveness.js");
    }

    /** For the log: the way, and how to get the other one. */
    String inWords() {
        if (streams()) {
            return "a video, streamed by Amplify's component (web/dist)";
        }
        return credentials
                ? "still pictures; to stream a video: npm --prefix web ci && npm --prefix web run build"
                : "still pictures, as kyc.liveness.stream-role is empty";
    }
}
