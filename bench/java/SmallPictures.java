import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Scales pictures down, so that thousands of verifications fit into the local AWS's memory: {@code OUT WIDTH FILE...}. */
public final class SmallPictures {
    private static final float QUALITY = 0.4f;

    private SmallPictures() {}

    public static void main(String[] args) throws Exception {
        int width = Integer.parseInt(args[1]);
        for (int i = 2; i < args.length; i++) {
            BufferedImage large = ImageIO.read(new File(args[i]));
            int height = Math.round(large.getHeight() * (float) width / large.getWidth());
            BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = small.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            g.drawImage(large, 0, 0, width, height, null);
            g.dispose();
            write(small, Path.of(args[0], new File(args[i]).getName()));
        }
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(QUALITY);
        // Not by FileImageOutputStream, which leaves the end of a longer file that was there.
        try (OutputStream bytes = Files.newOutputStream(file);
                ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
    }
}
