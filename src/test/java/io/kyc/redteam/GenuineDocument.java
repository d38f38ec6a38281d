package io.kyc.redteam;

import io.kyc.specimens.DrivingLicence;
import io.kyc.specimens.IdCard;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.SpecimenPage;
import io.kyc.specimens.SpecimenPerson;
import io.kyc.specimens.SpecimenState;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A document as it was issued. It can be drawn with single changes.
 *
 * @param type of document
 * @param layout a number, modulo the number of layouts
 * @param person whose document it is
 * @param holder the person in the photo, who sits in front of the camera
 */
record GenuineDocument(Type type, int layout, SpecimenPerson person, Portrait holder) {

    enum Type {
        PASSPORT("passport"),
        LICENCE("drivers-license"),
        CARD("national-id");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    /** An adult by seed; states in turn. */
    static SpecimenPerson person(Type type, Random random, int turn) {
        SpecimenState[] states = SpecimenState.values();
        SpecimenPerson person = type != Type.LICENCE
                ? io.kyc.specimens.People.of(states[Math.floorMod(turn, states.length)], random)
                : turn % 4 == 3
                        ? io.kyc.specimens.People.canadianDriver(random)
                        : io.kyc.specimens.People.driver(random);
        return person.birthDate().getYear() < 2000
                ? person
                : People.with(
                        person,
                        person.familyName(),
                        person.givenNames(),
                        person.birthDate().minusYears(10),
                        person.documentNumber(),
                        person.expiryDate());
    }

    BufferedImage front() {
        return front(person, person).image();
    }

    /** The document with another person's zone below its own print. */
    BufferedImage withZoneOf(SpecimenPerson other) {
        return front(person, other).image();
    }

    Rectangle portrait() {
        return front(person, person).portrait().orElseThrow();
    }

    private SpecimenPage front(SpecimenPerson printed, SpecimenPerson inZone) {
        BufferedImage photo = holder.forDocument();
        return switch (type) {
            case PASSPORT -> PassportPage.values()[layout % 3].draw(printed, inZone, photo);
            case LICENCE -> DrivingLicence.values()[layout % 3].front(printed, photo);
            case CARD -> card().front(printed, photo);
        };
    }

    Optional<BufferedImage> back() {
        return back(person);
    }

    Optional<BufferedImage> back(SpecimenPerson of) {
        return switch (type) {
            case PASSPORT -> Optional.empty();
            case LICENCE -> Optional.of(DrivingLicence.back(of).image());
            case CARD -> Optional.of(card().back(of).image());
        };
    }

    private IdCard card() {
        return IdCard.values()[layout % 2];
    }

    /** The place of the printed fact on the portrait's side. */
    Rectangle place(Fact fact) {
        BufferedImage own = front();
        return Fact.strangers(person).stream()
                .map(stranger -> difference(
                        own, front(fact.taken(person, stranger), person).image(), room(fact)))
                .reduce(Rectangle::union)
                .orElseThrow();
    }

    /** The document with the other person's fact in place of its own. */
    BufferedImage replaced(Fact fact, SpecimenPerson other) {
        BufferedImage own = front();
        BufferedImage changed = front(fact.taken(person, other), person).image();
        Rectangle place = difference(own, changed, room(fact));
        BufferedImage cut = changed.getSubimage(place.x, place.y, place.width, place.height);
        return Forger.over(own, g -> g.drawImage(cut, place.x, place.y, null));
    }

    /**
     * The place of the number itself. Signature and further print of licences depend on the number too, and do not
     * count.
     */
    private Rectangle room(Fact fact) {
        if (fact != Fact.NUMBER) {
            return new Rectangle(0, 0, 1250, 880);
        }
        return switch (type) {
            case PASSPORT -> new Rectangle(0, 0, 1250, 400);
            case LICENCE -> new Rectangle(400, 106, 380, 100);
            case CARD -> new Rectangle(0, 530, 1250, 115);
        };
    }

    private static Rectangle difference(BufferedImage one, BufferedImage other, Rectangle room) {
        Rectangle place = null;
        Rectangle within = room.intersection(new Rectangle(one.getWidth(), one.getHeight()));
        for (int y = within.y; y < within.getMaxY(); y++) {
            for (int x = within.x; x < within.getMaxX(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    place = place == null ? pixel : place.union(pixel);
                }
            }
        }
        if (place == null) {
            throw new IllegalStateException("drawn alike");
        }
        return place;
    }

    /** The places of the zone's lines on their side. */
    List<Rectangle> zone() {
        return type == Type.PASSPORT
                ? List.of(new Rectangle(10, 694, 1230, 54), new Rectangle(10, 758, 1230, 54))
                : List.of(
                        new Rectangle(10, 480, 1230, 74),
                        new Rectangle(10, 574, 1230, 74),
                        new Rectangle(10, 668, 1230, 74));
    }
}
