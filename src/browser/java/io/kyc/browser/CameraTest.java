package io.kyc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests with a camera that shows the sample person turning the head. */
class CameraTest {
    @RegisterExtension
    static final Chromium CHROMIUM = Chromium.seeing(CameraVideo.of("selfies", List.of(Visit.selfies("selfie"))));

    @Test
    void thePersonBeforeTheCameraIsVerified() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.begin();
        visit.chooseSample("passport.jpg");
        visit.read();
        visit.goOnToFace();

        visit.openCameraForPictures();
        PlaywrightAssertions.assertThat(visit.page().locator(".prompt")).hasText("Place your face in the oval");
        visit.assertSound("camera open");
        visit.picture("camera");
        visit.button("Start the check").click();
        PlaywrightAssertions.assertThat(visit.page().locator(".prompt")).hasText("Come a little closer");
        visit.picture("camera-prompt");
        visit.page().locator("[data-part=liveness]").waitFor();
        PlaywrightAssertions.assertThat(visit.page().locator(".strip img")).hasCount(7);
        visit.assertSound("camera done");

        assertThat(visit.compare()).isEqualTo("APPROVED");
    }
}
