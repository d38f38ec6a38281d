package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static io.kyc.local.Files.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.kyc.specimens.Portrait;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.Attribute;
import software.amazon.awssdk.services.rekognition.model.BoundingBox;
import software.amazon.awssdk.services.rekognition.model.CompareFacesRequest;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.DetectFacesRequest;
import software.amazon.awssdk.services.rekognition.model.DetectLabelsRequest;
import software.amazon.awssdk.services.rekognition.model.Image;
import software.amazon.awssdk.services.rekognition.model.ImageTooLargeException;
import software.amazon.awssdk.services.rekognition.model.InvalidImageFormatException;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;
import software.amazon.awssdk.services.rekognition.model.S3Object;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class DetectAndCompareFacesTest {
    private static final byte[] ASTRONAUT = Files.jpeg(Portrait.ASTRONAUT);
    private static final byte[] HOPPER = Files.jpeg(Portrait.GRACE_HOPPER);

    private static LocalAws aws;
    private static LocalClients clients;
    private static RekognitionClient rekognition;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder()
                .models(Path.of(System.getProperty("kyc.local.models", "models")))
                .bucket(BUCKET)
                .start();
        clients = new LocalClients(aws);
        rekognition = clients.rekognition();
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void findsTheFaceWhereItIs() {
        var answer = rekognition.detectFaces(DetectFacesRequest.builder()
                .image(image(ASTRONAUT))
                .attributes(Attribute.DEFAULT, Attribute.FACE_OCCLUDED, Attribute.EYES_OPEN, Attribute.SUNGLASSES)
                .build());

        assertThat(answer.faceDetails()).hasSize(1);
        BoundingBox box = answer.faceDetails().get(0).boundingBox();
        var truth = Portrait.ASTRONAUT.face();
        assertThat((double) box.left() + box.width() / 2).isCloseTo(truth.getCenterX() / 512, within(0.05));
        assertThat((double) box.top() + box.height() / 2).isCloseTo(truth.getCenterY() / 512, within(0.08));
        assertThat(answer.faceDetails().get(0).sunglasses().value()).isFalse();
        assertThat(answer.responseMetadata().requestId()).hasSize(36);
    }

    @Test
    void tellsTwoPeopleApartAlsoFromS3() {
        put("people/hopper.jpg", HOPPER);

        CompareFacesResponse same = compare(image(HOPPER), image("people/hopper.jpg"), 90f);
        CompareFacesResponse different = compare(image(ASTRONAUT), image("people/hopper.jpg"), 90f);

        assertThat(same.faceMatches()).hasSize(1);
        assertThat(same.faceMatches().get(0).similarity()).isGreaterThan(99);
        assertThat(different.faceMatches()).isEmpty();
        assertThat(different.unmatchedFaces()).hasSize(1);
    }

    @Test
    void refusesAPictureWithoutAFaceToCompare() {
        byte[] blank = io.kyc.specimens.Jpeg.encode(new java.awt.image.BufferedImage(200, 200, 1), 0.9);
        assertThatThrownBy(() -> compare(image(blank), image(HOPPER), 0f))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void refusesWhatIsNeitherJpegNorPngOrIsBroken() {
        assertThatThrownBy(() -> detect(image("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .isInstanceOf(InvalidImageFormatException.class)
                .hasMessageContaining("Request has invalid image format");
        assertThatThrownBy(() -> detect(image(Files.pngHeader(200, 200))))
                .isInstanceOf(InvalidImageFormatException.class);
    }

    @Test
    void refusesPicturesThatAreTooSmallOrTooLarge() {
        assertThatThrownBy(() -> detect(image(Files.pngHeader(79, 200)))).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> detect(image(Files.pngHeader(12_000, 12_000))))
                .isInstanceOf(ImageTooLargeException.class);
        put("large", new byte[(15 << 20) + 1]);
        assertThatThrownBy(() -> detect(image("large"))).isInstanceOf(ImageTooLargeException.class);
    }

    @Test
    void refusesMoreThanFiveMegabytesOfBytesAsAConstraintOfTheModel() {
        assertThat(refused(() -> detect(image(new byte[(5 << 20) + 1]))))
                .hasMessageContaining("at 'image.bytes' failed to satisfy constraint: "
                        + "Member must have length less than or equal to 5242880");
    }

    @Test
    void refusesObjectsThatAreNotThere() {
        put("there", HOPPER);
        for (S3Object object : new S3Object[] {
            S3Object.builder().bucket(BUCKET).name("not-there").build(),
            S3Object.builder().bucket("another-bucket").name("there").build(),
            S3Object.builder().bucket(BUCKET).name("there").version("v2").build(),
            S3Object.builder().bucket(BUCKET).build()
        }) {
            assertThatThrownBy(() -> detect(Image.builder().s3Object(object).build()))
                    .as("%s", object)
                    .isInstanceOf(InvalidS3ObjectException.class)
                    .hasMessageContaining("Unable to get object metadata from S3");
        }
    }

    @Test
    void refusesNeitherAndBothSourcesOfAnImage() {
        assertThatThrownBy(() -> detect(Image.builder().build())).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> detect(
                        image("there").toBuilder().bytes(image(HOPPER).bytes()).build()))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void refusesMissingAndImpossibleParametersWithAllThatIsWrong() {
        assertThat(refused(() -> rekognition.detectFaces(DetectFacesRequest.builder()
                        .attributesWithStrings("HAT")
                        .build())))
                .hasMessageContaining("2 validation errors detected: Value null at 'image'")
                .hasMessageContaining(
                        "Value 'HAT' at 'attributes' failed to satisfy constraint: Member must satisfy enum");
        assertThat(refused(() -> compare(image(HOPPER), image(HOPPER), 100.5f)))
                .hasMessageContaining("at 'similarityThreshold'");
        assertThat(refused(() -> rekognition.compareFaces(CompareFacesRequest.builder()
                        .sourceImage(image(HOPPER))
                        .targetImage(image(HOPPER))
                        .qualityFilter("GREAT")
                        .build())))
                .hasMessageContaining("at 'qualityFilter'");
    }

    @Test
    void doesNotKnowOtherOperations() {
        RekognitionException e = catchThrowableOfType(
                RekognitionException.class,
                () -> rekognition.detectLabels(
                        DetectLabelsRequest.builder().image(image(HOPPER)).build()));
        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException");
        assertThat(e.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnotherAccessKeyAndAnotherSecret() {
        assertThat(errorAs("someone", aws.secretKey())).isEqualTo("UnrecognizedClientException");
        assertThat(errorAs(aws.accessKey(), "guessed")).isEqualTo("InvalidSignatureException");
    }

    private static String errorAs(String accessKey, String secretKey) {
        try (LocalClients others =
                new LocalClients(aws, AwsBasicCredentials.create(accessKey, secretKey), Duration.ofSeconds(20))) {
            return catchThrowableOfType(
                            RekognitionException.class,
                            () -> others.rekognition()
                                    .detectFaces(DetectFacesRequest.builder()
                                            .image(image(HOPPER))
                                            .build()))
                    .awsErrorDetails()
                    .errorCode();
        }
    }

    /** A refusal by a constraint of the service model, an error without a class in the SDK. */
    private static Throwable refused(ThrowingCallable call) {
        RekognitionException e = catchThrowableOfType(RekognitionException.class, call);
        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        return e;
    }

    private static void detect(Image image) {
        rekognition.detectFaces(DetectFacesRequest.builder().image(image).build());
    }

    private static CompareFacesResponse compare(Image source, Image target, float threshold) {
        return rekognition.compareFaces(CompareFacesRequest.builder()
                .sourceImage(source)
                .targetImage(target)
                .similarityThreshold(threshold)
                .build());
    }

    private static void put(String key, byte[] bytes) {
        clients.s3()
                .putObject(PutObjectRequest.builder().bucket(BUCKET).key(key).build(), RequestBody.fromBytes(bytes));
    }
}
