package io.kyc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.document.reading.DocumentReader;
import io.kyc.face.FaceDetector;
import io.kyc.image.Photo;
import io.kyc.image.Sides;
import io.kyc.image.TestLimits;
import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every refusal of a picture by AWS, whatever its name, counts against the picture. Otherwise a client could send
 * pictures that one service refuses, get the attempt back, and cause paid calls of the other service.
 */
@BlackBox
class RefusedPicturesTest {
    LocalAws aws;

    @Inject
    DocumentReader reader;

    @Inject
    FaceDetector detector;

    private final Photo photo = Photo.of(Specimen.NO_DOCUMENT.bytes(), TestLimits.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "BadDocumentException, IMAGE_UNREADABLE",
        "InvalidParameterException, IMAGE_UNREADABLE",
        "UnsupportedDocumentException, UNSUPPORTED_IMAGE",
        "DocumentTooLargeException, IMAGE_TOO_LARGE"
    })
    void countsTextractsRefusalsAgainstThePicture(String type, ErrorCode code) {
        assertThat(refusal("AnalyzeID", type, () -> reader.read(Sides.of(photo))))
                .isEqualTo(code);
        assertThat(code.isAwsFault()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidImageFormatException, IMAGE_UNREADABLE",
        "InvalidParameterException, IMAGE_UNREADABLE",
        "ImageTooLargeException, IMAGE_TOO_LARGE"
    })
    void countsRekognitionsRefusalsAgainstThePicture(String type, ErrorCode code) {
        assertThat(refusal("DetectFaces", type, () -> detector.detect(photo))).isEqualTo(code);
        assertThat(code.isAwsFault()).isFalse();
    }

    @Test
    void doesNotHideAMissingPermission() {
        assertThat(refusal("AnalyzeID", "AccessDeniedException", () -> reader.read(Sides.of(photo))))
                .isEqualTo(ErrorCode.INTERNAL_ERROR);
    }

    private ErrorCode refusal(String operation, String type, Executable call) {
        aws.faults().next(operation, 1, new Fault.Answer(400, type, "for this test"));
        return catchThrowableOfType(KycException.class, call::execute).code();
    }
}
