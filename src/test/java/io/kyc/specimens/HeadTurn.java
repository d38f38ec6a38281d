package io.kyc.specimens;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * Turns a head a little, from one photo: nearer parts (the nose) move farther than parts behind (the ears), as if the
 * head were a rounded body in front of a wall. Good for about ten degrees.
 */
public final class HeadTurn {
    private HeadTurn() {}

    /**
     * @param face from brow to chin and from ear to ear
     * @param yaw degrees, positive to the right of the picture
     * @param pitch degrees, positive downwards
     */
    public static BufferedImage of(BufferedImage photo, Rectangle face, double yaw, double pitch) {
        double cx = face.getCenterX();
        double cy = face.getCenterY();
        double depth = 0.55 * face.width;
        double right = depth * Math.sin(Math.toRadians(yaw));
        double down = depth * Math.sin(Math.toRadians(pitch));
        int w = photo.getWidth();
        int h = photo.getHeight();
        int[] source = Pixels.of(photo);
        int[] target = new int[source.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double u = x;
                double v = y;
                for (int i = 0; i < 4; i++) { // Where the point that is now at x, y was before.
                    double a = (u - cx) / (0.62 * face.width);
                    double b = (v - cy) / (0.62 * face.height);
                    double near = Math.exp(-a * a - b * b);
                    u = x - right * near;
                    v = y - down * near;
                }
                target[y * w + x] = Pixels.sample(source, w, h, u, v);
            }
        }
        return Pixels.image(w, h, target);
    }
}
