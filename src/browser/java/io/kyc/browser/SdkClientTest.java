package io.kyc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.specimens.Portrait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * AWS's SDK for JavaScript as a client of the local liveness stream, beside Amplify's component: its own signatures,
 * frames and models, and a video that the test records itself.
 */
class SdkClientTest {
    @RegisterExtension
    static final Chromium CHROMIUM = Chromium.plain();

    private static final Path CLIENT = Path.of("web/dist-test/sdk-client.js");

    /** A session up to its document, with the page's own client of the API. */
    private static final String SESSION = """
            async photosensitive => {
              const {ApplicantSession} = await import('/page/api.js');
              const {documents, load} = await import('/page/samples.js');
              const {photoOf} = await import('/page/photo/file.js');
              window.session = await ApplicantSession.start({photosensitive});
              await session.processDocument({front: await photoOf(await load(documents[0].front))});
            }
            """;

    /** A new check; answers its challenge. */
    private static final String START = """
            async () => {
              const {settings} = await import('/page/settings.js');
              const started = await session.startLiveness();
              const {region, credentials: issued} = started.stream;
              window.check = {region, endpoint: settings.localAws, sessionId: started.liveness_session_id, credentials: {
                accessKeyId: issued.access_key_id, secretAccessKey: issued.secret_access_key, sessionToken: issued.session_token}};
              return started.challenge;
            }
            """;

    private static final String STREAM = "film => SdkClient.stream(check, film)";
    private static final String RESULT =
            "async () => (await session.completeLiveness(check.sessionId)).liveness_results";
    /** A very busy computer films too few pictures. */
    private static final int MOST_TRIES = 3;

    @ParameterizedTest
    @CsvSource({"false, FaceMovementAndLightChallenge", "true, FaceMovementChallenge"})
    void streamsAVideoThatPasses(boolean photosensitive, String challenge) throws IOException {
        Visit visit = atTheCheck(photosensitive);
        Map<String, Object> film = film();
        Map<?, ?> result = Map.of();
        for (int tries = 0; tries < MOST_TRIES && !Boolean.TRUE.equals(result.get("passed")); tries++) {
            assertThat(visit.page().evaluate(START)).isEqualTo(challenge);
            assertThat((List<?>) visit.page().evaluate(STREAM, film))
                    .isEqualTo(List.of("ServerSessionInformationEvent", "DisconnectionEvent"));
            result = (Map<?, ?>) visit.page().evaluate(RESULT);
        }
        assertThat(result.get("passed")).as("%s", result).isEqualTo(true);
        assertThat(((Map<?, ?>) result.get("challenge")).get("type")).isEqualTo(challenge);
    }

    @Test
    void isToldThatItsSignatureIsWrong() throws IOException {
        Visit visit = atTheCheck(false);
        visit.page().evaluate(START);
        visit.page().evaluate("() => { check.credentials.secretAccessKey = 'another'; }");

        visit.expectComplaint("non-retryable streaming request");
        assertThatThrownBy(() -> visit.page().evaluate(STREAM, film())).hasMessageContaining("signature");
    }

    private static Visit atTheCheck(boolean photosensitive) throws IOException {
        assertThat(CLIENT)
                .as("build it with: npm --prefix web ci && npm --prefix web run build:test")
                .exists();
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.page().evaluate(Files.readString(CLIENT));
        visit.page().evaluate(SESSION, photosensitive);
        return visit;
    }

    private static Map<String, Object> film() {
        FaceVideo.Film film = FaceVideo.film(Portrait.ASTRONAUT);
        return Map.of(
                "frames",
                film.frames().stream().map(Base64.getEncoder()::encodeToString).toList(),
                "framesASecond",
                FaceVideo.Film.FRAMES_A_SECOND,
                "initial",
                box(film.initial()),
                "target",
                box(film.target()),
                "initialAt",
                FaceVideo.Film.INITIAL_AT,
                "targetAt",
                FaceVideo.Film.TARGET_AT);
    }

    private static Map<String, Double> box(FaceVideo.Box box) {
        return Map.of("Left", box.left(), "Top", box.top(), "Width", box.width(), "Height", box.height());
    }
}
