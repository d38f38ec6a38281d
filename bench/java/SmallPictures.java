import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Scales pictures down, so that thousands of verifications fit into the local AWS's memory: {@code OUT WIDTH FILE...}. */
public final class SmallPictures {
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
            ImageIO.write(small, "jpg", Path.of(args[0], new File(args[i]).getName()).toFile());
        }
    }
}
