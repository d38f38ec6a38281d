package io.kyc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocket;
import io.kyc.specimens.Portrait;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Amplify's liveness component in the page, as {@code web/} builds it, with a camera that shows a face. */
class StreamTest {
    @RegisterExtension
    static final Chromium CHROMIUM = Chromium.plain();

    private static final String KEEP_CAMERAS = """
            () => {
              window.cameras = [];
              const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
              navigator.mediaDevices.getUserMedia = async wishes => {
                const stream = await open(wishes);
                window.cameras.push(...stream.getTracks());
                return stream;
              };
            }
            """;

    private static final int MOST_TRIES = 3;
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1");

    /** Every address that the pages of a test asked for. */
    private final List<String> asked = new ArrayList<>();
    /** Every stream that they opened. */
    private final List<WebSocket> sockets = new ArrayList<>();

    @BeforeAll
    static void webIsBuilt() {
        Assertions.assertThat(Path.of("web/dist/liveness.js"))
                .as("build it with: npm --prefix web ci && npm --prefix web run build")
                .exists();
    }

    @Test
    void theSamplePersonPassesWithColoursAndIsApproved() {
        Visit visit = atTheCheck(FaceVideo.ofPerson(Portrait.ASTRONAUT));
        assertThat(visit.page().locator("[data-way=video]")).isVisible();
        visit.assertSound("before the video");
        Assertions.assertThat(pass(visit)).isEqualTo("FaceMovementAndLightChallenge");

        assertThat(component(visit)).hasCount(0);
        visit.assertSound("video judged");
        Assertions.assertThat(visit.compare()).isEqualTo("APPROVED");
        visit.assertSound("result of a video");
        assertAskedThisComputerOnly();
        Assertions.assertThat(asked)
                .anyMatch(url -> url.endsWith("/web/nets/facemesh-detection-short.bin"))
                .anyMatch(url -> url.contains("/web/nets/tfjs-backend-wasm"))
                .anyMatch(url -> url.startsWith("ws://") && url.contains("start-face-liveness-session-websocket"));
    }

    @Test
    void theSamplePersonPassesWithoutColoursWhenTheOperatorAsksForIt() {
        Visit visit = visit(FaceVideo.ofPerson(Portrait.ASTRONAUT), Device.DESKTOP);
        // As an operator's server does who knows that the applicant is photosensitive.
        visit.page().route("**/kyc/start-session", StreamTest::photosensitive);
        reachTheCheck(visit);
        Assertions.assertThat(pass(visit)).isEqualTo("FaceMovementChallenge");

        Assertions.assertThat(visit.compare()).isEqualTo("APPROVED");
    }

    @Test
    void whoAsksForNoColoursPassesAndIsReviewed() {
        Visit visit = atTheCheck(FaceVideo.ofPerson(Portrait.ASTRONAUT));
        Locator noColours = visit.page().getByLabel("Check me without flashing colours");
        Assertions.assertThat(pass(visit, noColours::check, "review")).isEqualTo("FaceMovementChallenge");

        Assertions.assertThat(visit.compare()).isEqualTo("REVIEW");
        assertThat(visit.page().locator(".head [data-reason=liveness_photosensitive]"))
                .isVisible();
    }

    @Test
    void anImpostorIsAliveAndDeclined() {
        Visit visit = atTheCheck(FaceVideo.ofPerson(Portrait.GRACE_HOPPER));
        pass(visit);

        Assertions.assertThat(visit.compare()).isEqualTo("DECLINED");
        assertThat(visit.page().locator(".head [data-reason=face_mismatch]")).isVisible();
    }

    @Test
    void aPhotoThatIsMovedCloserFailsAndIsToldWhy() {
        Visit visit = atTheCheck(FaceVideo.ofPhoto(Portrait.ASTRONAUT));
        start(visit);
        visit.page().locator("[data-part=liveness]").waitFor();

        assertThat(visit.page().locator(".hint [data-reason=liveness_not_passed]"))
                .isVisible();
        assertThat(visit.button("Compare the faces")).hasCount(0);
        visit.assertSound("photo not passed");
    }

    @Test
    void aStoppedCheckLeavesThePageUsable() {
        Visit visit = atTheCheck(FaceVideo.ofPerson(Portrait.ASTRONAUT), Device.SMALL_PHONE);
        visit.page().evaluate(KEEP_CAMERAS);
        start(visit);
        visit.assertSound("component on a phone");
        visit.picture("component-phone");
        visit.button("Stop the check").click();

        assertThat(visit.page().getByText("You stopped the check")).isVisible();
        awaitCamerasOff(visit);
        assertThat(component(visit)).hasCount(0);
        visit.assertSound("stopped");
        pass(visit);
        Assertions.assertThat(visit.compare()).isEqualTo("APPROVED");
    }

    @Test
    void whoDoesNotComeCloserIsToldAndMayTryAgain() {
        Visit visit = atTheCheck(FaceVideo.ofPersonFarAway(Portrait.ASTRONAUT));
        start(visit);

        visit.page().locator(".problem").waitFor();
        assertThat(visit.page().locator(".problem")).containsText("Your face was not in the oval in time");
        assertThat(component(visit)).hasCount(0);
        visit.assertSound("not in time");
        visit.chooseSample("The sample person");
        Assertions.assertThat(visit.compare()).isEqualTo("APPROVED");
    }

