package io.kyc.redteam;

import static io.kyc.redteam.ManipulatedFacts.ALL;

import io.kyc.redteam.GenuineDocument.Type;
import io.kyc.redteam.Manipulation.Shown;
import io.kyc.redteam.Manipulation.Subject;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.Selfies;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Manipulations of faces on the document, beside it and in front of the camera. */
final class ManipulatedFaces {
    private static final Set<Type> NONE = Set.of();

    private ManipulatedFaces() {}

    static List<Manipulation> all() {
        return List.of(
                new Manipulation(
                        "portrait covered",
                        ALL,
                        NONE,
                        (shown, of) -> shown.front(
                                Forger.covered(shown.front(), of.own().portrait()))),
                new Manipulation(
                        "portrait moved off the page",
                        ALL,
                        NONE,
                        (shown, of) -> shown.front(ManipulatedFacts.movedOff(
                                shown.front(), of.own().portrait(), 60))),
                new Manipulation(
                        "portrait covered, another's face beside the page",
                        ALL,
                        NONE,
                        (shown, of) ->
                                byTheOther(shown, of, Forger.beside(covered(shown, of), face(of, 120, 380), gap(of)))),
                new Manipulation("portrait replaced in its place", ALL, ALL, (shown, of) -> {
                    Rectangle place = of.own().portrait();
                    return byTheOther(shown, of, pasted(shown.front(), of, place));
                }),
                new Manipulation("portrait covered, another's elsewhere on the page", ALL, ALL, (shown, of) -> {
                    Rectangle place = free(shown.front(), of, 240, 100);
                    return byTheOther(shown, of, pasted(covered(shown, of), of, place));
                }),
                new Manipulation(
                        "another's face beside the page",
                        ALL,
                        NONE,
                        (shown, of) ->
                                byTheOther(shown, of, Forger.beside(shown.front(), face(of, 120, 380), gap(of)))),
                new Manipulation("another's face on the page", ALL, NONE, (shown, of) -> {
                    Rectangle place = free(shown.front(), of, 110, 250);
                    return byTheOther(shown, of, pasted(shown.front(), of, place));
                }),
                new Manipulation("one frame of another person", ALL, NONE, (shown, of) -> {
                    List<byte[]> frames = new ArrayList<>(shown.frames());
                    int at = of.random().nextInt(frames.size());
                    frames.set(at, frames(other(of)).get(at));
                    return shown.live(frames);
                }),
                new Manipulation(
                        "all frames of another person", ALL, NONE, (shown, of) -> shown.live(frames(other(of)))),
                new Manipulation("the holder's photo beside another person", ALL, NONE, (shown, of) -> {
                    int width = 100 + of.random().nextInt(320);
                    return shown.live(frames(other(of)).stream()
                            .map(frame -> withPhoto(frame, of.own().holder().forDocument(), width))
                            .toList());
                }),
                new Manipulation(
                        "a photo of the holder before the camera",
                        ALL,
                        NONE,
                        (shown, of) ->
                                shown.live(Selfies.ofStill(
                                                of.own().holder(),
                                                4,
                                                of.random().nextInt(1000))
                                        .stream()
                                        .map(Forger::jpeg)
                                        .toList())));
    }

    /** The person in front of the camera. */
    static List<byte[]> frames(Portrait portrait) {
        return portrait == Portrait.ASTRONAUT ? People.A : People.X;
    }

    private static Portrait other(Subject of) {
        return of.own().holder() == Portrait.ASTRONAUT ? Portrait.GRACE_HOPPER : Portrait.ASTRONAUT;
    }

    private static Shown byTheOther(Shown shown, Subject of, BufferedImage front) {
        return shown.front(front).live(frames(other(of)));
    }

    private static BufferedImage covered(Shown shown, Subject of) {
        return Forger.covered(shown.front(), of.own().portrait());
    }

    /** The other person's photo with a face of this width. */
    private static BufferedImage face(Subject of, int least, int more) {
        double width = least + of.random().nextInt(more);
        return Forger.scaled(other(of).photo(), width / other(of).face().width);
    }

    private static int gap(Subject of) {
        return of.random().nextInt(80);
    }

    private static BufferedImage pasted(BufferedImage page, Subject of, Rectangle place) {
        return Forger.over(
                page, g -> g.drawImage(other(of).forDocument(), place.x, place.y, place.width, place.height, null));
    }

    /** A free place on the page beside the portrait. */
    private static Rectangle free(BufferedImage page, Subject of, int least, int more) {
        Rectangle portrait = of.own().portrait();
        int width = least + of.random().nextInt(more);
        int height = width * 9 / 7;
        boolean left = portrait.x < page.getWidth() / 2;
        int from = left ? portrait.x + portrait.width + 15 : 10;
        int to = (left ? page.getWidth() - 10 : portrait.x - 15) - width;
        return new Rectangle(
                from + of.random().nextInt(to - from),
                100 + of.random().nextInt(page.getHeight() - height - 110),
                width,
                height);
    }

    private static byte[] withPhoto(byte[] frame, BufferedImage photo, int width) {
        int height = width * photo.getHeight() / photo.getWidth();
        return Forger.jpeg(Forger.over(
                Forger.image(frame), g -> g.drawImage(photo, 596 - width, 796 - height, width, height, null)));
    }
}
