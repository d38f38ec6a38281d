package io.kyc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes the README's pictures of the sample person; {@code -Dkyc.browser.pictures=docs} puts them where the README
 * shows them. They end where a screen ends.
 */
class ReadmePicturesTest {
    @RegisterExtension
    static final Chromium CHROMIUM = Chromium.plain();

    private static final Path FOLDER = Path.of(System.getProperty("kyc.browser.pictures", "target/browser"));

    @Test
    void takesAPictureOfADocumentReadAndOfAResult() {
        Visit visit = CHROMIUM.visit(Device.README);
        visit.begin();
        visit.chooseSample("passport.jpg");
        visit.read();
        assertThat(take(visit, "page-document.png")).isNotEmpty();
        visit.goOnToFace();
        visit.chooseSample("The sample person");
        assertThat(visit.compare()).isEqualTo("APPROVED");
        assertThat(take(visit, "page-result.png")).isNotEmpty();
    }

    private static byte[] take(Visit visit, String name) {
        visit.page().mouse().move(0, 0);
        visit.awaitPictures();
        return visit.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
    }
}
