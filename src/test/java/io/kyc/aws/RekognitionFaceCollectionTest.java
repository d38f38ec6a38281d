package io.kyc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.access.SessionId;
import io.kyc.image.ImageConfig;
import io.kyc.image.Photo;
import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.seen.FaceCollection;
import io.kyc.seen.FaceTag;
import io.kyc.specimens.Specimen;
import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Faces in collections of the local Rekognition. */
@BlackBox
class RekognitionFaceCollectionTest {
    @Inject
    FaceCollection faces;

    @Inject
    ImageConfig limits;

    LocalAws aws;

    /** A tenant of its own, whose name is not valid as a collection's name. */
    private final String tenant = "123456789012:role/bank & söhne " + UUID.randomUUID();

    @Test
    void findsAPersonAgainInTheTenantsSessionsOnly() {
        FaceTag tag = tag();
        assertThat(search(Specimen.SELFIE_1)).as("before there is a collection").isEmpty();
        assertThat(faces.add(tenant, photo(Specimen.SELFIE_1), tag)).isPresent();

        assertThat(search(Specimen.SELFIE_3)).containsExactly(tag);
        assertThat(search(Specimen.IMPOSTOR_SELFIE_1)).isEmpty();
        assertThat(faces.search(tenant + "2", photo(Specimen.SELFIE_3), 97)).isEmpty();
    }

    @Test
    void addsAPictureOnceAndCreatesTheCollection() {
        FaceTag tag = tag();

        List<Optional<String>> added = AtOnce.run(4, n -> faces.add(tenant, photo(Specimen.SELFIE_1), tag));

        assertThat(added).allMatch(Optional::isPresent);
        assertThat(added.stream().distinct()).hasSize(1);
    }

    @Test
    void removesAFaceRepeatedly() {
        String face = faces.add(tenant, photo(Specimen.SELFIE_1), tag()).orElseThrow();

        faces.remove(tenant, List.of(face));
        faces.remove(tenant, List.of(face));
        faces.remove(tenant + "2", List.of(face));

        assertThat(search(Specimen.SELFIE_1)).isEmpty();
    }

    @Test
    void findsAndAddsNothingWithoutAFace() {
        faces.add(tenant, photo(Specimen.SELFIE_1), tag());

        assertThat(faces.add(tenant, photo(Specimen.NO_DOCUMENT), tag())).isEmpty();
        assertThat(search(Specimen.NO_DOCUMENT)).isEmpty();
    }

    @Test
    void saysWhenTheServiceIsDown() {
        aws.faults().next("SearchFacesByImage", 3, Fault.failed(503));

        assertThatThrownBy(() -> search(Specimen.SELFIE_1))
                .isInstanceOfSatisfying(
                        KycException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.AWS_UNAVAILABLE));
    }

    @Test
    void namesCollectionsValidlyAndUniquely() {
        CollectionId ids = new CollectionId("stack");

        assertThat(ids.of(tenant)).matches("stack[.][0-9a-f]{40}").isEqualTo(ids.of(tenant));
        assertThat(ids.of(tenant)).isNotEqualTo(ids.of(tenant + " "));
        assertThatThrownBy(() -> new CollectionId("a/b")).isInstanceOf(IllegalStateException.class);
    }

    private List<FaceTag> search(Specimen picture) {
        return faces.search(tenant, photo(picture), 97);
    }

    private Photo photo(Specimen picture) {
        return Photo.of(picture.bytes(), limits);
    }

    private static FaceTag tag() {
        return FaceTag.of(new SessionId(UUID.randomUUID().toString()), Optional.empty(), LocalDate.of(2027, 1, 1));
    }
}
