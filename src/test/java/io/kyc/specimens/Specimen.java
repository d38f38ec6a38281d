package io.kyc.specimens;

import static io.kyc.specimens.Degradation.blurred;
import static io.kyc.specimens.Degradation.noise;
import static io.kyc.specimens.Degradation.none;
import static io.kyc.specimens.Degradation.onDesk;
import static io.kyc.specimens.Degradation.perspective;
import static io.kyc.specimens.Degradation.rotated;
import static io.kyc.specimens.Degradation.scaledTo;
import static io.kyc.specimens.Degradation.upsideDown;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The pictures in {@code examples/specimens}: documents and selfie frames of one fictitious person, and selfie frames
 * of another.
 */
public enum Specimen {
    PASSPORT(Kind.PASSPORT, SpecimenPeople.HOLDER, () -> passport(SpecimenPeople.HOLDER), none(), 0.85, 1),
    /** Photographed with a phone, tilted on a desk. */
    PASSPORT_ON_DESK(
            Kind.PASSPORT,
            SpecimenPeople.HOLDER,
            () -> passport(SpecimenPeople.HOLDER),
            onDesk(9, 3)
                    .andThen(perspective(6, 3))
                    .andThen(rotated(-7, 3))
                    .andThen(scaledTo(1500))
                    .andThen(noise(3, 3)),
            0.72,
            1),
    PASSPORT_UPSIDE_DOWN(
            Kind.PASSPORT,
            SpecimenPeople.HOLDER,
            () -> passport(SpecimenPeople.HOLDER),
            onDesk(5, 4).andThen(upsideDown()),
            0.8,
            1),
    /** Stored on its side, with the EXIF orientation that makes it upright. */
    PASSPORT_EXIF_ORIENTATION(
            Kind.PASSPORT, SpecimenPeople.HOLDER, () -> passport(SpecimenPeople.HOLDER), none(), 0.85, 6),
    /** Too blurred to read anything. */
    PASSPORT_UNREADABLE(
            Kind.PASSPORT,
            SpecimenPeople.HOLDER,
            () -> passport(SpecimenPeople.HOLDER),
            blurred(14).andThen(noise(5, 6)),
            0.8,
            1),
    /** An earlier passport of the same person. */
    PASSPORT_EXPIRED(
            Kind.PASSPORT,
            SpecimenPeople.HOLDER_OF_EXPIRED,
            () -> passport(SpecimenPeople.HOLDER_OF_EXPIRED),
            none(),
            0.85,
            1),
    ID_CARD_FRONT(
            Kind.ID_CARD_FRONT,
            SpecimenPeople.CARD_HOLDER,
            () -> IdCard.PORTRAIT_LEFT.front(SpecimenPeople.CARD_HOLDER, Portrait.ASTRONAUT.forDocument()),
            none(),
            0.85,
            1),
    ID_CARD_BACK(
            Kind.ID_CARD_BACK,
            SpecimenPeople.CARD_HOLDER,
            () -> IdCard.PORTRAIT_LEFT.back(SpecimenPeople.CARD_HOLDER),
            none(),
            0.85,
            1),
    LICENCE_LETTERED(
            Kind.LICENCE_FRONT,
            SpecimenPeople.DRIVER,
            () -> DrivingLicence.LETTERED.front(SpecimenPeople.DRIVER, Portrait.ASTRONAUT.forDocument()),
            none(),
            0.85,
            1),
    LICENCE_NUMBERED(
            Kind.LICENCE_FRONT,
            SpecimenPeople.DRIVER,
            () -> DrivingLicence.NUMBERED.front(SpecimenPeople.DRIVER, Portrait.ASTRONAUT.forDocument()),
            none(),
            0.85,
            1),
    /** The back of both licences: their data in a barcode. */
    LICENCE_BACK(
            Kind.LICENCE_BACK,
            SpecimenPeople.DRIVER,
            () -> DrivingLicence.back(SpecimenPeople.DRIVER),
            none(),
            0.85,
            1),
    /** A desk with a cup and a few sheets: neither a document nor a face. */
    NO_DOCUMENT(Kind.NO_DOCUMENT, Specimen::deskWithCup),
    SELFIE_1(Kind.SELFIE, () -> selfie(Portrait.ASTRONAUT, 0)),
    SELFIE_2(Kind.SELFIE, () -> selfie(Portrait.ASTRONAUT, 1)),
    SELFIE_3(Kind.SELFIE, () -> selfie(Portrait.ASTRONAUT, 2)),
    SELFIE_4(Kind.SELFIE, () -> selfie(Portrait.ASTRONAUT, 3)),
    /** A person other than the one on the documents. */
    IMPOSTOR_SELFIE_1(Kind.SELFIE, () -> selfie(Portrait.GRACE_HOPPER, 0)),
    IMPOSTOR_SELFIE_2(Kind.SELFIE, () -> selfie(Portrait.GRACE_HOPPER, 1)),
    IMPOSTOR_SELFIE_3(Kind.SELFIE, () -> selfie(Portrait.GRACE_HOPPER, 2)),
    IMPOSTOR_SELFIE_4(Kind.SELFIE, () -> selfie(Portrait.GRACE_HOPPER, 3));

