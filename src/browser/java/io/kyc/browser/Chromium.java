package io.kyc.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs an installed Chromium for a test class, and dev mode for all classes. After each test the visits are closed, and
 * the browser's complaints about each are checked.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Optional<Path> camera;
    private final List<Visit> visits = new ArrayList<>();
    private final List<Browser> ownBrowsers = new ArrayList<>();
    private DevMode devMode;
    private Playwright playwright;
    private Browser browser;

    private Chromium(Optional<Path> camera) {
        this.camera = camera;
    }

    /** Without a camera. */
    static Chromium plain() {
        return new Chromium(Optional.empty());
    }

    /** @param video Y4M or MJPEG, played repeatedly in place of a camera */
    static Chromium seeing(Path video) {
        return new Chromium(Optional.of(video));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Stored in the root: one for all classes, closed at the very end.
        devMode = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(DevMode.class))
                .computeIfAbsent(DevMode.class, none -> DevMode.start(), DevMode.class);
        // Playwright's own browsers are not downloaded, because the system's is used.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = launch(camera);
    }

    private Browser launch(Optional<Path> camera) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("kyc.browser.chromium", "/usr/bin/chromium")))
                        .setArgs(Stream.concat(FLAGS.stream(), cameraFlags(camera))
                                .toList()));
    }

    private static Stream<String> cameraFlags(Optional<Path> camera) {
        return camera.stream()
                .flatMap(video -> Stream.of(
                        "--use-fake-device-for-media-stream",
                        "--use-fake-ui-for-media-stream",
                        "--use-file-for-fake-video-capture=" + video.toAbsolutePath()));
    }

    /** Opens the page. */
    Visit visit(Device device) {
        return visit(device, browser);
    }

    /** Opens the page in a browser of its own, with another camera; it ends with the test. */
    Visit visit(Device device, Path camera) {
        Browser seeing = launch(Optional.of(camera));
        ownBrowsers.add(seeing);
        return visit(device, seeing);
    }

    private Visit visit(Device device, Browser browser) {
        Visit visit = new Visit(browser.newContext(device.context()), devMode.url());
        visits.add(visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Visit> closing = List.copyOf(visits);
        visits.clear();
        boolean failed = context.getExecutionException().isPresent();
        try {
            for (Visit visit : closing) {
                visit.close(failed ? Optional.of(context.getDisplayName()) : Optional.empty());
            }
        } finally {
            ownBrowsers.forEach(Browser::close);
            ownBrowsers.clear();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
