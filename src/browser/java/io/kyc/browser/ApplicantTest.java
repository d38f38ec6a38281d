package io.kyc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The applicant's flow with files, on screens of several sizes. */
class ApplicantTest {
    @RegisterExtension
    static final Chromium CHROMIUM = Chromium.plain();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "README")
    void theWholeFlowWithFilesIsSoundOnEachScreen(Device device) {
        Visit visit = CHROMIUM.visit(device);
        visit.assertSound("consent");
        visit.begin();
        visit.assertSound("document");
        visit.chooseDocument(Visit.specimen("passport.jpg"));
        visit.read();
        assertThat(visit.page().locator("[data-field=LAST_NAME] dd").first()).hasText("LINDQVIST-MOREAU");
        visit.assertSound("document read");
        visit.picture("document-" + device);
        visit.goOnToFace();
        visit.assertSound("face");
        visit.showSelfies(Visit.selfies("selfie"));
        assertThat(visit.page().locator("[data-check=liveness]")).hasAttribute("data-result", "pass");
        visit.assertSound("liveness done");

        Assertions.assertThat(visit.compare()).isEqualTo("APPROVED");
        assertThat(visit.page().locator(".scale")).hasAttribute("data-tone", "APPROVED");
        assertThat(visit.page().locator("[data-check=face_similarity]")).hasAttribute("data-result", "pass");
        visit.assertSound("result");
        visit.picture("result-" + device);
    }

    @ParameterizedTest
    @CsvSource({
        "'', The side with your picture must also show the document number",
        "passport, the two lines with < signs",
        "drivers-license, Both sides must belong to the same licence",
        "national-id, a reviewer will check your card"
    })
    void whatThePhotosMustShowIsSaidBeforeTheyAreTaken(String type, String said) {
        Visit visit = CHROMIUM.visit(Device.SMALL_PHONE);
        visit.page().locator("[name=document_type][value='" + type + "']").check();
        visit.begin();

        assertThat(visit.page().locator("[data-part=needed]")).containsText(said);
    }

    @Test
    void portraitAndTextsAreMarkedWhereTheyAre() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.begin();
        visit.chooseSample("passport.jpg");
        visit.read();

        BoundingBox photo = visit.page().locator(".picture img").boundingBox();
        BoundingBox box = visit.page().locator("[data-box=portrait]").boundingBox();
        // The specimen's portrait is in the left quarter, halfway down.
        Assertions.assertThat((box.x + box.width / 2 - photo.x) / photo.width).isBetween(0.1, 0.25);
        Assertions.assertThat((box.y + box.height / 2 - photo.y) / photo.height).isBetween(0.3, 0.55);
        Locator name = visit.page().locator("[data-box=LAST_NAME]");
        BoundingBox text = name.boundingBox();
        Assertions.assertThat((text.x - photo.x) / photo.width).isBetween(0.3, 0.4);
        Assertions.assertThat((text.y - photo.y) / photo.height).isBetween(0.15, 0.3);

        visit.page().locator("[data-field=LAST_NAME]").hover();
        assertThat(name).hasClass("box lit");
    }

    @Test
    void anImpostorIsDeclinedAndToldWhy() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);

        Assertions.assertThat(visit.verify("passport.jpg", "impostor-selfie")).isEqualTo("DECLINED");
        assertThat(visit.page().locator("[data-check=face_similarity]")).hasAttribute("data-result", "fail");
        assertThat(visit.page().locator(".head [data-reason=face_mismatch]")).containsText("does not match");
        visit.assertSound("declined");
    }

    @Test
    void aStillPictureIsNoLivingFace() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.begin();
        visit.chooseSample("passport.jpg");
        visit.read();
        visit.goOnToFace();
        visit.chooseSample("A still picture");

        Locator hint = visit.page().locator(".hint [data-reason=liveness_not_passed]");
        assertThat(hint).isVisible();
        assertThat(visit.button("Compare the faces")).hasCount(0);
        visit.assertSound("liveness not passed");

        visit.button("Do the check again").click();
        visit.chooseSample("The sample person");
        Assertions.assertThat(visit.compare()).isEqualTo("APPROVED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"passport-unreadable.jpg", "no-document.jpg"})
    void aPhotoOnWhichNothingIsSeenIsTakenAgain(String photo) {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.begin();
        visit.chooseSample(photo);
        visit.read();
        assertThat(visit.page().locator(".hint [data-reason=portrait_not_found]"))
                .isVisible();
        assertThat(visit.page().locator(".hint")).containsText("Attempts left: 4");
        assertThat(visit.button("Continue with your face")).hasCount(0);
        visit.assertSound("no portrait");

        visit.button("Use another photo").click();
        visit.chooseSample("passport.jpg");
        visit.read();
        assertThat(visit.button("Continue with your face")).isVisible();
    }

    @Test
    void refusedPhotosAreRefusedInWords() throws IOException {
        Path tiny = folder.resolve("tiny.png");
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", tiny.toFile());
        Path text = Files.writeString(folder.resolve("letter.jpg"), "no photo");
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.expectAnswer(400);
        visit.begin();

        visit.chooseDocument(text);
        assertThat(visit.page().locator(".problem")).containsText("neither a JPEG nor a PNG");
        visit.chooseDocument(tiny);
        visit.button("Read the document").click();
        assertThat(visit.page().locator(".problem")).containsText("The photo is too small");
        visit.assertSound("refused photo");
    }

    @Test
    void theCallsAreThereAsCommandsThatWork() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.begin();
        visit.chooseDocument(Visit.specimen("passport.jpg"));
        visit.read();
        visit.page().locator(".calls > summary").click();
        Locator call = visit.page().locator("[data-call='/kyc/process-document']");
        call.locator("summary").click();

        String command = call.locator("pre").first().innerText();
        assertThat(call.locator("pre").nth(1)).containsText("LINDQVIST-MOREAU");
        Assertions.assertThat(Shell.run(command, Path.of("examples/specimens")))
                .contains("\"status\":\"DOCUMENT_PROCESSED\"", "LINDQVIST-MOREAU");
        visit.assertSound("calls unfolded");
    }

    @Test
    void aLargePhotoGoesToTheBucketPastTheFunction() throws IOException {
        Path large = folder.resolve("large.png");
        BufferedImage passport = ImageIO.read(Visit.specimen("passport.jpg").toFile());
        ImageIO.write(Pictures.scaled(passport, 1.3), "png", large.toFile());
        Assertions.assertThat(large)
                .satisfies(file -> Assertions.assertThat(Files.size(file)).isBetween(2L << 20, 5L << 20));
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.begin();
        visit.chooseDocument(large);
        visit.read();

        assertThat(visit.page().locator("[data-field=LAST_NAME] dd").first()).hasText("LINDQVIST-MOREAU");
        visit.page().locator(".calls > summary").click();
        assertThat(visit.page().locator("[data-call='/kyc/upload-url']")).hasCount(1);
        Locator put = visit.page().locator(".timeline li", new Page.LocatorOptions().setHasText("PUT http"));
        assertThat(put).containsText("200");
    }

    @Test
    void aPhotoThatIsTooLargeIsReducedFirst() throws IOException {
        Path huge = folder.resolve("huge.png");
        BufferedImage passport = ImageIO.read(Visit.specimen("passport.jpg").toFile());
        ImageIO.write(Pictures.scaled(passport, 2.4), "png", huge.toFile());
        Assertions.assertThat(Files.size(huge)).isGreaterThan(5L << 20);
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.begin();
        visit.chooseDocument(huge);
        assertThat(visit.page().locator("figcaption")).containsText("We made the file smaller");
        visit.read();

        assertThat(visit.page().locator("[data-field=LAST_NAME] dd").first()).hasText("LINDQVIST-MOREAU");
    }

    @Test
    void aPhotoCanBeDropped() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.begin();
        visit.page().locator(".drop").first().evaluate("""
                        async box => {
                          const photo = await (await fetch('/samples/passport.jpg')).blob();
                          const dataTransfer = new DataTransfer();
                          dataTransfer.items.add(new File([photo], 'dropped.jpg', {type: 'image/jpeg'}));
                          box.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}));
                        }
                        """);

        assertThat(visit.page().locator("figcaption")).containsText("dropped.jpg");
        visit.read();
    }

    @Test
    void bothSidesOfACardAreRead() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.begin();
        visit.chooseSample("id-card-front.jpg");
        assertThat(visit.page().locator(".picture")).hasCount(2);
        visit.read();

        assertThat(visit.page().locator("[data-field=DOCUMENT_NUMBER] dd").first())
                .hasText("C7730514R");
        // Only the back has the zone.
        assertThat(visit.page().locator("[data-check=mrz_against_print]")).hasAttribute("data-result", "pass");
        visit.assertSound("two sides");
    }

    @Test
    void withoutACameraThereIsAnotherWay() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        visit.begin();
        visit.chooseSample("passport.jpg");
        visit.read();
        visit.goOnToFace();
        visit.openCameraForPictures();
        assertThat(visit.page().locator(".problem"))
                .containsText(Pattern.compile("choose files instead", Pattern.CASE_INSENSITIVE));
        visit.assertSound("no camera");

        visit.showSelfies(Visit.selfies("selfie"));
        Assertions.assertThat(visit.compare()).isEqualTo("APPROVED");
    }

    @Test
    void aKeyboardIsEnough() {
        Visit visit = CHROMIUM.visit(Device.DESKTOP);
        new Keyboard(visit.page())
                .reach("I agree")
                .press("Space")
                .reach("Begin")
                .press("Enter");
        visit.awaitHeading("Your document");
        new Keyboard(visit.page()).reach("Passport reads well").press("Enter");
        assertThat(visit.button("Read the document")).isFocused();
        new Keyboard(visit.page()).press("Enter");
        visit.page().locator("[data-part=read]").waitFor();
        new Keyboard(visit.page()).reach("Continue with your face").press("Enter");
        visit.awaitHeading("Your face");
        new Keyboard(visit.page()).reach("The sample person").press("Enter");
        visit.page().locator("[data-part=liveness]").waitFor();
        new Keyboard(visit.page()).reach("Compare the faces").press("Enter");

        Assertions.assertThat(visit.decision()).isEqualTo("APPROVED");
    }
}
