package io.kyc.specimens;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** The photos of two different people that are included in the tests. */
public enum Portrait {
    ASTRONAUT("astronaut.png", new Rectangle(126, 0, 202, 260), new Rectangle(174, 57, 104, 136)),
    GRACE_HOPPER("grace_hopper.jpg", new Rectangle(84, 8, 360, 463), new Rectangle(163, 125, 210, 230));

    private final String file;
    private final Rectangle head;
    private final Rectangle face;

    Portrait(String file, Rectangle head, Rectangle face) {
        this.file = file;
        this.head = head;
        this.face = face;
    }

    /** The whole photo, about 512 pixels wide. */
    public BufferedImage photo() {
        try (InputStream in = Objects.requireNonNull(Portrait.class.getResourceAsStream("/portraits/" + file))) {
            BufferedImage read = ImageIO.read(in);
            BufferedImage rgb = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            Pixels.draw(rgb, g -> g.drawImage(read, 0, 0, null));
            return rgb;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Head and shoulders in the proportions of document photos, 35 to 45. */
    public BufferedImage forDocument() {
        return photo().getSubimage(head.x, head.y, head.width, head.height);
    }

    /** From brow to chin and from ear to ear, in pixels of the photo. */
    public Rectangle face() {
        return new Rectangle(face);
    }
}
