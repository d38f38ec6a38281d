package io.kyc.local.face;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs one ONNX file with the input {@code image} of 1 x 3 x size x size. The session is made at the first run and then
 * shared.
 */
final class OnnxNet implements AutoCloseable {
    /** More than two threads gain nothing with nets this small. */
    private static final int THREADS = 2;

    private final Path file;
    private final int size;
    private OrtSession session;
    private boolean closed;

    OnnxNet(Path file, int size) {
        this.file = file;
        this.size = size;
    }

    /** Reads a result's tensors while they are open. */
    interface Reading<T> {
        T read(OrtSession.Result result) throws OrtException;
    }

    /**
     * @param image planes R, G, B, raw 0 to 255
     * @throws IllegalStateException when the file is missing or broken, or this net is closed
     */
    <T> T run(float[] image, Reading<T> reading) {
        OrtSession open = session();
        long[] shape = {1, 3, size, size};
        try (OnnxTensor tensor =
                        OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(image), shape);
                OrtSession.Result result = open.run(Map.of("image", tensor))) {
            return reading.read(result);
        } catch (OrtException e) {
            throw new IllegalStateException("the net " + file.getFileName() + " does not run", e);
        }
    }

    private synchronized OrtSession session() {
        if (closed) {
            throw new IllegalStateException("the net " + file.getFileName() + " is closed");
        }
        if (session == null) {
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(THREADS);
                // Threads that wait by spinning take the processor away from everything else on a small machine.
                options.addConfigEntry("session.intra_op.allow_spinning", "0");
                session = OrtEnvironment.getEnvironment().createSession(file.toString(), options);
            } catch (OrtException e) {
                throw new IllegalStateException("the net " + file.toAbsolutePath() + " cannot be loaded", e);
            }
        }
        return session;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (session != null) {
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("the net " + file.getFileName() + " cannot be closed", e);
            }
            session = null;
        }
    }
}
