package io.kyc.local.face;

import java.nio.file.Path;

/** dlib's face recognition ResNet. */
final class FaceEmbeddingNet implements AutoCloseable {
    private final OnnxNet net;

    FaceEmbeddingNet(Path models) {
        net = new OnnxNet(models.resolve("face_embedding_dlib.onnx"), FaceAlignment.SIZE);
    }

    Embedding embedding(Pyramid pyramid, Landmarks face) {
        float[] crop = pyramid.crop(FaceAlignment.cropToPicture(face), FaceAlignment.SIZE);
        return net.run(
                crop,
                result -> new Embedding(
                        ((float[][]) result.get("embedding").orElseThrow().getValue())[0]));
    }

    @Override
    public void close() {
        net.close();
    }
}
