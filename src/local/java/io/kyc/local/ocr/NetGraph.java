package io.kyc.local.ocr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The nodes and float constants of an ONNX net, which can be exchanged. Numbers of fields: onnx.proto3. */
final class NetGraph {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_OUTPUT = 12;
    private static final int FLOAT = 1;
    private static final int INT = 2;
    private static final String CONSTANT = "Constant";

    private final WireMessage model;
    private final WireMessage graph;
    /** By the name of their output, in their order. */
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    /** The outputs of the nodes that use a value. */
    private final Map<String, Set<String>> consumers = new HashMap<>();

    private final Map<String, Tensor> constants = new HashMap<>();
    private final Map<String, Tensor> added = new LinkedHashMap<>();
    private final Set<String> results = new HashSet<>();

    /** An operator. Lists are not copied; a changed node replaces the old one. */
    record Node(String operator, List<String> inputs, String output, WireMessage message) {
        private static Node of(WireMessage message) {
            List<String> outputs = message.texts(2);
            return new Node(message.text(4), message.texts(1), outputs.isEmpty() ? "" : outputs.get(0), message);
        }

        static Node of(String operator, String output, String... inputs) {
            WireMessage message = new WireMessage();
            for (String input : inputs) {
                message.with(1, input);
            }
            return Node.of(message.with(2, output).with(4, operator));
        }

        Node withInputs(List<String> changed) {
            WireMessage copy = WireMessage.parse(message.toBytes()).without(1);
            changed.forEach(input -> copy.with(1, input));
            return Node.of(copy);
        }

        Node with(String attribute, long value) {
            WireMessage copy = WireMessage.parse(message.toBytes());
            return Node.of(copy.with(
                    5,
                    new WireMessage()
                            .with(1, attribute)
                            .with(3, value)
                            .with(20, INT)
                            .toBytes()));
        }

        /** The whole numbers of an attribute, or none. */
        List<Long> numbers(String attribute) {
            return message.all(5)
                    .map(WireMessage::parse)
                    .filter(found -> found.text(1).equals(attribute))
                    .flatMap(found -> Stream.concat(found.numbers(3).stream(), found.numbers(8).stream()))
                    .toList();
        }
    }

    /** @param values row by row; not copied */
    record Tensor(List<Long> shape, float[] values) {}

    private NetGraph(WireMessage model) {
        this.model = model;
        this.graph = WireMessage.parse(
                model.first(MODEL_GRAPH).orElseThrow(() -> new IllegalArgumentException("the file has no graph")));
        graph.all(GRAPH_NODE).map(WireMessage::parse).map(Node::of).forEach(this::put);
        graph.all(GRAPH_OUTPUT).map(WireMessage::parse).forEach(output -> results.add(output.text(1)));
        graph.all(GRAPH_INITIALIZER)
                .map(WireMessage::parse)
                .forEach(tensor -> tensor(tensor).ifPresent(found -> constants.put(tensor.text(8), found)));
        nodes.values().stream()
                .filter(node -> node.operator().equals(CONSTANT))
                .forEach(node -> node.message()
                        .all(5)
                        .map(WireMessage::parse)
                        .flatMap(attribute -> attribute.all(5))
                        .map(WireMessage::parse)
                        .forEach(tensor -> tensor(tensor).ifPresent(found -> constants.put(node.output(), found))));
    }

    /** @throws IllegalArgumentException when the bytes are not an ONNX file */
    static NetGraph parse(byte[] bytes) {
        return new NetGraph(WireMessage.parse(bytes));
    }

    /** The net without the constants that nothing uses. */
    byte[] toBytes() {
        graph.without(GRAPH_NODE);
        nodes.values().stream()
                .filter(node -> !node.operator().equals(CONSTANT) || isUsed(node.output()))
                .forEach(node -> graph.with(GRAPH_NODE, node.message().toBytes()));
        added.forEach((name, tensor) -> {
            if (isUsed(name)) {
                graph.with(GRAPH_INITIALIZER, bytes(name, tensor));
            }
        });
        return model.without(MODEL_GRAPH).with(MODEL_GRAPH, graph.toBytes()).toBytes();
    }

    /** The output of each node, after those of the nodes that it uses. */
    List<String> outputs() {
        return List.copyOf(nodes.keySet());
    }

    Optional<Tensor> constant(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    /** @return a name that no value has yet */
    String add(String like, Tensor tensor) {
        String name = like + "/folded" + added.size();
        added.put(name, tensor);
        constants.put(name, tensor);
        return name;
    }

    Optional<Node> producer(String value) {
        return Optional.ofNullable(nodes.get(value));
    }

    List<Node> consumers(String value) {
        return consumers.getOrDefault(value, Set.of()).stream().map(nodes::get).toList();
    }

    /** Whether the value leaves the net. */
    boolean isResult(String value) {
        return results.contains(value);
    }

    /** Puts a node in the place of the one with the same output. */
    void put(Node node) {
        Node old = nodes.put(node.output(), node);
        if (old != null) {
            old.inputs().forEach(input -> consumers.get(input).remove(old.output()));
        }
        node.inputs()
                .forEach(input -> consumers
                        .computeIfAbsent(input, any -> new LinkedHashSet<>())
                        .add(node.output()));
    }

    /** Takes a node out; the nodes that used its output use another value. */
    void bypass(Node node, String value) {
        for (Node consumer : consumers(node.output())) {
            put(consumer.withInputs(consumer.inputs().stream()
                    .map(input -> input.equals(node.output()) ? value : input)
                    .toList()));
        }
        nodes.remove(node.output());
        node.inputs().forEach(input -> consumers.get(input).remove(node.output()));
    }

    private boolean isUsed(String value) {
        return isResult(value) || !consumers.getOrDefault(value, Set.of()).isEmpty();
    }

    private static Optional<Tensor> tensor(WireMessage message) {
        if (!message.numbers(2).equals(List.of((long) FLOAT))) {
            return Optional.empty();
        }
        byte[] raw = message.first(9).orElseGet(() -> joined(message.all(4).toList()));
        float[] values = new float[raw.length / 4];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return Optional.of(new Tensor(message.numbers(1), values));
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteBuffer joined =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(joined::put);
        return joined.array();
    }

    private static byte[] bytes(String name, Tensor tensor) {
        WireMessage message = new WireMessage();
        tensor.shape().forEach(side -> message.with(1, side));
        ByteBuffer raw = ByteBuffer.allocate(4 * tensor.values().length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(tensor.values());
        return message.with(2, FLOAT).with(8, name).with(9, raw.array()).toBytes();
    }
}
