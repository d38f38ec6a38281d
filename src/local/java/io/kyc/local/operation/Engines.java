package io.kyc.local.operation;

import io.kyc.local.face.FaceEngine;
import io.kyc.local.ocr.TextReader;
import io.kyc.local.picture.Picture;
import io.kyc.local.rekognition.CollectionFaces;
import io.kyc.local.rekognition.FramesVerdict;
import io.kyc.local.rekognition.LivenessFrames;
import io.kyc.local.rekognition.LivenessVideo;
import io.kyc.local.rekognition.RekognitionFaces;
import io.kyc.local.rekognition.VideoClaims;
import io.kyc.local.store.FaceCollections;
import io.kyc.local.textract.IdAnalyzer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.DetectFacesResponse;
import software.amazon.awssdk.services.textract.model.AnalyzeIdResponse;

/** Holds the nets that the operations use. Each is loaded when it is first used. Thread-safe. */
public final class Engines implements AutoCloseable {
    private final TextReader text = new TextReader();
    private final FaceEngine faces;
    private final IdAnalyzer documents;
    private final RekognitionFaces rekognition;
    private final LivenessFrames liveness;
    private final LivenessVideo video;
    private final Set<String> loaded = new ConcurrentSkipListSet<>();

    /**
     * @param models the folder with the face nets; the nets for text come with their library
     * @param clock its day decides the century of two-digit years
     */
    public Engines(Path models, Clock clock) {
        faces = new FaceEngine(models);
        documents = new IdAnalyzer(text::read, clock);
        rekognition = new RekognitionFaces(faces);
        liveness = new LivenessFrames(faces);
        video = new LivenessVideo(liveness);
    }

    /**
     * Runs a blank picture through the nets that every document and every face needs, so that the first real call is
     * fast.
     */
    public void warmUp() {
        Picture blank = new Picture(320, 240, new int[320 * 240]);
        detectFaces(blank, Set.of());
        analyzeId(List.of(blank));
    }

    /** The engines that have run so far: {@code faces}, {@code text}. */
    public Set<String> loaded() {
        return loaded;
    }

    AnalyzeIdResponse analyzeId(List<Picture> pages) {
        AnalyzeIdResponse answer = documents.analyze(pages);
        loaded.add("text");
        return answer;
    }

    DetectFacesResponse detectFaces(Picture picture, Set<String> attributes) {
        DetectFacesResponse answer = rekognition.detectFaces(picture, attributes);
        loaded.add("faces");
        return answer;
    }

    CompareFacesResponse compareFaces(Picture source, Picture target, float similarityThreshold) {
        CompareFacesResponse answer = rekognition.compareFaces(source, target, similarityThreshold);
        loaded.add("faces");
        return answer;
    }

    /** The faces of these collections, compared by the net that CompareFaces uses. */
    CollectionFaces collectionFaces(FaceCollections collections) {
        return new CollectionFaces(faces, collections);
    }

    FramesVerdict judge(List<Picture> frames) {
        FramesVerdict verdict = liveness.judge(frames);
        loaded.add("faces");
        return verdict;
    }

    /** @param millis the time of each frame */
    FramesVerdict judge(List<Picture> frames, List<Long> millis, VideoClaims claims) {
        FramesVerdict verdict = video.judge(frames, millis, claims);
        loaded.add("faces");
        return verdict;
    }

    @Override
    public void close() {
        faces.close();
        text.close();
    }
}
