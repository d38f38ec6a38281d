package io.kyc.local.textract;

import io.kyc.local.ocr.Quad;
import io.kyc.local.ocr.TextPage;
import java.awt.geom.Point2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.BoundingBox;
import software.amazon.awssdk.services.textract.model.Geometry;
import software.amazon.awssdk.services.textract.model.Point;
import software.amazon.awssdk.services.textract.model.Relationship;
import software.amazon.awssdk.services.textract.model.RelationshipType;
import software.amazon.awssdk.services.textract.model.TextType;

/**
 * Makes Textract's blocks of a page: one PAGE, its LINEs, their WORDs. Geometry is in ratios of the page. Polygons
 * begin at the top left corner of the text as it is read. Ids depend only on the place in the answer, so the same
 * picture gives the same ids.
 */
final class AnalyzeIdBlocks {
    private final TextPage page;
    private final int index;
    private final List<Block> blocks = new ArrayList<>();

    private AnalyzeIdBlocks(TextPage page, int index) {
        this.page = page;
        this.index = index;
    }

    /** @param index of the page in the request, from 1 */
    static List<Block> of(TextPage page, int index) {
        return new AnalyzeIdBlocks(page, index).blocks();
    }

    private List<Block> blocks() {
        List<String> lines = new ArrayList<>();
        List<Block> words = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            TextPage.Line line = page.lines().get(i);
            String id = id("line-" + i);
            List<String> wordIds = new ArrayList<>();
            for (int k = 0; k < line.words().size(); k++) {
                TextPage.Word word = line.words().get(k);
                String wordId = id("line-" + i + "-word-" + k);
                wordIds.add(wordId);
                words.add(block(BlockType.WORD, wordId, word.quad())
                        .text(word.text())
                        .textType(TextType.PRINTED)
                        .confidence((float) (100 * word.confidence()))
                        .build());
            }
            lines.add(id);
            blocks.add(block(BlockType.LINE, id, line.quad())
                    .text(line.text())
                    .confidence((float) (100 * line.confidence()))
                    .relationships(children(wordIds))
                    .build());
        }
        blocks.add(0, pageBlock(lines));
        blocks.addAll(words);
        return blocks;
    }

    private Block pageBlock(List<String> lines) {
        Quad whole = new Quad(
                new Point2D.Double(0, 0),
                new Point2D.Double(page.width(), 0),
                new Point2D.Double(page.width(), page.height()),
                new Point2D.Double(0, page.height()));
        return block(BlockType.PAGE, id("page"), whole)
                .relationships(children(lines))
                .build();
    }

    private Block.Builder block(BlockType type, String id, Quad quad) {
        return Block.builder().blockType(type).id(id).page(index).geometry(geometry(quad));
    }

    private static List<Relationship> children(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : List.of(Relationship.builder()
                        .type(RelationshipType.CHILD)
                        .ids(ids)
                        .build());
    }

    private Geometry geometry(Quad quad) {
        List<Point> polygon = Stream.of(quad.topLeft(), quad.topRight(), quad.bottomRight(), quad.bottomLeft())
                .map(corner -> Point.builder()
                        .x(ratio(corner.x, page.width()))
                        .y(ratio(corner.y, page.height()))
                        .build())
                .toList();
        float left = (float) polygon.stream().mapToDouble(Point::x).min().orElseThrow();
        float top = (float) polygon.stream().mapToDouble(Point::y).min().orElseThrow();
        float right = (float) polygon.stream().mapToDouble(Point::x).max().orElseThrow();
        float bottom = (float) polygon.stream().mapToDouble(Point::y).max().orElseThrow();
        BoundingBox box = BoundingBox.builder()
                .left(left)
                .top(top)
                .width(right - left)
                .height(bottom - top)
                .build();
        return Geometry.builder().boundingBox(box).polygon(polygon).build();
    }

    /** Boxes of text at the edge may extend a little beyond it. */
    private static float ratio(double pixels, int size) {
        return (float) Math.max(0, Math.min(1, pixels / size));
    }

    private String id(String place) {
        return UUID.nameUUIDFromBytes(("document-" + index + "-" + place).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
