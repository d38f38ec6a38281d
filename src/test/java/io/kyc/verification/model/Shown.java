package io.kyc.verification.model;

import io.kyc.specimens.Degradation;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.Selfies;
import io.kyc.specimens.Specimen;
import io.kyc.specimens.SpecimenPerson;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** What is held in front of the camera, as a document or as a live face. */
enum Shown {
    ONE(Portrait.ASTRONAUT, "U4821077K", "7909121268"),
    ANOTHER(Portrait.GRACE_HOPPER, "U5930188D", "6806114"),
    /** As a document: none. As a live face: a photo that does not move. */
    NOBODY;

    private final Optional<Portrait> portrait;
    private final String number;
    private final String personalNumber;
    private byte[] document;
    private List<byte[]> frames;

    Shown(Portrait portrait, String number, String personalNumber) {
        this.portrait = Optional.of(portrait);
        this.number = number;
        this.personalNumber = personalNumber;
    }

    Shown() {
        this.portrait = Optional.empty();
        this.number = "";
        this.personalNumber = "";
    }

    boolean isSomebody() {
        return portrait.isPresent();
    }

    /** A passport with the portrait, or a desk without a document; JPEG. */
    synchronized byte[] document() {
        if (document == null) {
            document = portrait.map(face -> jpeg(Degradation.scaledTo(800)
                            .apply(PassportPage.CLASSIC
                                    .draw(holder(), face.forDocument())
                                    .image())))
                    .orElseGet(Specimen.NO_DOCUMENT::bytes);
        }
        return document;
    }

    /** Four frames of a live face, or the same frame four times. */
    synchronized List<byte[]> frames() {
        if (frames == null) {
            frames = portrait
                    .map(face -> Selfies.of(face, 4, 2025))
                    .orElseGet(() -> Selfies.ofStill(Portrait.ASTRONAUT, 4, 2025))
                    .stream()
                    .map(Shown::jpeg)
                    .toList();
        }
        return frames;
    }

    private SpecimenPerson holder() {
        SpecimenPerson anna = Specimen.PASSPORT.person().orElseThrow();
        SpecimenPerson person = this == ONE
                ? anna
                : anna.named("Berglund", "Maria").born(anna.birthDate().minusYears(11));
        return person.withDocumentNumber(number).withPersonalNumber(personalNumber);
    }

    private static byte[] jpeg(BufferedImage image) {
        return Jpeg.encode(image, 0.75);
    }
}
