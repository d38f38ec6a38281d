package io.kyc.local.face;

import io.kyc.local.picture.Picture;
import java.nio.file.Path;
import java.util.List;

/** Finds and compares faces. Thread-safe; the nets are loaded when first used and stay loaded until closed. */
public final class FaceEngine implements AutoCloseable {
    private final FaceDetectorNet detector;
    private final FaceMeshNet mesh;
    private final FaceEmbeddingNet embedding;
    private final FaceSearch search;

    /** @param models the folder with the three ONNX files; read when first needed */
    public FaceEngine(Path models) {
        detector = new FaceDetectorNet(models);
        mesh = new FaceMeshNet(models);
        embedding = new FaceEmbeddingNet(models);
        search = new FaceSearch(detector, mesh);
    }

    /**
     * Finds all faces: upright, leaning or upside down, and the small ones of a large picture.
     *
     * @return the faces, largest first, at most 100
     * @throws IllegalStateException when a net is missing or broken, or the engine is closed
     */
    public List<Face> faces(Picture picture) {
        return search.faces(new Pyramid(picture));
    }

    /**
     * @param picture the picture in which the face was found; reliable from a face width of 60 pixels on
     * @throws IllegalStateException when a net is missing or broken, or the engine is closed
     */
    public Embedding embedding(Picture picture, Face face) {
        return embedding.embedding(new Pyramid(picture), face.landmarks());
    }

    /**
     * Measures whether something covers the face.
     *
     * @param picture the picture in which the face was found
     */
    public FaceCover cover(Picture picture, Face face) {
        return FaceCover.of(new Pyramid(picture), face.landmarks());
    }

    @Override
    public void close() {
        detector.close();
        mesh.close();
        embedding.close();
    }
}
