package io.kyc.document;

import io.kyc.decision.Binding;
import io.kyc.document.page.PageOutline;
import io.kyc.face.ComparedFaces;
import io.kyc.face.DetectedFace;
import io.kyc.image.RelativeBox;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The holder's face on the front: the largest one that lies on the page and whose size fits the print.
 *
 * @param face the holder's; if no face is on the page, the largest of all
 * @param place its place
 * @param others further faces that are large and certain enough to matter
 */
record PortraitChoice(Optional<DetectedFace> face, Binding.Portrait place, List<DetectedFace> others) {
    /** A face whose height is a smaller share of the portrait's is a passer-by or part of the background. */
    private static final double LEAST_HEIGHT = 0.25;
    /** A face with less confidence is too faint to be a person, for example a faded ghost image. */
    private static final double LEAST_CONFIDENCE = 90;

    /** @param faces of the front */
    static PortraitChoice of(List<DetectedFace> faces, PageOutline outline) {
        Comparator<DetectedFace> bySize =
                Comparator.comparingDouble(face -> face.box().area());
        Optional<DetectedFace> onPage = faces.stream()
                .filter(face -> outline.place(face.box()) == Binding.Portrait.ON_PAGE)
                .max(bySize);
        Optional<DetectedFace> portrait = onPage.or(() -> faces.stream().max(bySize));
        return new PortraitChoice(
                portrait,
                portrait.map(face -> outline.place(face.box())).orElse(Binding.Portrait.NONE),
                portrait.stream()
                        .flatMap(own -> faces.stream().filter(face -> face != own && matters(face, own)))
                        .toList());
    }

    private static boolean matters(DetectedFace face, DetectedFace portrait) {
        return face.box().height() >= LEAST_HEIGHT * portrait.box().height() && face.confidence() >= LEAST_CONFIDENCE;
    }

    /**
     * Whether the other faces show the portrait's person again.
     *
     * @param compared the portrait compared with every face of the front
     * @param ghost least similarity of a smaller face on the page
     * @param holder least similarity of any other face
     */
    Binding.OtherFaces judged(ComparedFaces compared, PageOutline outline, double ghost, double holder) {
        RelativeBox own = face.orElseThrow().box();
        boolean same = others.stream().allMatch(other -> {
            boolean isGhost = other.box().area() < own.area() && outline.isOnPage(other.box());
            return compared.at(other.box()).flatMap(ComparedFaces.Face::similarity).stream()
                    .anyMatch(similarity -> similarity >= (isGhost ? ghost : holder));
        });
        return same ? Binding.OtherFaces.SAME_PERSON : Binding.OtherFaces.ANOTHER;
    }
}
