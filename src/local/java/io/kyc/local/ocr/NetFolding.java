package io.kyc.local.ocr;

import io.kyc.local.ocr.NetGraph.Node;
import io.kyc.local.ocr.NetGraph.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rewrites a convolutional net so that it computes the same with fewer passes over its feature maps, up to rounding.
 *
 * <p>The PP-OCR nets multiply each feature map by a number and add another, before and after each activation, and write the
 * activation {@code x * clip(x + 3, 0, 6) / 6} (hard swish) as four operators. ONNX Runtime runs each as a pass of its own, and
 * for each it lays the map out again, which takes longer than the convolutions. Here the numbers go into the weights of the
 * convolution before or after them, or into one per-channel operator, which the runtime keeps in the convolutions' layout.
 */
final class NetFolding {
    private final NetGraph graph;

    private NetFolding(NetGraph graph) {
        this.graph = graph;
    }

    /**
     * @param net an ONNX file
     * @return an ONNX file with the same inputs and outputs
     * @throws IllegalArgumentException when the bytes are not an ONNX file
     */
    static byte[] fold(byte[] net) {
        NetFolding folding = new NetFolding(NetGraph.parse(net));
        folding.intoConvolutionsBefore();
        folding.activations();
        folding.intoConvolutionsAfter();
        return folding.graph.toBytes();
    }

    /** {@code Conv, Mul, Add} with numbers: into the weights and the bias. */
    private void intoConvolutionsBefore() {
        for (String output : graph.outputs()) {
            Optional<Node> node = graph.producer(output);
            Optional<Scaling> scaling = node.flatMap(this::scaling);
            Optional<Node> folded = scaling.flatMap(found -> graph.producer(found.of))
                    .filter(before -> before.operator().equals("Conv") && !isShared(before.output()))
                    .flatMap(conv -> scaledAfter(conv, scaling.get()));
            folded.ifPresent(conv -> {
                graph.put(conv);
                graph.bypass(node.get(), conv.output());
            });
        }
    }

    private boolean isShared(String value) {
        return graph.consumers(value).size() != 1 || graph.isResult(value);
    }

    private Optional<Node> scaledAfter(Node conv, Scaling scaling) {
        return weights(conv).map(weights -> {
            float[] bias = bias(conv, weights);
            for (int i = 0; i < bias.length; i++) {
                bias[i] = bias[i] * scaling.factor + scaling.summand;
            }
            return with(conv, scaled(weights, scaling.factor), bias);
        });
    }

    /** Hard swish as a per-channel operator whose result is clipped, and one product. */
    private void activations() {
        for (String output : graph.outputs()) {
            graph.producer(output).filter(node -> node.operator().equals("Mul")).ifPresent(this::activation);
        }
    }

    private void activation(Node product) {
        String x = product.inputs().get(0);
        Optional<Node> clip = graph.producer(product.inputs().get(1))
                .filter(node -> node.operator().equals("Clip") && !isShared(node.output()))
                .filter(node -> bounds(node).equals(List.of(0f, 6f)));
        Optional<Node> sum = clip.flatMap(node -> graph.producer(node.inputs().get(0)))
                .filter(node -> node.operator().equals("Add") && !isShared(node.output()))
                .filter(node -> scaling(node)
                        .filter(s -> s.of.equals(x) && s.summand == 3)
                        .isPresent());
        Optional<Integer> channels = channels(x);
        if (sum.isEmpty() || channels.isEmpty()) {
            return;
        }
        graph.put(perChannel(sum.get().output(), x, channels.get(), 1, 3));
    }

    private List<Float> bounds(Node clip) {
        return clip.inputs().stream()
                .skip(1)
                .map(this::number)
                .flatMap(Optional::stream)
                .toList();
    }

    /** {@code Mul, Div, Add} with numbers in front of convolutions: into their weights, else one per-channel operator. */
    private void intoConvolutionsAfter() {
        for (String output : graph.outputs()) {
            Optional<Node> node = graph.producer(output);
            node.flatMap(this::scaling)
                    .filter(scaling ->
                            graph.producer(scaling.of).flatMap(this::scaling).isEmpty())
                    .ifPresent(first -> intoConvolutionsAfter(node.get(), first));
        }
    }

