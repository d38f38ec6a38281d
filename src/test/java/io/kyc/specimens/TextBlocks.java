package io.kyc.specimens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a table of the tests' resources: a block begins with {@code [CODE] title}, and its lines are {@code key: value} or {@code at ...}. */
final class TextBlocks {
    private TextBlocks() {}

    /**
     * A block of the table.
     *
     * @param lines the values by their keys
     * @param places what follows {@code at}, in order
     */
    record Block(String code, String title, Map<String, String> lines, List<String> places) {}

    static List<Block> read(String resource) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                blocks.add(
                        new Block(line.substring(1, end), line.substring(end + 2), new TreeMap<>(), new ArrayList<>()));
            } else if (line.startsWith("at ")) {
                blocks.get(blocks.size() - 1).places().add(line.substring(3));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                blocks.get(blocks.size() - 1).lines().put(parts[0], parts[1]);
            }
        }
        return blocks;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = TextBlocks.class.getResourceAsStream("/specimens/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
