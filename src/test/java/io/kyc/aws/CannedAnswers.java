package io.kyc.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.local.protocol.SdkJson;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.CompareFacesRequest;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.DetectFacesRequest;
import software.amazon.awssdk.services.rekognition.model.DetectFacesResponse;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsRequest;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.AnalyzeIdRequest;
import software.amazon.awssdk.services.textract.model.AnalyzeIdResponse;

/**
 * Every answer of AWS that one decision needs, as JSON.
 *
 * @param json by call; must not be changed
 */
record CannedAnswers(Map<Call, ObjectNode> json) {

    /** The calls, each with its pictures. */
    enum Call {
        /** AnalyzeID on the pages. */
        TEXT,
        /** DetectFaces on the front. */
        FACES,
        /** CompareFaces on the portrait and the front. */
        PORTRAIT_ON_FRONT,
        /** DetectFaces on the portrait. */
        PORTRAIT,
        /** CompareFaces on the portrait and the liveness reference. */
        REFERENCE,
        /** CompareFaces on the living person and the front. */
        PERSON_ON_FRONT,
        /** GetFaceLivenessSessionResults. */
        LIVENESS
    }

    /** A copy that may be changed. */
    CannedAnswers copy() {
        Map<Call, ObjectNode> copies = new EnumMap<>(Call.class);
        json.forEach((call, answer) -> copies.put(call, answer.deepCopy()));
        return new CannedAnswers(copies);
    }

    ObjectNode of(Call call) {
        return json.get(call);
    }

    TextractClient textract() {
        return new CannedTextract(() -> (AnalyzeIdResponse) SdkJson.read(of(Call.TEXT), AnalyzeIdResponse.builder()));
    }

    /** A client whose DetectFaces and CompareFaces give these calls' answers. */
    RekognitionClient rekognition(Call detected, Call compared) {
        return new CannedRekognition(
                () -> (DetectFacesResponse) SdkJson.read(of(detected), DetectFacesResponse.builder()),
                () -> (CompareFacesResponse) SdkJson.read(of(compared), CompareFacesResponse.builder()),
                () -> (GetFaceLivenessSessionResultsResponse)
                        SdkJson.read(of(Call.LIVENESS), GetFaceLivenessSessionResultsResponse.builder()));
    }

    private record CannedTextract(Supplier<AnalyzeIdResponse> answer) implements TextractClient {
        @Override
        public AnalyzeIdResponse analyzeID(AnalyzeIdRequest request) {
            return answer.get();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private record CannedRekognition(
            Supplier<DetectFacesResponse> detected,
            Supplier<CompareFacesResponse> compared,
            Supplier<GetFaceLivenessSessionResultsResponse> liveness)
            implements RekognitionClient {
        @Override
        public DetectFacesResponse detectFaces(DetectFacesRequest request) {
            return detected.get();
        }

        @Override
        public CompareFacesResponse compareFaces(CompareFacesRequest request) {
            return compared.get();
        }

        @Override
        public GetFaceLivenessSessionResultsResponse getFaceLivenessSessionResults(
                GetFaceLivenessSessionResultsRequest request) {
            return liveness.get();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
