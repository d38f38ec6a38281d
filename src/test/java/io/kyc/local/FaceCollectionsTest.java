package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static io.kyc.local.Files.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.specimens.Jpeg;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.Specimen;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.Attribute;
import software.amazon.awssdk.services.rekognition.model.Face;
import software.amazon.awssdk.services.rekognition.model.FaceMatch;
import software.amazon.awssdk.services.rekognition.model.FaceRecord;
import software.amazon.awssdk.services.rekognition.model.Image;
import software.amazon.awssdk.services.rekognition.model.IndexFacesRequest;
import software.amazon.awssdk.services.rekognition.model.IndexFacesResponse;
import software.amazon.awssdk.services.rekognition.model.InvalidImageFormatException;
import software.amazon.awssdk.services.rekognition.model.InvalidPaginationTokenException;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.rekognition.model.ListCollectionsResponse;
import software.amazon.awssdk.services.rekognition.model.ListFacesResponse;
import software.amazon.awssdk.services.rekognition.model.Reason;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;
import software.amazon.awssdk.services.rekognition.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;
import software.amazon.awssdk.services.rekognition.model.SearchFacesByImageResponse;
import software.amazon.awssdk.services.rekognition.model.UnsuccessfulFaceDeletionReason;

/** Rekognition's collections through the SDK's own client. This was not compared with AWS itself. */
class FaceCollectionsTest {
    private static final byte[] ASTRONAUT = Files.jpeg(Portrait.ASTRONAUT);
    private static final byte[] HOPPER = Files.jpeg(Portrait.GRACE_HOPPER);
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

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
    void findsAPersonAgainOnAnotherPhotoAndNobodyElse() {
        String collection = created();
        Face selfie = index(collection, Specimen.SELFIE_1.bytes(), "anna").face();

        List<FaceMatch> found =
                search(collection, image(Specimen.SELFIE_3.bytes()), r -> {}).faceMatches();
        List<FaceMatch> stranger = search(collection, image(HOPPER), r -> {}).faceMatches();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).face()).isEqualTo(selfie);
        assertThat(found.get(0).similarity()).isGreaterThan(95);
        assertThat(stranger).isEmpty();
    }

    @Test
    void returnsTheBoxOfTheSearchedFace() {
        String collection = created();

        SearchFacesByImageResponse answer = search(collection, image(ASTRONAUT), r -> {});

        var detected = rekognition
                .detectFaces(r -> r.image(image(ASTRONAUT)))
                .faceDetails()
                .get(0);
        assertThat(answer.searchedFaceBoundingBox()).isEqualTo(detected.boundingBox());
        assertThat(answer.searchedFaceConfidence()).isEqualTo(detected.confidence());
        assertThat(answer.faceModelVersion()).isEqualTo("7.0");
    }

    @Test
    void returnsRekognitionsDataOfAFace() {
        String collection = created();

        IndexFacesResponse answer = rekognition.indexFaces(r -> r.collectionId(collection)
                .image(image(ASTRONAUT))
                .externalImageId("a:b.c-1_2")
                .detectionAttributes(Attribute.DEFAULT, Attribute.SUNGLASSES));

        FaceRecord record = answer.faceRecords().get(0);
        assertThat(record.face().faceId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(record.face().imageId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(record.face().externalImageId()).isEqualTo("a:b.c-1_2");
        assertThat(record.face().boundingBox()).isEqualTo(record.faceDetail().boundingBox());
        assertThat(record.face().confidence()).isBetween(90f, 100f);
        assertThat(record.faceDetail().sunglasses().value()).isFalse();
        assertThat(answer.unindexedFaces()).isEmpty();
        assertThat(faces(collection)).containsExactly(record.face());
    }

    @Test
    void keepsTheSamePictureUnderTheSameNameOnce() {
        String collection = created();

        Face first = index(collection, ASTRONAUT, "one").face();
        Face again = index(collection, ASTRONAUT, "one").face();
        Face otherName = index(collection, ASTRONAUT, "two").face();

        assertThat(again).isEqualTo(first);
        assertThat(otherName.faceId()).isNotEqualTo(first.faceId());
        assertThat(faces(collection)).hasSize(2);
        assertThat(rekognition
                        .describeCollection(r -> r.collectionId(collection))
                        .faceCount())
                .isEqualTo(2);
    }

    @Test
    void indexesTheLargestFacesAndReportsTheOthers() {
        String collection = created();

        IndexFacesResponse answer = rekognition.indexFaces(
                r -> r.collectionId(collection).image(image(two())).maxFaces(1));

        assertThat(answer.faceRecords()).hasSize(1);
        assertThat(answer.unindexedFaces()).hasSize(1);
        assertThat(answer.unindexedFaces().get(0).reasons()).containsExactly(Reason.EXCEEDS_MAX_FACES);
        var kept = answer.faceRecords().get(0).face().boundingBox();
        var left = answer.unindexedFaces().get(0).faceDetail().boundingBox();
        assertThat(kept.width() * kept.height()).isGreaterThan(left.width() * left.height());
    }

    @Test
    void indexesNothingWithoutAFace() {
        String collection = created();

        assertThat(rekognition
                        .indexFaces(r -> r.collectionId(collection).image(image(blank())))
                        .faceRecords())
                .isEmpty();
        assertThatThrownBy(() -> search(collection, image(blank()), r -> {}))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void searchesByThresholdAndNumber() {
        String collection = created();
        Face one = index(collection, ASTRONAUT, "one").face();
        Face two = index(collection, ASTRONAUT, "two").face();
        Face other = index(collection, HOPPER, "other").face();

        List<FaceMatch> all = search(collection, image(ASTRONAUT), r -> r.faceMatchThreshold(0f))
                .faceMatches();
        List<FaceMatch> best = search(
                        collection,
                        image(ASTRONAUT),
                        r -> r.faceMatchThreshold(0f).maxFaces(1))
                .faceMatches();

        assertThat(all).hasSize(3);
        assertThat(all.get(0).similarity()).isGreaterThanOrEqualTo(all.get(1).similarity());
        assertThat(all.get(2).face()).isEqualTo(other);
        assertThat(best).hasSize(1);
        List<FaceMatch> byId = rekognition
                .searchFaces(r -> r.collectionId(collection).faceId(one.faceId()))
                .faceMatches();
        assertThat(byId).as("not itself").extracting(FaceMatch::face).containsExactly(two);
        assertThatThrownBy(() ->
                        rekognition.searchFaces(r -> r.collectionId(collection).faceId(NOBODY)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void forgetsDeletedFaces() {
        String collection = created();
        Face one = index(collection, ASTRONAUT, "one").face();

        var answer = rekognition.deleteFaces(r -> r.collectionId(collection).faceIds(one.faceId(), NOBODY));

        assertThat(answer.deletedFaces()).containsExactly(one.faceId());
        assertThat(answer.unsuccessfulFaceDeletions()).singleElement().satisfies(failed -> {
            assertThat(failed.faceId()).isEqualTo(NOBODY);
            assertThat(failed.reasons()).containsExactly(UnsuccessfulFaceDeletionReason.FACE_NOT_FOUND);
        });
        assertThat(search(collection, image(ASTRONAUT), r -> {}).faceMatches()).isEmpty();
        assertThat(index(collection, ASTRONAUT, "one").face().faceId()).isNotEqualTo(one.faceId());
    }

    @Test
    void listsByPages() {
        String collection = created();
        List<String> indexed = List.of(
                index(collection, ASTRONAUT, "one").face().faceId(),
                index(collection, ASTRONAUT, "two").face().faceId(),
                index(collection, HOPPER, "three").face().faceId());

        List<String> listed = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            ListFacesResponse page = rekognition.listFaces(
                    r -> r.collectionId(collection).maxResults(2).nextToken(from));
            assertThat(page.faces()).hasSizeLessThanOrEqualTo(2);
            page.faces().forEach(face -> listed.add(face.faceId()));
            token = page.nextToken();
        } while (token != null);

        assertThat(listed).isEqualTo(indexed);
        assertThat(rekognition
                        .listFaces(r -> r.collectionId(collection).faceIds(indexed.get(1), NOBODY))
                        .faces())
                .extracting(Face::faceId)
                .containsExactly(indexed.get(1));
        assertThatThrownBy(() ->
                        rekognition.listFaces(r -> r.collectionId(collection).nextToken("guessed")))
                .isInstanceOf(InvalidPaginationTokenException.class);
        assertThatThrownBy(() ->
                        rekognition.listFaces(r -> r.collectionId(collection).userId("user-one")))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void createsAndDeletesCollections() {
        String one = created();
        String two = created();

        assertThatThrownBy(() -> rekognition.createCollection(r -> r.collectionId(one)))
                .isInstanceOf(ResourceAlreadyExistsException.class);
        assertThat(rekognition.describeCollection(r -> r.collectionId(one))).satisfies(described -> {
            assertThat(described.faceCount()).isZero();
            assertThat(described.collectionARN()).endsWith(":collection/" + one);
            assertThat(described.creationTimestamp()).isNotNull();
        });
        assertThat(collections()).contains(one, two);
        assertThat(rekognition.deleteCollection(r -> r.collectionId(one)).statusCode())
                .isEqualTo(200);
        assertThat(collections()).contains(two).doesNotContain(one);
    }

    private static List<String> collections() {
        List<String> ids = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            ListCollectionsResponse page =
                    rekognition.listCollections(r -> r.maxResults(1).nextToken(from));
            assertThat(page.faceModelVersions()).hasSameSizeAs(page.collectionIds());
            ids.addAll(page.collectionIds());
            token = page.nextToken();
        } while (token != null);
        return ids;
    }

    @Test
    void refusesAMissingCollection() {
        String collection = created();
        rekognition.deleteCollection(r -> r.collectionId(collection));

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> rekognition.deleteCollection(r -> r.collectionId(collection)),
                () -> rekognition.describeCollection(r -> r.collectionId(collection)),
                () -> index(collection, ASTRONAUT, "one"),
                () -> search(collection, image(ASTRONAUT), r -> {}),
                () -> rekognition.searchFaces(r -> r.collectionId(collection).faceId(NOBODY)),
                () -> rekognition.listFaces(r -> r.collectionId(collection)),
                () -> rekognition.deleteFaces(r -> r.collectionId(collection).faceIds(NOBODY)))) {
            assertThatThrownBy(call).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void refusesPicturesAsDetectFacesDoes() {
        String collection = created();
        clients.s3().putObject(r -> r.bucket(BUCKET).key("hopper.jpg"), RequestBody.fromBytes(HOPPER));

        assertThat(rekognition
                        .indexFaces(r -> r.collectionId(collection).image(image("hopper.jpg")))
                        .faceRecords())
                .hasSize(1);
        assertThatThrownBy(() -> search(collection, image("not-there.jpg"), r -> {}))
                .isInstanceOf(InvalidS3ObjectException.class);
        assertThatThrownBy(() -> search(collection, image(new byte[] {1, 2, 3}), r -> {}))
                .isInstanceOf(InvalidImageFormatException.class);
    }

    @Test
    void refusesRequestsThatBreakTheModel() {
        String collection = created();

        refused(() -> rekognition.createCollection(r -> r.collectionId("a b")), "collectionId");
        refused(() -> rekognition.createCollection(r -> r.collectionId("x".repeat(256))), "collectionId");
        refused(() -> rekognition.describeCollection(r -> {}), "collectionId");
        refused(() -> index(collection, ASTRONAUT, "a/b"), "externalImageId");
        refused(() -> index(collection, ASTRONAUT, "x".repeat(256)), "externalImageId");
        refused(() -> rekognition.indexFaces(r -> r.collectionId(collection)), "image");
        refused(
                () -> rekognition.indexFaces(
                        r -> r.collectionId(collection).image(image(ASTRONAUT)).maxFaces(0)),
                "maxFaces");
        refused(
                () -> rekognition.indexFaces(
                        r -> r.collectionId(collection).image(image(ASTRONAUT)).qualityFilter("GREAT")),
                "qualityFilter");
        refused(() -> search(collection, image(ASTRONAUT), r -> r.maxFaces(4097)), "maxFaces");
        refused(() -> search(collection, image(ASTRONAUT), r -> r.faceMatchThreshold(100.5f)), "faceMatchThreshold");
        refused(() -> rekognition.searchFaces(r -> r.collectionId(collection).faceId("one")), "faceId");
        refused(() -> rekognition.deleteFaces(r -> r.collectionId(collection)), "faceIds");
        refused(() -> rekognition.deleteFaces(r -> r.collectionId(collection).faceIds("one")), "faceIds");
        refused(() -> rekognition.listFaces(r -> r.collectionId(collection).maxResults(4097)), "maxResults");
    }

    private static void refused(ThrowingCallable call, String path) {
        RekognitionException e = catchThrowableOfType(RekognitionException.class, call);
        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        assertThat(e).hasMessageContaining("at '" + path + "'");
    }

    private static String created() {
        String id = "collection-" + UUID.randomUUID();
        assertThat(rekognition.createCollection(r -> r.collectionId(id)).statusCode())
                .isEqualTo(200);
        return id;
    }

    private static FaceRecord index(String collection, byte[] picture, String externalId) {
        return rekognition
                .indexFaces(IndexFacesRequest.builder()
                        .collectionId(collection)
                        .image(image(picture))
                        .externalImageId(externalId)
                        .maxFaces(1)
                        .build())
                .faceRecords()
                .get(0);
    }

    private static SearchFacesByImageResponse search(
            String collection,
            Image image,
            Consumer<software.amazon.awssdk.services.rekognition.model.SearchFacesByImageRequest.Builder> more) {
        return rekognition.searchFacesByImage(
                r -> more.accept(r.collectionId(collection).image(image)));
    }

    private static List<Face> faces(String collection) {
        return rekognition.listFaces(r -> r.collectionId(collection)).faces();
    }

    private static byte[] blank() {
        return Jpeg.encode(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), 0.9);
    }

    /** The astronaut and, beside her at a third of the size, Grace Hopper. */
    private static byte[] two() {
        BufferedImage large = Portrait.ASTRONAUT.photo();
        BufferedImage small = Portrait.GRACE_HOPPER.photo();
        BufferedImage both = new BufferedImage(large.getWidth() * 2, large.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = both.createGraphics();
        graphics.drawImage(large, 0, 0, null);
        int width = large.getWidth() / 2;
        graphics.drawImage(small, large.getWidth(), 0, width, width * small.getHeight() / small.getWidth(), null);
        graphics.dispose();
        return Jpeg.encode(both, 0.95);
    }
}
