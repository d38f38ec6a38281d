package io.kyc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One person's visit of the page, in a separate browser, with the browser's complaints. */
final class Visit {
    private static final Path SPECIMENS = Path.of("examples/specimens");
    private static final Path PICTURES = Path.of("target/browser");
    /** The nets share two cores with the browser and everything else that runs. */
    private static final int PATIENCE = 45_000;
    /** The largest layout shift that is not noticed: https://web.dev/articles/cls calls 0.1 good. */
    private static final double JUMP = 0.1;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visit(BrowserContext context, String url) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript("""
                window.jumps = [];
                new PerformanceObserver(list => list.getEntries()
                  .filter(entry => !entry.hadRecentInput)
                  // What moves within the liveness component's shadow root is not named here, and not the page's.
                  .filter(entry => !document.querySelector('[data-part=component]') || entry.sources.some(source => source.node))
                  .forEach(entry => window.jumps.push({far: entry.value, what: entry.sources
                    .map(source => `${source.node?.nodeName}.${source.node?.className}`).join()})))
                  .observe({type: 'layout-shift', buffered: true});
                """);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(url + "/");
        page.locator("h1").waitFor();
    }

    Page page() {
        return page;
    }

    static Path specimen(String name) {
        return SPECIMENS.resolve(name);
    }

    static Path[] selfies(String prefix) {
        return java.util.stream.IntStream.rangeClosed(1, 4)
                .mapToObj(i -> specimen(prefix + "-" + i + ".jpg"))
                .toArray(Path[]::new);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void awaitHeading(String name) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1))
                .waitFor();
    }

    /** The browser logs an error for each answer from 400 on; this one is expected. */
    void expectAnswer(int status) {
        expectComplaint("status of " + status);
    }

    /** The browser logs this once, at least in part; it is expected. */
    void expectComplaint(String part) {
        expected.add(part);
    }

    /**
     * Delays answers beyond the 500 ms after a click in which the browser counts no layout shift, as on a slow line.
     */
    void slowDown() {
        // Functions, because Playwright calls the result of an expression if it is one.
        page.evaluate("() => { window.atOnce = window.fetch; window.fetch = (...request) =>"
                + " new Promise(later => setTimeout(later, 900)).then(() => window.atOnce(...request)); }");
    }

    /** Ends {@link #slowDown}. */
    void speedUp() {
        page.evaluate("() => { window.fetch = window.atOnce; }");
    }

    /** Gives consent. */
    void begin() {
        page.getByRole(AriaRole.CHECKBOX).check();
        button("Begin").click();
        awaitHeading("Your document");
    }

    void chooseSample(String name) {
        page.locator("[data-sample='" + name + "']").click();
    }

    void chooseDocument(Path file) {
        page.locator("input[type=file][data-side=front]").setInputFiles(file);
    }

    /** Reads the chosen document. */
    void read() {
        button("Read the document").click();
        page.locator("[data-part=read]").waitFor();
    }

    void goOnToFace() {
        button("Continue with your face").click();
        awaitHeading("Your face");
    }

    /** Where {@code web/} is built, the page streams a video unless asked for pictures. */
    void openCameraForPictures() {
        Locator pictures = button("Take still pictures instead");
        if (pictures.count() > 0) {
            pictures.click();
        }
        button("Open the camera").click();
    }

    void showSelfies(Path... frames) {
        page.locator("input[type=file][multiple]").setInputFiles(frames);
        page.locator("[data-part=liveness]").waitFor();
    }

    /** Compares the faces and returns the shown decision. */
    String compare() {
        button("Compare the faces").click();
        return decision();
    }

    String decision() {
        Locator result = page.locator("[data-decision]");
        result.waitFor();
        return result.getAttribute("data-decision");
    }

    /** Does everything up to the decision, with files. */
    String verify(String document, String selfies) {
        begin();
        chooseDocument(specimen(document));
        read();
        goOnToFace();
        showSelfies(selfies(selfies));
        return compare();
    }

    /** Checks that axe finds nothing, nothing overflows at the side, and nothing has shifted so far. */
    void assertSound(String screen) {
        awaitPictures();
        assertThat(axe()).as("%s: what axe finds", screen).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                .as("%s: pixels beyond the side", screen)
                .isLessThanOrEqualTo(0);
        assertThat(((Number) page.evaluate("window.jumps.reduce((sum, jump) => sum + jump.far, 0)")).doubleValue())
                .as("%s: how far things jumped, of %s", screen, page.evaluate("JSON.stringify(window.jumps)"))
                .isLessThan(JUMP);
    }

    /** Waits until every picture that was on the page from the beginning is drawn. */
    void awaitPictures() {
        page.waitForFunction(
                "() => [...document.images].filter(i => i.loading !== 'lazy').every(i => i.hidden || i.src && i.complete)");
    }

    private List<?> axe() {
        page.evaluate(AXE);
        // Without preload: axe would copy a shadow root's styles into the page, which its policy forbids.
        return (List<?>) page.evaluate("axe.run({preload: false}).then(result => result.violations.map(violation =>"
                + " violation.id + ': ' + violation.nodes.map(node => node.target.join(' ')).join(', ')))");
    }

    Path picture(String name) {
        Path file = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** @param failedTest the name under which a picture of the page is stored */
    void close(Optional<String> failedTest) {
        failedTest.ifPresent(name -> picture("failed-" + name.replaceAll("[^A-Za-z0-9]+", "-")));
        context.close();
        expected.forEach(part -> complaints.stream()
                .filter(text -> text.contains(part))
                .findFirst()
                .ifPresent(complaints::remove));
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    private static final String AXE = axeSource();

    private static String axeSource() {
        try (InputStream in = Visit.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