    /** What a picture shows. */
    public enum Kind {
        PASSPORT,
        ID_CARD_FRONT,
        ID_CARD_BACK,
        LICENCE_FRONT,
        LICENCE_BACK,
        SELFIE,
        NO_DOCUMENT
    }

    /** The person on the documents, in front of the camera. */
    public static final List<Specimen> ANNAS_SELFIES = List.of(SELFIE_1, SELFIE_2, SELFIE_3, SELFIE_4);

    /** Another person. */
    public static final List<Specimen> MARYS_SELFIES =
            List.of(IMPOSTOR_SELFIE_1, IMPOSTOR_SELFIE_2, IMPOSTOR_SELFIE_3, IMPOSTOR_SELFIE_4);

    private static final Path FOLDER = Path.of("examples", "specimens");

    private final Kind kind;
    private final Optional<SpecimenPerson> person;
    private final Optional<Supplier<SpecimenPage>> page;
    private final Supplier<byte[]> file;

    Specimen(
            Kind kind,
            SpecimenPerson person,
            Supplier<SpecimenPage> page,
            Degradation photo,
            double quality,
            int orientation) {
        this.kind = kind;
        this.person = Optional.of(person);
        this.page = Optional.of(page);
        this.file = () -> {
            BufferedImage image = photo.apply(page.get().image());
            return orientation == 1 ? Jpeg.encode(image, quality) : Jpeg.encode(image, quality, orientation);
        };
    }

    Specimen(Kind kind, Supplier<BufferedImage> picture) {
        this.kind = kind;
        this.person = Optional.empty();
        this.page = Optional.empty();
        this.file = () -> Jpeg.encode(picture.get(), 0.85);
    }

    public Kind kind() {
        return kind;
    }

    /** The holder of the document; empty for selfies and for pictures without a document. */
    public Optional<SpecimenPerson> person() {
        return person;
    }

    /** The side of the document as drawn, before it was photographed, with its printed values. */
    public Optional<SpecimenPage> page() {
        return page.map(Supplier::get);
    }

    /** The committed file, relative to the project's root. */
    public Path path() {
        return FOLDER.resolve(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".jpg");
    }

    /** The committed file's content. */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, drawn again. */
    byte[] draw() {
        return file.get();
    }

    private static SpecimenPage passport(SpecimenPerson person) {
        return PassportPage.CLASSIC.draw(person, Portrait.ASTRONAUT.forDocument());
    }

    private static BufferedImage selfie(Portrait portrait, int frame) {
        return Selfies.of(portrait, 4, 2025).get(frame);
    }

    private static BufferedImage deskWithCup() {
        BufferedImage desk = Desk.of(1200, 800, 12);
        Pixels.draw(desk, g -> {
            g.setColor(new Color(232, 230, 220));
            g.rotate(-0.2, 400, 400);
            g.fillRect(180, 150, 420, 560);
            g.setColor(new Color(214, 222, 232));
            g.rotate(0.35, 400, 400);
            g.fillRect(330, 210, 380, 470);
            g.rotate(-0.15, 400, 400);
            g.setColor(new Color(60, 40, 36));
            g.fillOval(820, 240, 250, 250);
            g.setColor(new Color(196, 92, 70));
            g.setStroke(new java.awt.BasicStroke(26));
            g.drawOval(820, 240, 250, 250);
            g.drawArc(1040, 320, 110, 90, -80, 170);
        });
        return noise(3, 1).apply(desk);
    }
}
