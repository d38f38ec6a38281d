package io.kyc.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a YAML file as a tree. CloudFormation's short tags become their long form: {@code !Ref X} becomes <code>{"Ref":
 * "X"}</code>.
 */
public final class YamlTree {
    private static final ObjectMapper JSON = new ObjectMapper();

    private YamlTree() {}

    /** The deployment's template. */
    public static JsonNode template() {
        return read(Path.of("infra", "template.yaml"));
    }

    /** The method and path of each route in the OpenAPI document. */
    public static Set<String> documentedRoutes() {
        Set<String> routes = new TreeSet<>();
        read(Path.of("docs", "openapi.yaml"))
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    /** @param file relative to the project */
    public static JsonNode read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return JSON.valueToTree(new Yaml(new Tags()).load(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Tags extends SafeConstructor {
        Tags() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new LongForm());
            // A time is a text, as in YAML 1.2.
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        }

        private final class LongForm extends AbstractConstruct {
            @Override
            public Object construct(Node node) {
                String function = node.getTag().getValue().substring(1);
                String name = function.equals("Ref") || function.equals("Condition") ? function : "Fn::" + function;
                return Map.of(name, argument(node));
            }

            private Object argument(Node node) {
                if (node instanceof ScalarNode scalar) {
                    return scalar.getValue();
                }
                return node instanceof SequenceNode sequence
                        ? constructSequence(sequence)
                        : constructMapping((MappingNode) node);
            }
        }
    }
}
