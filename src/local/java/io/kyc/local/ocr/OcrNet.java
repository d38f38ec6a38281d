package io.kyc.local.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * Runs one PP-OCR net from the class path. It is loaded at its first use and then kept. Thread-safe.
 *
 * <p>Input {@code x}: float32, 1 x 3 x height x width, with any height and width. One output, float32.
 */
final class OcrNet implements AutoCloseable {
    private final String resource;
    private final int threads;
    private OrtSession session;
    private boolean closed;

    /**
     * @param resource path on the class path
     * @param threads number of threads that one run may use
     */
    OcrNet(String resource, int threads) {
        this.resource = resource;
        this.threads = threads;
    }

    /** The output of the net: its values row by row, and their shape. */
    record Output(float[] values, long[] shape) {}

    /**
     * @param planes {@code 3 * height * width} values, plane by plane, row by row
     * @throws IllegalStateException when the net cannot be loaded or run, or is closed
     */
    Output run(float[] planes, int height, int width) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {1, 3, height, width};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(planes), shape);
                OrtSession.Result result = session(environment).run(Map.of("x", input))) {
            OnnxTensor output = (OnnxTensor) result.get(0);
            FloatBuffer buffer = output.getFloatBuffer();
            float[] values = new float[buffer.remaining()];
            buffer.get(values);
            return new Output(values, output.getInfo().getShape());
        } catch (OrtException e) {
            throw new IllegalStateException("cannot run " + resource, e);
        }
    }

    private synchronized OrtSession session(OrtEnvironment environment) throws OrtException {
        if (closed) {
            throw new IllegalStateException(resource + " is closed");
        }
        if (session == null) {
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(threads);
                options.setInterOpNumThreads(1);
                // Every line has another width, so remembered layouts would only use more memory.
                options.setMemoryPatternOptimization(false);
                // Waiting threads must not keep a core busy, because other nets run at the same time.
                options.addConfigEntry("session.intra_op.allow_spinning", "0");
                session = environment.createSession(NetFolding.fold(bytes()), options);
            }
        }
        return session;
    }

    private byte[] bytes() {
        try (InputStream in = OcrNet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource, e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (session != null) {
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("cannot close " + resource, e);
            }
            session = null;
        }
    }
}
