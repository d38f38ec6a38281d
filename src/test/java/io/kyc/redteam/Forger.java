package io.kyc.redteam;

import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.specimens.Jpeg;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.textract.model.AnalyzeIdRequest;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.BoundingBox;
import software.amazon.awssdk.services.textract.model.Document;

/** Cuts, covers and pastes pictures of documents. It finds texts with the same reader that the service uses. */
final class Forger {
    private final LocalAws aws;
    private final Map<String, List<Block>> read = new HashMap<>();

    Forger(LocalAws aws) {
        this.aws = aws;
    }

    static byte[] jpeg(BufferedImage image) {
        return Jpeg.encode(image, 0.88);
    }

    static BufferedImage image(byte[] jpeg) {
        return copy(Jpeg.decode(jpeg));
    }

    static BufferedImage copy(BufferedImage image) {
        return drawn(image.getWidth(), image.getHeight(), g -> g.drawImage(image, 0, 0, null));
    }

    /** A new picture. */
    static BufferedImage drawn(int width, int height, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.accept(graphics);
        graphics.dispose();
        return image;
    }

    /** Draws over a copy. */
    static BufferedImage over(BufferedImage image, Consumer<Graphics2D> drawing) {
        return drawn(image.getWidth(), image.getHeight(), g -> {
            g.drawImage(image, 0, 0, null);
            drawing.accept(g);
        });
    }

    /** The document on a dark table, with a thing beside it. */
    static BufferedImage beside(BufferedImage document, BufferedImage thing, int gap) {
        int height = Math.max(document.getHeight(), thing.getHeight()) + 80;
        return drawn(document.getWidth() + thing.getWidth() + gap + 80, height, g -> {
            g.setColor(new Color(84, 66, 50));
            g.fillRect(0, 0, 6000, 6000);
            g.drawImage(document, 40, 40, null);
            g.drawImage(thing, 40 + document.getWidth() + gap, 40, null);
        });
    }

    static BufferedImage scaled(BufferedImage image, double factor) {
        int width = (int) Math.round(image.getWidth() * factor);
        int height = (int) Math.round(image.getHeight() * factor);
        return drawn(width, height, g -> g.drawImage(image, 0, 0, width, height, null));
    }

    /** Covers each text with a sticker in the paper's colour. */
    BufferedImage covered(BufferedImage image, String... texts) {
        BufferedImage changed = image;
        for (String text : texts) {
            changed = covered(changed, place(image, text));
        }
        return changed;
    }

    static BufferedImage covered(BufferedImage image, Rectangle place) {
        Color paper = new Color(image.getRGB(Math.max(0, place.x - 4), Math.max(0, place.y - 3)));
        return over(image, g -> {
            g.setColor(paper);
            g.fill(grown(place, 4));
        });
    }

    /** Replaces a text by another one. */
    BufferedImage replaced(BufferedImage image, String text, String by) {
        Rectangle place = place(image, text);
        return over(covered(image, place), g -> {
            g.setColor(new Color(24, 24, 32));
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, place.height - 4));
            g.drawString(by, place.x, place.y + place.height - 6);
        });
    }

    private static Rectangle grown(Rectangle place, int by) {
        return new Rectangle(place.x - by, place.y - by, place.width + 2 * by, place.height + 2 * by);
    }

    /** The place, in pixels, of the words that together read like the text. */
    Rectangle place(BufferedImage image, String text) {
        String wanted = bare(text);
        List<Block> words = words(image);
        for (int from = 0; from < words.size(); from++) {
            String read = "";
            Rectangle place = null;
            for (int to = from; to < words.size() && wanted.startsWith(read); to++) {
                read += bare(words.get(to).text());
                Rectangle box = box(words.get(to), image);
                place = place == null ? box : place.union(box);
                if (read.equals(wanted)) {
                    return place;
                }
            }
        }
        throw new IllegalStateException("not read on this page: " + text);
    }

    private static Rectangle box(Block word, BufferedImage image) {
        BoundingBox box = word.geometry().boundingBox();
        return new Rectangle(
                (int) (box.left() * image.getWidth()),
                (int) (box.top() * image.getHeight()),
                (int) Math.ceil(box.width() * image.getWidth()),
                (int) Math.ceil(box.height() * image.getHeight()));
    }

    private static String bare(String text) {
        return text.replaceAll("[^A-Za-z0-9<]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private List<Block> words(BufferedImage image) {
        byte[] jpeg = jpeg(image);
        return read.computeIfAbsent(java.util.Arrays.hashCode(jpeg) + "", key -> {
            try (LocalClients clients = new LocalClients(aws)) {
                Document page =
                        Document.builder().bytes(SdkBytes.fromByteArray(jpeg)).build();
                List<Block> words = new ArrayList<>();
                clients.textract()
                        .analyzeID(
                                AnalyzeIdRequest.builder().documentPages(page).build())
                        .identityDocuments()
                        .forEach(document -> document.blocks().stream()
                                .filter(block -> block.blockType() == BlockType.WORD)
                                .forEach(words::add));
                return words;
            }
        });
    }
}
