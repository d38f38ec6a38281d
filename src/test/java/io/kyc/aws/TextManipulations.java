package io.kyc.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.aws.CannedAnswers.Call;
import io.kyc.image.RelativeBox;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Changes of AnalyzeID's answer: its fields, its blocks and their places. */
final class TextManipulations {
    private static final String FIELDS = "IdentityDocumentFields";
    private static final String BLOCKS = "Blocks";

    private final GenuineSession session;
    private final GenuineSession other;
    private final List<Manipulation> all = new ArrayList<>();

    private TextManipulations(GenuineSession session, GenuineSession other) {
        this.session = session;
        this.other = other;
    }

    /** @param other another person's session with the same kind of document */
    static List<Manipulation> of(GenuineSession session, GenuineSession other) {
        TextManipulations text = new TextManipulations(session, other);
        for (int page = 0; page < session.pages().size(); page++) {
            text.fields(page);
            text.lines(page);
            text.blocks(page);
        }
        text.documents();
        return text.all;
    }

    private void fields(int page) {
        ArrayNode fields = (ArrayNode) page(session.answers(), page).get(FIELDS);
        for (int i = 0; i < fields.size(); i++) {
            int at = i;
            String type = type(fields.get(i));
            String what = "page " + page + " field " + type;
            add(what + " dropped", false, page, p -> array(p, FIELDS).remove(at));
            for (double confidence : new double[] {0, 20, 49.9}) {
                add(
                        what + " confidence " + confidence,
                        false,
                        page,
                        p -> detection(p, at).put("Confidence", confidence));
            }
            add(what + " without confidence", false, page, p -> detection(p, at).remove("Confidence"));
            if (!fields.get(i).at("/ValueDetection/Text").asText().isEmpty()) {
                add(what + " emptied", false, page, p -> detection(p, at).put("Text", ""));
                add(what + " without text", false, page, p -> detection(p, at).remove("Text"));
            }
            String others = value(other, page, type);
            if (!others.equals(value(session, page, type))) {
                add(what + " of the other", false, page, p -> detection(p, at).put("Text", others));
            }
        }
        add("page " + page + " without fields", page == 0, page, p -> p.putArray(FIELDS));
    }

