package io.kyc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operator's flow. */
class OperatorTest {
    @RegisterExtension
    static final Chromium CHROMIUM = Chromium.plain();

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "SMALL_PHONE"})
    void aReviewIsApprovedWithAReason(Device device) {
        Visit visit = CHROMIUM.visit(device);
        String session = sessionInReview(visit);
        visit.link("Reviews").click();
        visit.awaitHeading("Reviews");
        Locator waiting = visit.page().locator("article[data-session='" + session + "']");
        assertThat(waiting.locator("[data-reason=liveness_uncertain]")).isVisible();
        assertShowsPictures(waiting.locator(".faces img"), 2);
        visit.assertSound("review queue");
        visit.picture("reviews-" + device);

        waiting.locator("a.button").click();
        visit.page().locator("[data-state=REVIEW]").waitFor();
        assertShowsPictures(visit.page().locator(".picture img"), 1);
        visit.assertSound("session in review");
        visit.picture("session-" + device);
        visit.page().getByLabel("Explanation").fill("The frames show the person on the document.");
        visit.button("Approve").click();

        visit.page().locator("[data-state=APPROVED]").waitFor();
        assertThat(visit.page().locator(".head")).containsText("The frames show the person on the document.");
        assertThat(visit.page().locator(".head")).containsText("The checks decided: in review");
        visit.assertSound("session approved");
        visit.link("Reviews").click();
        visit.awaitHeading("Reviews");
        visit.page().locator("article, .empty").first().waitFor();
        assertThat(waiting).hasCount(0);
    }

    @Test
    void aReviewIsDeclinedAndNotWithoutAReason() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.page().getByText("What you know about the person").click();
        visit.page().getByLabel("Last name").fill("Somebody Else");
        visit.assertSound("consent with expectations");
        Assertions.assertThat(visit.verify("passport.jpg", "selfie")).isEqualTo("REVIEW");
        assertThat(visit.page().locator(".head [data-reason=applicant_name_mismatch]"))
                .isVisible();
        asOperator(visit);
        visit.page().locator("[data-state=REVIEW]").waitFor();
        visit.button("Decline").click();
        assertThat(visit.page().locator("[data-state=REVIEW]")).isVisible();
        visit.page().getByLabel("Explanation").fill("Someone held up a picture.");
        visit.button("Decline").click();

        visit.page().locator("[data-state=DECLINED]").waitFor();
    }

    @Test
    void anErasedSessionIsGone() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP_DARK);
        visit.verify("passport.jpg", "selfie");
        String session = asOperator(visit);
        visit.slowDown();
        visit.link("Sessions").click();
        Locator row = visit.page().locator("tr[data-session='" + session + "']");
        assertThat(row).isVisible();
        assertThat(visit.page().locator("tbody tr").first()).hasAttribute("data-session", session);
        visit.assertSound("sessions");
        visit.speedUp();
        visit.picture("sessions");

        row.locator("a").click();
        visit.page().locator("[data-state=APPROVED]").waitFor();
        visit.expectAnswer(410);
        visit.button("Erase").click();
        visit.assertSound("question before erasure");
        visit.button("Yes, erase it").click();
        visit.awaitHeading("This session was erased");
        assertThat(visit.page().locator(".problem")).isVisible();
        visit.assertSound("erased");
        visit.link("Sessions").click();
        visit.page().locator("tbody tr, .empty").first().waitFor();
        assertThat(row).hasCount(0);
    }

    @Test
    void theReportOpensAsAPage() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.verify("passport.jpg", "selfie");
        String session = asOperator(visit);

        Page report = visit.page()
                .waitForPopup(() -> visit.link("Report for printing").click());
        assertThat(report.locator("body")).containsText(session);
        assertThat(report.locator("body")).containsText("LINDQVIST-MOREAU");
    }

    /** Two frames are too few for the stand-in to be sure. */
    private static String sessionInReview(Visit visit) {
        visit.begin();
        visit.chooseSample("passport.jpg");
        visit.read();
        visit.goOnToFace();
        visit.showSelfies(Visit.specimen("selfie-1.jpg"), Visit.specimen("selfie-2.jpg"));
        Assertions.assertThat(visit.compare()).isEqualTo("REVIEW");
        visit.assertSound("result in review");
        return asOperator(visit);
    }

    private static String asOperator(Visit visit) {
        visit.link("See it as an operator").click();
        visit.page().locator("[data-state]").waitFor();
        String url = visit.page().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Checks that each picture is present and was loaded from the bucket. */
    private static void assertShowsPictures(Locator images, int count) {
        assertThat(images).hasCount(count);
        images.all()
                .forEach(image -> image.page()
                        .waitForFunction("image => image.complete && image.naturalWidth > 0", image.elementHandle()));
    }
}
