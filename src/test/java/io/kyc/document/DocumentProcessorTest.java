package io.kyc.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.barcode.BarcodeUnreadable;
import io.kyc.decision.DocumentFacts;
import io.kyc.document.DocumentConfig.LicenceBack;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.document.reading.DocumentText;
import io.kyc.document.reading.DocumentText.Page;
import io.kyc.document.reading.Pages;
import io.kyc.face.ComparedFaces;
import io.kyc.face.DetectedFace;
import io.kyc.face.FaceQuality;
import io.kyc.image.Photo;
import io.kyc.image.RelativeBox;
import io.kyc.image.Sides;
import io.kyc.image.TestLimits;
import io.kyc.parallel.Parallel;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.specimens.Specimen;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentProcessorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T23:30:00Z"), ZoneOffset.UTC);

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private static TestConfig in(ZoneId zone) {
        return new TestConfig(1.6, 50, false, LicenceBack.OPTIONAL, zone);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private DocumentProcessor processor(Sides<Page> text, List<DetectedFace> faces) {
        return TestProcessors.of(
                pages -> new DocumentText(text),
                image -> faces,
                (source, target) -> new ComparedFaces(List.of()),
                new Parallel(threads),
                CLOCK);
    }

    /** AnalyzeID has the lowest quota and refuses first, so faces are not paid for meanwhile. */
    @Test
    void looksForFacesAfterTheTextIfToldTo() {
        AtomicInteger faces = new AtomicInteger();
        DocumentProcessor throttled = TestProcessors.of(
                pages -> {
                    throw new KycException(ErrorCode.AWS_THROTTLED, "for this test");
                },
                image -> {
                    faces.incrementAndGet();
                    return List.of();
                },
                null,
                new Parallel(threads),
                CLOCK);

        assertThatThrownBy(() -> throttled.process(
                        Sides.of(photo(Specimen.PASSPORT)),
                        Optional.empty(),
                        portrait -> {},
                        DocumentProcessor.Order.TEXT_FIRST))
                .isInstanceOf(KycException.class);
        assertThat(faces).hasValue(0);
    }

    private static Photo photo(Specimen specimen) {
        return Photo.of(specimen.bytes(), TestLimits.DEFAULT);
    }

    private static DetectedFace face(double side) {
        return new DetectedFace(new RelativeBox(0.1, 0.1, side, side), 99, DetectedFace.Chin.DOWN, FaceQuality.UNKNOWN);
    }

    private DocumentFacts.Barcode barcode(DocumentType asked, Specimen back, Pages front, Pages backText) {
        return processor(Pages.text(front, backText), List.of())
                .process(
                        Sides.of(photo(Specimen.LICENCE_NUMBERED), photo(back)),
                        Optional.ofNullable(asked),
                        portrait -> {},
                        DocumentProcessor.Order.TOGETHER)
                .facts()
                .barcode();
    }

    @Test
    void looksForALikelyBarcode() {
        Pages unknown = Pages.passport().with("ID_TYPE", "UNKNOWN");
        Pages zone = Pages.page().zone(Pages.ANNA);

        assertThat(barcode(DocumentType.DRIVERS_LICENSE, Specimen.LICENCE_BACK, Pages.licence(), Pages.page())
                        .state())
                .isEqualTo(DocumentFacts.Barcode.State.READ);
        assertThat(barcode(null, Specimen.LICENCE_BACK, Pages.licence(), Pages.page())
                        .state())
                .isEqualTo(DocumentFacts.Barcode.State.READ);
        assertThat(barcode(DocumentType.NATIONAL_ID, Specimen.LICENCE_BACK, unknown, Pages.page())
                        .state())
                .as("a card without a zone")
                .isEqualTo(DocumentFacts.Barcode.State.READ);
        assertThat(barcode(DocumentType.NATIONAL_ID, Specimen.LICENCE_BACK, unknown, zone)
                        .state())
                .as("a card with a zone")
                .isEqualTo(DocumentFacts.Barcode.State.NOT_EXPECTED);
        assertThat(barcode(DocumentType.PASSPORT, Specimen.LICENCE_BACK, unknown, Pages.page())
                        .state())
                .isEqualTo(DocumentFacts.Barcode.State.NOT_EXPECTED);
        assertThat(barcode(DocumentType.DRIVERS_LICENSE, Specimen.NO_DOCUMENT, Pages.licence(), Pages.page())
                        .state())
                .as("%s", BarcodeUnreadable.NO_BARCODE)
                .isEqualTo(DocumentFacts.Barcode.State.UNREADABLE);
    }

    @Test
    void usesTheDayOfTheConfiguredTimeZone() {
        assertThat(new DocumentDay(CLOCK, TestConfig.DEFAULT).today()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(new DocumentDay(CLOCK, in(ZoneId.of("Europe/Berlin"))).today())
                .isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 100.1, Double.NaN})
    void refusesAFloorOutsideTheScale(double floor) {
        assertThatThrownBy(() -> new DocumentProcessor(
                        null,
                        null,
                        null,
                        new TestConfig(1.6, floor, false, LicenceBack.OPTIONAL, ZoneOffset.UTC),
                        null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kyc.document.confidence-floor");
    }

    @Test
    void refusesAPortraitSmallerThanItsFace() {
        assertThatThrownBy(() -> new Portraits(
                        null, null, null, new TestConfig(0.9, 50, false, LicenceBack.OPTIONAL, ZoneOffset.UTC), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kyc.document.portrait-scale");
    }
}
