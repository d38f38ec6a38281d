package io.kyc.local.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.rekognition.model.AuditImage;
import software.amazon.awssdk.services.rekognition.model.BoundingBox;
import software.amazon.awssdk.services.rekognition.model.CompareFacesRequest;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequest;
import software.amazon.awssdk.services.rekognition.model.DetectFacesRequest;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;

class SdkJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsEveryTypeOfMember() throws Exception {
        CompareFacesRequest request = (CompareFacesRequest) SdkJson.read(json("""
                        {"SourceImage": {"Bytes": "aGVsbG8="}, "TargetImage": {"S3Object": {"Bucket": "b", "Name": "ü"}},
                         "SimilarityThreshold": 80, "QualityFilter": "AUTO"}"""), CompareFacesRequest.builder());
        assertThat(request.sourceImage().bytes()).isEqualTo(SdkBytes.fromUtf8String("hello"));
        assertThat(request.targetImage().s3Object().name()).isEqualTo("ü");
        assertThat(request.similarityThreshold()).isEqualTo(80f);
        assertThat(request.qualityFilterAsString()).isEqualTo("AUTO");
    }

    @Test
    void readsListsOfStructuresAndOfEnumsItDoesNotKnow() throws Exception {
        CreateFaceLivenessSessionRequest request = (CreateFaceLivenessSessionRequest) SdkJson.read(
                json("{\"Settings\": {\"AuditImagesLimit\": 4, \"ChallengePreferences\": [{\"Type\": \"New\"}]}}"),
                CreateFaceLivenessSessionRequest.builder());
        assertThat(request.settings().auditImagesLimit()).isEqualTo(4);
        assertThat(request.settings().challengePreferences().get(0).typeAsString())
                .isEqualTo("New");
    }

    @Test
    void nullIsAnAbsentMember() throws Exception {
        DetectFacesRequest request = (DetectFacesRequest)
                SdkJson.read(json("{\"Image\": null, \"Attributes\": null}"), DetectFacesRequest.builder());
        assertThat(request.image()).isNull();
        assertThat(request.hasAttributes()).isFalse();
    }

    @Test
    void refusesWhatDoesNotFitTheModel() throws Exception {
        for (String wrong : List.of(
                "[]",
                "7",
                "{\"Picture\": {}}",
                "{\"Image\": {\"bytes\": \"\"}}",
                "{\"Image\": \"x\"}",
                "{\"Image\": {\"Bytes\": \"not base64!\"}}",
                "{\"Image\": {\"Bytes\": 1}}",
                "{\"Attributes\": \"ALL\"}",
                "{\"Attributes\": [1]}")) {
            JsonNode json = json(wrong);
            assertThatThrownBy(() -> SdkJson.read(json, DetectFacesRequest.builder()))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            AwsJsonException.class, e -> assertThat(e.type()).isEqualTo("SerializationException"));
        }
    }

    @Test
    void refusesFractionsForIntegers() throws Exception {
        JsonNode json = json("{\"Settings\": {\"AuditImagesLimit\": 1.5}}");
        assertThatThrownBy(() -> SdkJson.read(json, CreateFaceLivenessSessionRequest.builder()))
                .isInstanceOf(AwsJsonException.class);
    }

    @Test
    void writesOnlySetMembers() throws Exception {
        GetFaceLivenessSessionResultsResponse response = GetFaceLivenessSessionResultsResponse.builder()
                .sessionId("s")
                .status("SUCCEEDED")
                .confidence(97.25f)
                .referenceImage(AuditImage.builder()
                        .bytes(SdkBytes.fromString("hello", StandardCharsets.UTF_8))
                        .boundingBox(BoundingBox.builder().left(0.5f).build())
                        .build())
                .auditImages(List.of())
                .build();
        assertThat(json(SdkJson.write(response).toString())).isEqualTo(json("""
                                {"SessionId": "s", "Status": "SUCCEEDED", "Confidence": 97.25, "AuditImages": [],
                                 "ReferenceImage": {"Bytes": "aGVsbG8=", "BoundingBox": {"Left": 0.5}}}"""));
        assertThat(SdkJson.write(GetFaceLivenessSessionResultsResponse.builder().build()))
                .isEmpty();
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text);
    }
}