    private void lines(int page) {
        List<Integer> lines = at(session, page, "LINE");
        List<Integer> others = at(other, page, "LINE");
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i);
            String text = text(session, page, at);
            boolean needed = isNeeded(page, text);
            boolean ofZone = isOfZone(page, text);
            String what = "page " + page + " line " + i + (ofZone ? " (zone)" : needed ? " (needed)" : "");
            if (ofZone) {
                add(what + " dropped with the field", true, page, p -> {
                    array(p, BLOCKS).remove(at);
                    withoutCode(p);
                });
                add(what + " of the other, without the field", true, page, p -> {
                    block(p, at).put("Text", other.zone().get(session.zone().indexOf(bare(text))));
                    withoutCode(p);
                });
            }
            add(what + " dropped", needed, page, p -> array(p, BLOCKS).remove(at));
            add(what + " without text", needed, page, p -> block(p, at).remove("Text"));
            add(what + " without place", false, page, p -> block(p, at).remove("Geometry"));
            if (i < others.size() && !text(other, page, others.get(i)).equals(text)) {
                String theirs = text(other, page, others.get(i));
                add(what + " of the other", needed, page, p -> block(p, at).put("Text", theirs));
            }
            if (page == 0) {
                RelativeBox table = session.besidePage(0.1, 0.02);
                add(
                        what + " on the table",
                        needed,
                        page,
                        p -> box(p, at)
                                .put("Left", table.left())
                                .put("Top", table.top())
                                .put("Width", table.width())
                                .put("Height", table.height()));
                add(what + " below the picture", needed, page, p -> box(p, at).put("Top", 1.5));
            }
        }
    }

    private void blocks(int page) {
        String what = "page " + page + " ";
        boolean needed = page == 0 || !session.pages().get(page).mrz().isEmpty();
        add(what + "without lines", needed, page, p -> keep(p, block -> !isA(block, "LINE")));
        add(what + "without lines and field of a zone", needed, page, p -> {
            keep(p, block -> !isA(block, "LINE"));
            withoutCode(p);
        });
        add(what + "without words", false, page, p -> keep(p, block -> !isA(block, "WORD")));
        add(what + "without blocks", needed, page, p -> p.remove(BLOCKS));
        add(
                what + "without places",
                page == 0,
                page,
                p -> p.get(BLOCKS).forEach(block -> ((ObjectNode) block).remove("Geometry")));
        add(
                what + "without kinds of blocks",
                needed,
                page,
                p -> p.get(BLOCKS).forEach(block -> ((ObjectNode) block).remove("BlockType")));
        add(
                what + "with lines that say nothing",
                needed,
                page,
                p -> p.get(BLOCKS).forEach(block -> ((ObjectNode) block).remove("Text")));
    }

    private void documents() {
        for (int page = 0; page < session.pages().size(); page++) {
            int at = page;
            boolean needed = page == 0 || !session.pages().get(page).mrz().isEmpty();
            all.add(new Manipulation(
                    "no document " + page, needed, answers -> documents(answers).remove(at)));
            for (int index : new int[] {0, 3, -1}) {
                add("page " + page + " with index " + index, needed, page, p -> p.put("DocumentIndex", index));
            }
            add("page " + page + " with the other's index", true, page, p -> p.put("DocumentIndex", 2 - at));
            all.add(new Manipulation(
                    "the other\'s page " + page,
                    needed,
                    answers ->
                            documents(answers).set(at, page(other.answers(), at).deepCopy())));
        }
        all.add(new Manipulation(
                "no documents", true, answers -> documents(answers).removeAll()));
        all.add(new Manipulation(
                "no list of documents", true, answers -> answers.of(Call.TEXT).remove("IdentityDocuments")));
        all.add(new Manipulation(
                "indices swapped",
                true,
                answers -> documents(answers).forEach(document -> {
                    int index = document.path("DocumentIndex").asInt();
                    ((ObjectNode) document).put("DocumentIndex", 3 - index);
                })));
    }

    /** Whether a line prints a required value or belongs to a zone. */
    private boolean isNeeded(int page, String line) {
        return isOfZone(page, line)
                || page == 0
                        && session.required().stream()
                                .map(TextManipulations::bare)
                                .anyMatch(bare(line)::contains);
    }

    private boolean isOfZone(int page, String line) {
        return session.pages().get(page).mrz().contains(bare(line));
    }

    private static void withoutCode(ObjectNode page) {
        ArrayNode fields = array(page, FIELDS);
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (type(fields.get(i)).equals("MRZ_CODE")) {
                fields.remove(i);
            }
        }
    }

    private void add(String name, boolean harmful, int page, Consumer<ObjectNode> change) {
        all.add(new Manipulation(name, harmful, answers -> change.accept(page(answers, page))));
    }

    private static String value(GenuineSession session, int page, String type) {
        return StreamSupport.stream(page(session.answers(), page).get(FIELDS).spliterator(), false)
                .filter(field -> type(field).equals(type))
                .map(field -> field.at("/ValueDetection/Text").asText())
                .findFirst()
                .orElse("");
    }

    private static String type(JsonNode field) {
        return field.at("/Type/Text").asText();
    }

    private static ObjectNode detection(ObjectNode page, int field) {
        return (ObjectNode) page.get(FIELDS).get(field).get("ValueDetection");
    }

    static ArrayNode documents(CannedAnswers answers) {
        return (ArrayNode) answers.of(Call.TEXT).get("IdentityDocuments");
    }

    static ObjectNode page(CannedAnswers answers, int page) {
        return (ObjectNode) documents(answers).get(page);
    }

    static ObjectNode block(ObjectNode page, int at) {
        return (ObjectNode) page.get(BLOCKS).get(at);
    }

    private static ObjectNode box(ObjectNode page, int at) {
        return (ObjectNode) block(page, at).at("/Geometry/BoundingBox");
    }

    private static ArrayNode array(ObjectNode page, String name) {
        return (ArrayNode) page.get(name);
    }

    private static String text(GenuineSession session, int page, int at) {
        return block(page(session.answers(), page), at).path("Text").asText();
    }

    static List<Integer> at(GenuineSession session, int page, String type) {
        JsonNode blocks = page(session.answers(), page).get(BLOCKS);
        return IntStream.range(0, blocks.size())
                .filter(i -> isA(blocks.get(i), type))
                .boxed()
                .toList();
    }

    private static boolean isA(JsonNode block, String type) {
        return block.path("BlockType").asText().equals(type);
    }

    private static void keep(ObjectNode page, Predicate<JsonNode> which) {
        ArrayNode blocks = array(page, BLOCKS);
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (!which.test(blocks.get(i))) {
                blocks.remove(i);
            }
        }
    }

    /** Letters and digits, and in a zone its fillers. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9<]", "");
    }
}
