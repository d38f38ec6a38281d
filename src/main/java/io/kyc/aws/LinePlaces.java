package io.kyc.aws;

import io.kyc.image.Photo;
import io.kyc.image.RelativeBox;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.BoundingBox;

/**
 * Finds the places of lines in the upright picture. AWS does not say whether Textract's boxes take the EXIF orientation
 * into account. Lines are longer than they are high, so in a picture that is stored on its side they show it. Where
 * they do not, we take the boxes to be relative to the upright picture, as Rekognition's are.
 */
final class LinePlaces {
    private final Photo photo;
    /** Whether the boxes are relative to the picture as it is stored, on its side. */
    private final boolean asStored;

    private LinePlaces(Photo photo, boolean asStored) {
        this.photo = photo;
        this.asStored = asStored;
    }

    /** @param blocks of the page that {@code photo} shows */
    static LinePlaces of(List<Block> blocks, Photo photo) {
        if (photo.isStoredUpright()) {
            return new LinePlaces(photo, false);
        }
        long along = blocks.stream()
                .filter(block -> block.blockType() == BlockType.LINE && hasBox(block))
                .mapToInt(block -> isLong(block.geometry().boundingBox(), photo) ? 1 : -1)
                .sum();
        return new LinePlaces(photo, along < 0);
    }

    private static boolean isLong(BoundingBox box, Photo photo) {
        return box.width() * photo.width() >= box.height() * photo.height();
    }

    private static boolean hasBox(Block block) {
        BoundingBox box = block.geometry() == null ? null : block.geometry().boundingBox();
        return box != null && box.left() != null && box.top() != null && box.width() != null && box.height() != null;
    }

    /** The line's box as ratios of the upright picture; empty when its place is not known. */
    Optional<RelativeBox> box(Block line) {
        if (!hasBox(line)) {
            return Optional.empty();
        }
        BoundingBox box = line.geometry().boundingBox();
        RelativeBox told = new RelativeBox(box.left(), box.top(), box.width(), box.height());
        return Optional.of(asStored ? photo.upright(told) : told);
    }
}