    @Test
    void aCheckThatIsLeftEnds() {
        Visit visit = atTheCheck(FaceVideo.ofPerson(Portrait.ASTRONAUT));
        visit.page().evaluate(KEEP_CAMERAS);
        start(visit);
        visit.assertSound("component");
        visit.picture("component");
        visit.page().waitForCondition(() -> !sockets.isEmpty());
        visit.link("Sessions").click();
        visit.awaitHeading("Sessions");
        visit.page().waitForCondition(() -> sockets.get(0).isClosed());
        awaitCamerasOff(visit);
        visit.link("Verify").click();
        visit.awaitHeading("Your face");

        pass(visit);
        Assertions.assertThat(visit.compare()).isEqualTo("APPROVED");
    }

    @Test
    void picturesAreAnotherWay() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        reachTheCheck(visit);
        visit.button("Take still pictures instead").click();
        assertThat(visit.button("Open the camera")).isFocused();
        visit.assertSound("still pictures instead");
        visit.button("Stream a video instead").click();
        assertThat(visit.button("Start the check")).isFocused();
    }

    @Test
    void withoutACameraThereAreSelfies() {
        Visit visit = CHROMIUM.visit(Device.SMALL_PHONE);
        reachTheCheck(visit);
        visit.button("Start the check").click();

        assertThat(visit.page().locator(".problem")).containsText("Or choose selfies");
        visit.assertSound("no camera for a video");
        visit.showSelfies(Visit.selfies("selfie"));
        Assertions.assertThat(visit.compare()).isEqualTo("APPROVED");
    }

    @Test
    void thePageTakesPicturesWhereTheComponentIsNotBuilt() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.page().route("**/page/settings.json", StreamTest::notBuilt);
        visit.page().onRequest(request -> asked.add(request.url()));
        visit.page().reload();
        reachTheCheck(visit);

        assertThat(visit.page().locator("[data-way=pictures]")).isVisible();
        assertThat(visit.button("Open the camera")).isVisible();
        assertThat(visit.button("Stream a video instead")).hasCount(0);
        visit.chooseSample("The sample person");
        Assertions.assertThat(visit.compare()).isEqualTo("APPROVED");
        Assertions.assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("/web/"));
    }

    private Visit atTheCheck(Path camera) {
        return atTheCheck(camera, Device.DESKTOP);
    }

    private Visit atTheCheck(Path camera, Device device) {
        Visit visit = visit(camera, device);
        reachTheCheck(visit);
        return visit;
    }

    private Visit visit(Path camera, Device device) {
        Visit visit = CHROMIUM.visit(device, camera);
        visit.page().onRequest(request -> asked.add(request.url()));
        visit.page().onWebSocket(socket -> {
            asked.add(socket.url());
            sockets.add(socket);
        });
        return visit;
    }

    private static void reachTheCheck(Visit visit) {
        visit.begin();
        visit.chooseSample("passport.jpg");
        visit.read();
        visit.goOnToFace();
    }

    /** @return the challenge that was offered */
    private static String start(Visit visit) {
        Response started = visit.page()
                .waitForResponse(
                        response -> response.url().endsWith("/kyc/start-liveness"),
                        () -> visit.button("Start the check").click());
        component(visit).locator("video").waitFor();
        return new JsonObject(started.text()).getString("challenge");
    }

    private static void awaitCamerasOff(Visit visit) {
        visit.page()
                .waitForFunction("() => cameras.length > 0 && cameras.every(camera => camera.readyState === 'ended')");
    }

    private static Locator component(Visit visit) {
        return visit.page().locator("[data-part=component]");
    }

    private static String pass(Visit visit) {
        return pass(visit, () -> {}, "pass");
    }

    /**
     * Does the check until it passes, as a person would: a very busy computer films so few pictures that they do not show
     * the face where it was.
     *
     * @param before done before each try
     * @param result of the check on liveness, when it has passed
     * @return the challenge that was offered
     */
    private static String pass(Visit visit, Runnable before, String result) {
        Locator passed =
                visit.page().locator("[data-part=liveness]:has([data-check=liveness][data-result=" + result + "])");
        for (int tries = 1; ; tries++) {
            before.run();
            String challenge = start(visit);
            visit.page().locator("[data-part=liveness], .problem").waitFor();
            if (passed.count() > 0) {
                return challenge;
            }
            Assertions.assertThat(tries).as("tries without success").isLessThan(MOST_TRIES);
            if (visit.button("Do the check again").count() > 0) {
                visit.button("Do the check again").click();
            }
        }
    }

    private static void photosensitive(Route route) {
        JsonObject body = new JsonObject(route.request().postData()).put("photosensitive", true);
        route.resume(new Route.ResumeOptions().setPostData(body.encode()));
    }

    private static void notBuilt(Route route) {
        JsonObject settings = new JsonObject(route.fetch().text()).put("liveness_stream", false);
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(settings.encode()));
    }

    private void assertAskedThisComputerOnly() {
        Assertions.assertThat(asked)
                .isNotEmpty()
                .filteredOn(url -> !url.startsWith("blob:") && !url.startsWith("data:"))
                .allSatisfy(url ->
                        Assertions.assertThat(URI.create(url).getHost()).as(url).isIn(THIS_COMPUTER));
    }
}
