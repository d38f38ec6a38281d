package io.kyc.redteam;

import static io.kyc.redteam.Forger.drawn;
import static io.kyc.redteam.Forger.image;
import static io.kyc.redteam.Forger.jpeg;
import static io.kyc.redteam.Forger.over;
import static io.kyc.redteam.Forger.scaled;

import io.kyc.specimens.Degradation;
import io.kyc.specimens.DrivingLicence;
import io.kyc.specimens.IdCard;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.Specimen;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pictures of honest people: their own genuine documents as phones see them, and their own faces. */
final class HonestPictures {
    private static final Color TABLE = new Color(84, 66, 50);

    private HonestPictures() {}

    static List<Attack> all() {
        return Stream.of(specimens(), hands(), booklets(), ghosts(), live(), backs(), tables(), turns())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attack> specimens() {
        String family = "specimen";
        return List.of(
                passport(family, "passport", Specimen.PASSPORT.bytes()),
                passport(family, "passport on a desk", Specimen.PASSPORT_ON_DESK.bytes()),
                passport(family, "passport upside down", Specimen.PASSPORT_UPSIDE_DOWN.bytes()),
                passport(family, "passport with EXIF orientation", Specimen.PASSPORT_EXIF_ORIENTATION.bytes()),
                card(family, "card", Specimen.ID_CARD_FRONT.bytes()),
                licence(family, "lettered licence", Specimen.LICENCE_LETTERED.bytes()),
                licence(family, "numbered licence", Specimen.LICENCE_NUMBERED.bytes()),
                licence(family, "lettered licence with its back", Specimen.LICENCE_LETTERED.bytes())
                        .back(Specimen.LICENCE_BACK.bytes()),
                licence(family, "numbered licence with its back", Specimen.LICENCE_NUMBERED.bytes())
                        .back(Specimen.LICENCE_BACK.bytes()));
    }

    private static List<Attack> hands() {
        return List.of(
                licence("hand", "licence before the holder's face", holderBehind(Specimen.LICENCE_NUMBERED, 780)),
                card("hand", "card before the holder's face", holderBehind(Specimen.ID_CARD_FRONT, 780)),
                passport("hand", "passport before the holder's face", holderBehind(Specimen.PASSPORT, 700)));
    }

    /** The document in front, with its holder's larger face behind it. */
    static byte[] holderBehind(Specimen document, int top) {
        BufferedImage page = image(document.bytes());
        return jpeg(drawn(1600, 1600, g -> {
            g.drawImage(Portrait.ASTRONAUT.photo(), 0, 0, 1600, 1600, null);
            g.drawImage(page, 180, top, null);
        }));
    }

    private static List<Attack> booklets() {
        return List.of(
                passport("booklet", "a blank page above", open(g -> {})),
                passport(
                        "booklet",
                        "a lightly printed page above",
                        open(g -> write(
                                g, 150, 300, 30, "AMENDMENTS AND ENDORSEMENTS", "This passport has 32 pages", "3"))));
    }

    private static byte[] open(java.util.function.Consumer<Graphics2D> print) {
        BufferedImage page = image(Specimen.PASSPORT.bytes());
        return jpeg(drawn(1370, 1884, g -> {
            g.setColor(TABLE);
            g.fillRect(0, 0, 1370, 1884);
            g.setColor(new Color(234, 232, 226));
            g.fillRect(60, 60, 1250, 880);
            g.setColor(new Color(150, 150, 150));
            print.accept(g);
            g.drawImage(page, 60, 944, null);
        }));
    }

    private static List<Attack> ghosts() {
        List<Attack> all = new ArrayList<>();
        for (Portrait portrait : Portrait.values()) {
            List<byte[]> frames = portrait == Portrait.ASTRONAUT ? People.A : People.X;
            BufferedImage photo = portrait.forDocument();
            BufferedImage card =
                    IdCard.PORTRAIT_LEFT.front(People.CARD_HOLDER, photo).image();
            all.add(card("ghost", "card of " + portrait, jpeg(card)).live(frames));
            all.add(card("ghost", "stronger ghost on a card of " + portrait, stronger(card, photo, 1080, 620, 106))
                    .live(frames));
            for (DrivingLicence layout : DrivingLicence.values()) {
                BufferedImage page = layout.front(People.DRIVER, photo).image();
                all.add(licence("ghost", layout + " licence of " + portrait, jpeg(page))
                        .live(frames));
                all.add(licence(
                                "ghost",
                                "stronger ghost on a " + layout + " licence of " + portrait,
                                stronger(page, photo, 1092, 618, 112))
                        .live(frames));
            }
        }
        return all;
    }

    /** The page with the ghost of 0.35 and, below it, one of 0.6. */
    private static byte[] stronger(BufferedImage page, BufferedImage photo, int x, int y, int width) {
        return jpeg(over(page, g -> {
            g.setComposite(AlphaComposite.SrcOver.derive(0.385f));
            g.drawImage(photo, x, y, width, width * 9 / 7, null);
        }));
    }

    private static List<Attack> live() {
        return List.of(
                passport("liveness", "a passer-by", Specimen.PASSPORT.bytes()).live(withAPasserBy(People.A, 120)),
                passport("liveness", "a passer-by farther away", Specimen.PASSPORT.bytes())
                        .live(withAPasserBy(People.A, 98)));
    }

    /** The frames with the other person in a corner, with a photo of this width. */
    static List<byte[]> withAPasserBy(List<byte[]> frames, int width) {
        BufferedImage photo = People.portraitOfX();
        int height = width * photo.getHeight() / photo.getWidth();
        return frames.stream()
                .map(frame ->
                        jpeg(over(image(frame), g -> g.drawImage(photo, 600 - width - 4, 20, width, height, null))))
                .toList();
    }

    private static List<Attack> backs() {
        return List.of(
                passport("back", "the same picture twice", Specimen.PASSPORT.bytes())
                        .back(Specimen.PASSPORT.bytes()),
                passport("back", "the same page photographed twice", Specimen.PASSPORT.bytes())
                        .back(Specimen.PASSPORT_ON_DESK.bytes()),
                licence("back", "a licence's front twice", Specimen.LICENCE_NUMBERED.bytes())
                        .back(Specimen.LICENCE_NUMBERED.bytes()));
    }

    private static List<Attack> tables() {
        BufferedImage sheet = drawn(900, 1100, g -> {
            g.setColor(new Color(246, 246, 244));
            g.fillRect(0, 0, 900, 1100);
            g.setColor(Color.DARK_GRAY);
            write(
                    g,
                    80,
                    160,
                    32,
                    "Dear Ms Whitaker,",
                    "thank you for your letter of the",
                    "third. Our offer is enclosed,");
            write(g, 80, 480, 32, "and stays open for a month.", "Yours sincerely", "Marlowe & Partners");
        });
        BufferedImage bank = drawn(1000, 630, g -> {
            g.setColor(new Color(30, 70, 110));
            g.fillRect(0, 0, 1000, 630);
            g.setColor(Color.WHITE);
            write(g, 70, 110, 52, "MERIDIAN BANK");
            write(g, 70, 360, 60, "4000 1234 5678 9010");
            write(g, 70, 480, 38, "VALID THRU 05/29", "A Z LINDQVIST");
        });
        List<Attack> all = new ArrayList<>();
        for (BufferedImage thing : List.of(sheet, bank)) {
            String name = thing == sheet ? "a sheet of paper beside a " : "a bank card beside a ";
            all.add(passport("table", name + "passport", beside(Specimen.PASSPORT, thing)));
            all.add(licence("table", name + "licence", beside(Specimen.LICENCE_NUMBERED, thing)));
            all.add(card("table", name + "card", beside(Specimen.ID_CARD_FRONT, thing)));
        }
        return all;
    }

    private static byte[] beside(Specimen document, BufferedImage thing) {
        return jpeg(scaled(Forger.beside(image(document.bytes()), thing, 60), 0.9));
    }

    private static List<Attack> turns() {
        List<Attack> all = new ArrayList<>();
        for (int degrees : List.of(90, -90, 8, -8)) {
            String by = " turned by " + degrees;
            all.add(passport("turned", "passport" + by, turned(Specimen.PASSPORT, degrees)));
            all.add(licence("turned", "licence" + by, turned(Specimen.LICENCE_NUMBERED, degrees)));
            all.add(card("turned", "card" + by, turned(Specimen.ID_CARD_FRONT, degrees)));
        }
        return all;
    }

    private static byte[] turned(Specimen document, int degrees) {
        return jpeg(Degradation.onDesk(6, 3)
                .andThen(Degradation.rotated(degrees, 3))
                .apply(image(document.bytes())));
    }

    private static void write(Graphics2D g, int x, int y, int size, String... lines) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        for (int i = 0; i < lines.length; i++) {
            g.drawString(lines[i], x, y + i * size * 2);
        }
    }

    private static Attack passport(String family, String name, byte[] front) {
        return Attack.of(family, name, front, "").live(People.A);
    }

    private static Attack licence(String family, String name, byte[] front) {
        return passport(family, name, front).asked("drivers-license");
    }

    private static Attack card(String family, String name, byte[] front) {
        return passport(family, name, front).asked("national-id").back(Specimen.ID_CARD_BACK.bytes());
    }
}