    /** @param start the first of several that follow each other */
    private void intoConvolutionsAfter(Node start, Scaling first) {
        Optional<Integer> channels = channels(first.of);
        if (channels.isEmpty()) {
            return;
        }
        Scaling whole = first;
        Node last = start;
        while (!isShared(last.output())) {
            Node next = graph.consumers(last.output()).get(0);
            Optional<Scaling> scaling = scaling(next);
            if (scaling.isEmpty()) {
                break;
            }
            graph.bypass(last, first.of);
            whole = new Scaling(
                    first.of,
                    whole.factor * scaling.get().factor,
                    whole.summand * scaling.get().factor + scaling.get().summand);
            last = graph.producer(next.output()).orElseThrow();
        }
        Scaling scaling = whole;
        List<Optional<Node>> folded = graph.consumers(last.output()).stream()
                .map(consumer -> scaledBefore(consumer, scaling))
                .toList();
        if (graph.isResult(last.output()) || folded.stream().anyMatch(Optional::isEmpty)) {
            graph.put(perChannel(last.output(), first.of, channels.get(), scaling.factor, scaling.summand));
            return;
        }
        folded.forEach(conv -> graph.put(conv.orElseThrow()));
        graph.bypass(last, first.of);
    }

    /** The convolution of the scaled map; not where a border of zeros, which are not scaled, would count. */
    private Optional<Node> scaledBefore(Node node, Scaling scaling) {
        boolean bordered = node.numbers("pads").stream().anyMatch(pad -> pad != 0);
        Optional<Tensor> known = node.operator().equals("Conv") ? weights(node) : Optional.empty();
        return known.filter(weights -> !bordered || scaling.summand == 0).map(weights -> {
            float[] bias = bias(node, weights);
            int each = weights.values().length / bias.length;
            for (int i = 0; i < bias.length; i++) {
                double sum = 0;
                for (int k = 0; k < each; k++) {
                    sum += weights.values()[i * each + k];
                }
                bias[i] += (float) (sum * scaling.summand);
            }
            return with(node, scaled(weights, scaling.factor), bias);
        });
    }

    /** The weights of a convolution, if all its numbers are constant. */
    private Optional<Tensor> weights(Node conv) {
        boolean constant = conv.inputs().stream()
                .skip(1)
                .allMatch(input -> graph.constant(input).isPresent());
        return graph.constant(conv.inputs().get(1)).filter(weights -> constant);
    }

    private float[] bias(Node conv, Tensor weights) {
        return conv.inputs().size() > 2
                ? graph.constant(conv.inputs().get(2)).orElseThrow().values().clone()
                : new float[weights.shape().get(0).intValue()];
    }

    private static Tensor scaled(Tensor weights, float factor) {
        float[] values = weights.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return new Tensor(weights.shape(), values);
    }

    private Node with(Node conv, Tensor weights, float[] bias) {
        List<String> inputs = new ArrayList<>(List.of(conv.inputs().get(0)));
        inputs.add(graph.add(conv.output(), weights));
        inputs.add(graph.add(conv.output(), new Tensor(List.of((long) bias.length), bias)));
        return conv.withInputs(inputs);
    }

    /** A convolution of each channel by itself, one pixel wide, since the runtime joins those to what follows. */
    private Node perChannel(String output, String input, int channels, float factor, float summand) {
        String weights = filled(output, List.of((long) channels, 1L, 1L, 1L), factor);
        String bias = filled(output, List.of((long) channels), summand);
        return Node.of("Conv", output, input, weights, bias).with("group", channels);
    }

    private String filled(String like, List<Long> shape, float value) {
        float[] values = new float[shape.get(0).intValue()];
        Arrays.fill(values, value);
        return graph.add(like, new Tensor(shape, values));
    }

    /** How many channels a value has, if a convolution or a per-channel operator made it, or one of a map from such. */
    private Optional<Integer> channels(String value) {
        Optional<Node> node = graph.producer(value);
        return switch (node.map(Node::operator).orElse("")) {
            case "Conv", "BatchNormalization" ->
                graph.constant(node.get().inputs().get(1))
                        .map(weights -> weights.shape().get(0).intValue());
            case "Add", "Mul", "Div", "Clip", "Relu" ->
                IntStream.range(0, node.get().inputs().size())
                        .mapToObj(i -> channels(node.get().inputs().get(i)))
                        .flatMap(Optional::stream)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** A value times a factor plus a summand. */
    private record Scaling(String of, float factor, float summand) {}

    private Optional<Scaling> scaling(Node node) {
        if (node.inputs().size() != 2) {
            return Optional.empty();
        }
        String left = node.inputs().get(0);
        String right = node.inputs().get(1);
        Optional<Float> number = number(right);
        return switch (node.operator()) {
            case "Mul" ->
                number.map(n -> new Scaling(left, n, 0)).or(() -> number(left).map(n -> new Scaling(right, n, 0)));
            case "Add" ->
                number.map(n -> new Scaling(left, 1, n)).or(() -> number(left).map(n -> new Scaling(right, 1, n)));
            case "Div" -> number.map(n -> new Scaling(left, 1 / n, 0));
            default -> Optional.empty();
        };
    }

    private Optional<Float> number(String name) {
        return graph.constant(name)
                .filter(tensor -> tensor.values().length == 1)
                .map(tensor -> tensor.values()[0]);
    }
}
