package io.kyc.accuracy;

import static io.kyc.specimens.Degradation.cropped;
import static io.kyc.specimens.Degradation.glare;
import static io.kyc.specimens.Degradation.onDesk;

import io.kyc.accuracy.DrawnDocument.Flaw;
import io.kyc.accuracy.DrawnDocument.Kind;
import io.kyc.specimens.Degradation;
import io.kyc.specimens.DrivingLicence;
import io.kyc.specimens.IdCard;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.People;
import io.kyc.specimens.PhotoCondition;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.SpecimenPage;
import io.kyc.specimens.SpecimenPerson;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes documents by seed: kinds and flaws in turn, people, layouts and photos at random. */
final class DocumentGenerator {
    private static final List<Flaw> FLAWS = List.of(
            Flaw.NONE,
            Flaw.PRINT_FORGED,
            Flaw.NONE,
            Flaw.EXPIRED,
            Flaw.NONE,
            Flaw.NONE,
            Flaw.ZONE_FORGED,
            Flaw.NONE,
            Flaw.UNDER_AGE,
            Flaw.NONE);
    private static final List<PhotoCondition> CONDITIONS = List.of(
            PhotoCondition.CLEAN,
            PhotoCondition.CLEAN,
            PhotoCondition.PHONE,
            PhotoCondition.ON_DESK,
            PhotoCondition.ROTATED_MINUS_5,
            PhotoCondition.ROTATED_10,
            PhotoCondition.JPEG_20,
            PhotoCondition.NOISE_12,
            PhotoCondition.DARK,
            PhotoCondition.BRIGHT,
            PhotoCondition.WIDTH_800,
            PhotoCondition.BLUR_1_5,
            PhotoCondition.PERSPECTIVE_4);

    /** Of six layouts of a card, the last two have print and a two-line zone on one side. */
    private static final int ONE_SIDED_FROM = 4;

    private final Random random;
    private int count;

    DocumentGenerator(long seed) {
        random = new Random(seed);
    }

    DrawnDocument next() {
        Kind kind = Kind.values()[count % 3];
        Flaw wanted = FLAWS.get(count / 3 % FLAWS.size());
        count++;
        Flaw flaw = kind == Kind.LICENCE && wanted == Flaw.ZONE_FORGED ? Flaw.PRINT_FORGED : wanted;
        SpecimenPerson original = dated(kind == Kind.LICENCE ? driver() : People.any(random), flaw);
        SpecimenPerson printed = flaw == Flaw.PRINT_FORGED ? forged(original) : original;
        BufferedImage photo = Portrait.values()[random.nextInt(2)].forDocument();
        List<BufferedImage> sides = sides(kind, original, printed, photo, flaw == Flaw.ZONE_FORGED);
        int condition = random.nextInt(CONDITIONS.size() + 2);
        return new DrawnDocument(
                kind,
                printed,
                flaw,
                name(condition),
                sides.stream()
                        .map(side -> Jpeg.encode(
                                condition(condition, random.nextLong()).apply(side), 0.85))
                        .toList());
    }

    /** One of four drivers is from Canada. */
    private SpecimenPerson driver() {
        return random.nextInt(4) == 0 ? People.canadianDriver(random) : People.driver(random);
    }

    private static String name(int condition) {
        return condition < CONDITIONS.size()
                ? CONDITIONS.get(condition).name()
                : condition == CONDITIONS.size() ? "GLARE_3" : "CUT_OFF";
    }

    private static Degradation condition(int condition, long seed) {
        if (condition < CONDITIONS.size()) {
            return CONDITIONS.get(condition).degradation(seed);
        }
        return condition == CONDITIONS.size()
                ? glare(3, seed)
                : onDesk(12, seed).andThen(cropped(0, 0, 0.8, 1));
    }

    private List<BufferedImage> sides(
            Kind kind, SpecimenPerson original, SpecimenPerson printed, BufferedImage photo, boolean zoneForged) {
        int layout = random.nextInt(6);
        switch (kind) {
            case PASSPORT -> {
                PassportPage page = PassportPage.values()[layout % 3];
                SpecimenPage with = page.draw(original, photo);
                BufferedImage front =
                        Forgery.withZoneOf(page.draw(printed, photo).image(), with.image());
                return List.of(zoneForged ? Forgery.ofPassportZone(front, with.mrz()) : front);
            }
            case NATIONAL_ID -> {
                if (layout >= ONE_SIDED_FROM) {
                    SpecimenPage page = PassportPage.values()[layout % 3].card(printed, original, photo);
                    return List.of(zoneForged ? Forgery.ofTwoLineCardZone(page.image(), page.mrz()) : page.image());
                }
                IdCard card = IdCard.values()[layout % 2];
                SpecimenPage back = card.back(original);
                return List.of(
                        card.front(printed, photo).image(),
                        zoneForged ? Forgery.ofCardZone(back.image(), back.mrz()) : back.image());
            }
            default -> {
                DrivingLicence licence = DrivingLicence.values()[layout % 3];
                return Stream.of(licence.front(printed, photo), DrivingLicence.back(original))
                        .map(SpecimenPage::image)
                        .toList();
            }
        }
    }

    private SpecimenPerson dated(SpecimenPerson person, Flaw flaw) {
        return switch (flaw) {
            case EXPIRED -> {
                LocalDate expiry = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_600));
                yield changed(
                        person,
                        person.familyName(),
                        person.documentNumber(),
                        person.birthDate().getYear() < 1990
                                ? person.birthDate()
                                : person.birthDate().minusYears(19),
                        expiry.minusYears(8),
                        expiry);
            }
            case UNDER_AGE ->
                changed(
                        person,
                        person.familyName(),
                        person.documentNumber(),
                        LocalDate.of(2012, 1, 1).plusDays(random.nextInt(3_000)),
                        person.issueDate(),
                        person.expiryDate());
            default -> grown(person);
        };
    }

    /** The person at an age of 20 years or more. */
    private static SpecimenPerson grown(SpecimenPerson person) {
        return person.birthDate().getYear() < 2000
                ? person
                : changed(
                        person,
                        person.familyName(),
                        person.documentNumber(),
                        person.birthDate().minusYears(10),
                        person.issueDate(),
                        person.expiryDate());
    }

    private SpecimenPerson forged(SpecimenPerson person) {
        String family = person.familyName();
        String number = person.documentNumber();
        LocalDate birth = person.birthDate();
        LocalDate expiry = person.expiryDate();
        switch (random.nextInt(4)) {
            case 0 -> family = family.startsWith("S") ? "Hargreaves" : "Sandringham";
            case 1 -> {
                char digit = number.charAt(number.length() - 2);
                number = number.substring(0, number.length() - 2)
                        + (digit == '4' ? '7' : '4')
                        + number.charAt(number.length() - 1);
            }
            case 2 -> birth = birth.minusYears(6);
            default -> expiry = expiry.plusYears(4);
        }
        return changed(person, family, number, birth, person.issueDate(), expiry);
    }

    private static SpecimenPerson changed(
            SpecimenPerson person, String family, String number, LocalDate birth, LocalDate issue, LocalDate expiry) {
        return person.named(family, person.givenNames()).born(birth).withDocument(number, issue, expiry);
    }
}
