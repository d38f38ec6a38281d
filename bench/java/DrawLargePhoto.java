import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws a JPEG of 4000 x 3000 pixels, twenty thousand rectangles of any colour, into the file given. */
public final class DrawLargePhoto {
    private DrawLargePhoto() {}

    public static void main(String[] args) throws Exception {
        BufferedImage image = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Random random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillRect(random.nextInt(4000), random.nextInt(3000), 4 + random.nextInt(60), 4 + random.nextInt(60));
        }
        graphics.dispose();
        Path file = Path.of(args[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!ImageIO.write(image, "JPEG", new File(args[0]))) {
            throw new IllegalStateException("no JPEG writer");
        }
    }
}
