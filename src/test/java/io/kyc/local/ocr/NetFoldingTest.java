package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetFoldingTest {
    private static final double ROUNDING = 1e-4;

    @ParameterizedTest
    @CsvSource({
        "/models/ch_PP-OCRv4_det_infer.onnx, 96, 160",
        "/models/ch_PP-OCRv4_rec_infer.onnx, 48, 200",
        "/models/ch_PP-OCRv3_rec_infer.onnx, 48, 200"
    })
    void keepsWhatANetComputes(String resource, int height, int width) throws Exception {
        byte[] net = net(resource);
        float[] input = picture(height, width);

        float[] before = run(net, input, height, width);
        float[] after = run(NetFolding.fold(net), input, height, width);

        assertThat(after).hasSameSizeAs(before);
        double most = 0;
        double range = 0;
        for (int i = 0; i < before.length; i++) {
            most = Math.max(most, Math.abs(before[i] - after[i]));
            range = Math.max(range, before[i]);
        }
        assertThat(range).as("a net that sees something").isGreaterThan(0.01);
        assertThat(most).isLessThan(ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({
        "/models/ch_PP-OCRv4_det_infer.onnx",
        "/models/ch_PP-OCRv4_rec_infer.onnx",
        "/models/ch_PP-OCRv3_rec_infer.onnx"
    })
    void leavesNoSingleNumberBetweenTwoConvolutions(String resource) throws Exception {
        byte[] net = net(resource);

        assertThat(scalingsOfConvolutions(net)).isGreaterThan(20);
        assertThat(scalingsOfConvolutions(NetFolding.fold(net))).isZero();
    }

    @Test
    void foldsAFoldedNetToTheSame() throws Exception {
        byte[] folded = NetFolding.fold(net("/models/ch_PP-OCRv4_det_infer.onnx"));

        float[] input = picture(64, 64);
        assertThat(run(NetFolding.fold(folded), input, 64, 64)).containsExactly(run(folded, input, 64, 64));
    }

    @Test
    void refusesBytesThatAreNoNet() {
        assertThatThrownBy(() -> NetFolding.fold(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NetFolding.fold(new byte[] {58, 127, 1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NetFolding.fold(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    /** How many operators multiply or add a single number right after a convolution or its normalisation. */
    private static long scalingsOfConvolutions(byte[] net) {
        NetGraph graph = NetGraph.parse(net);
        return graph.outputs().stream()
                .flatMap(output -> graph.producer(output).stream())
                .filter(node -> node.operator().equals("Mul") || node.operator().equals("Add"))
                .filter(node -> node.inputs().stream()
                        .anyMatch(input -> graph.constant(input)
                                .filter(tensor -> tensor.values().length == 1)
                                .isPresent()))
                .filter(node -> node.inputs().stream()
                        .anyMatch(input -> graph.producer(input)
                                .filter(before -> before.operator().equals("Conv")
                                        || before.operator().equals("BatchNormalization"))
                                .isPresent()))
                .count();
    }

    private static float[] run(byte[] net, float[] input, int height, int width) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(net);
                OnnxTensor tensor = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(input), new long[] {1, 3, height, width});
                OrtSession.Result result = session.run(Map.of("x", tensor))) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] output = new float[values.remaining()];
            values.get(output);
            return output;
        }
    }

    /** Dark strokes on light paper. */
    private static float[] picture(int height, int width) {
        Random random = new Random(20261130);
        float[] planes = new float[3 * height * width];
        for (int i = 0; i < planes.length; i++) {
            int x = i % width;
            int y = i / width % height;
            boolean stroke = x % 16 < 3 && y % 48 > 12 && y % 48 < 36;
            planes[i] = (stroke ? -1 : 0.8f) + 0.1f * (float) random.nextGaussian();
        }
        return planes;
    }

    private static byte[] net(String resource) throws IOException {
        try (InputStream in = NetFoldingTest.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }
}
