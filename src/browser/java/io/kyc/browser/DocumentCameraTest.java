package io.kyc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests with a camera that shows the passport. */
class DocumentCameraTest {
    @RegisterExtension
    static final Chromium CHROMIUM =
            Chromium.seeing(CameraVideo.of("passport", List.of(Visit.specimen("passport-on-desk.jpg"))));

    @Test
    void aDocumentIsPhotographedAndRead() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.begin();
        visit.button("Take a photo").first().click();
        visit.assertSound("dialog");
        visit.button("Take the photo").click();
        visit.read();

        assertThat(visit.page().locator("[data-field=DOCUMENT_NUMBER] dd").first())
                .hasText("U4821077K");
    }
}
