package io.kyc.redteam;

import static io.kyc.redteam.Forger.beside;
import static io.kyc.redteam.Forger.jpeg;
import static io.kyc.redteam.Forger.over;
import static io.kyc.redteam.Forger.scaled;

import io.kyc.specimens.Specimen;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** Pictures whose front is not a page of a document, or whose portrait is not part of the page. */
final class PageAttacks {
    private static final Color SHEET = new Color(84, 66, 50);
    private static final Color LIGHT_SHEET = new Color(200, 196, 190);

    private PageAttacks() {}

    static List<Attack> page(Forger forger) {
        byte[] selfie = People.X.get(0);
        BufferedImage passport = Forger.image(Specimen.PASSPORT.bytes());
        BufferedImage zone = passport.getSubimage(0, 690, 1250, 140);
        String family = "page";
        return List.of(
                Attack.of(family, "only a selfie as the front", selfie, "not_a_document"),
                Attack.of(
                                family,
                                "a selfie as the front, somebody else's passport as the back",
                                selfie,
                                "not_a_document")
                        .back(Specimen.PASSPORT.bytes()),
                Attack.of(
                                family,
                                "a selfie as the front, the back of somebody else's licence",
                                selfie,
                                "not_a_document")
                        .asked("drivers-license")
                        .back(Specimen.LICENCE_BACK.bytes()),
                Attack.of(
                                family,
                                "a selfie as the front, the back of somebody else's identity card",
                                selfie,
                                "not_a_document")
                        .asked("national-id")
                        .back(Specimen.ID_CARD_BACK.bytes()),
                Attack.of(
                                family,
                                "a photo of the attacker with a name, a number and a birth date written on it",
                                jpeg(caption()),
                                "not_a_document")
                        .back(Specimen.PASSPORT.bytes()),
                Attack.of(
                        family,
                        "a photo of the attacker on a sheet with typed values, as a passport",
                        jpeg(sheet()),
                        "not_a_document"),
                Attack.of(
                                family,
                                "the same sheet as a licence, with the back of somebody else's licence",
                                jpeg(sheet()),
                                "not_a_document")
                        .asked("drivers-license")
                        .back(Specimen.LICENCE_BACK.bytes()),
                Attack.of(
                        family,
                        "a selfie above the zone of somebody else's passport",
                        jpeg(over(Forger.drawn(1250, 1400, g -> {}), g -> {
                            g.drawImage(scaled(People.photoOfX(), 2.4), 0, 0, null);
                            g.drawImage(zone, 0, 1200, null);
                        })),
                        "mrz_print_not_found"));
    }

    private static BufferedImage caption() {
        BufferedImage face = scaled(People.photoOfX(), 1.6);
        return over(face, g -> {
            g.setColor(Color.WHITE);
            g.fillRect(0, face.getHeight() - 120, face.getWidth(), 120);
            g.setColor(Color.BLACK);
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
            g.drawString("Anna Zoe Lindqvist-Moreau", 30, face.getHeight() - 70);
            g.drawString("U4821077K  12.09.1979", 30, face.getHeight() - 24);
        });
    }

    private static BufferedImage sheet() {
        return Forger.drawn(1400, 900, g -> {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, 1400, 900);
            g.drawImage(People.portraitOfX(), 60, 80, 340, 440, null);
            g.setColor(Color.BLACK);
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
            String[] lines = {"LINDQVIST-MOREAU", "ANNA ZOE", "U4821077K", "12 SEP 1979", "31 MAY 2045", "F"};
            for (int i = 0; i < lines.length; i++) {
                g.drawString(lines[i], 460, 130 + 70 * i);
            }
        });
    }

    static List<Attack> portrait(Forger forger) {
        BufferedImage passport = Forger.image(Specimen.PASSPORT.bytes());
        BufferedImage licence = Forger.image(Specimen.LICENCE_NUMBERED.bytes());
        BufferedImage card = Forger.image(Specimen.ID_CARD_FRONT.bytes());
        byte[] back = Specimen.ID_CARD_BACK.bytes();
        Rectangle portrait = new Rectangle(44, 150, 350, 450);
        BufferedImage covered = Forger.covered(licence, new Rectangle(40, 136, 340, 436));
        String family = "portrait";
        return List.of(
                Attack.of(
                        family,
                        "somebody else's passport, beside it the attacker's face, 200 px wide",
                        jpeg(beside(passport, face(200), 30)),
                        "several_faces"),
                Attack.of(
                        family,
                        "somebody else's passport, beside it the attacker's face, 300 px wide",
                        jpeg(beside(passport, face(300), 30)),
                        "several_faces"),
                Attack.of(
                        family,
                        "somebody else's passport, beside it the attacker's face, 500 px wide",
                        jpeg(beside(passport, face(500), 30)),
                        "several_faces"),
                Attack.of(
                        family,
                        "somebody else's passport, beside it the attacker's face, 700 px wide",
                        jpeg(beside(passport, face(700), 30)),
                        "several_faces"),
                Attack.of(
                        family,
                        "the attacker's face on the left, somebody else's passport on the right",
                        jpeg(beside(face(300), passport, 20)),
                        "several_faces"),
                Attack.of(
                                family,
                                "somebody else's licence, beside it the attacker's face",
                                jpeg(beside(licence, face(320), 10)),
                                "several_faces")
                        .asked("drivers-license"),
                Attack.of(
                                family,
                                "somebody else's identity card, beside it the attacker's face",
                                jpeg(beside(card, face(320), 10)),
                                "several_faces")
                        .asked("national-id")
                        .back(back),
                Attack.of(
                        family,
                        "a photo of the attacker laid on somebody else's passport, beside the portrait",
                        jpeg(over(passport, g -> g.drawImage(People.portraitOfX(), 820, 330, 330, 360, null))),
                        "several_faces"),
                Attack.of(
                                family,
                                "a photo of the attacker laid on somebody else's licence, beside the portrait",
                                jpeg(over(licence, g -> g.drawImage(People.portraitOfX(), 900, 150, 300, 390, null))),
                                "several_faces")
                        .asked("drivers-license"),
                Attack.of(
                        family,
                        "the portrait of a passport covered, the attacker's face beside the page",
                        jpeg(beside(Forger.covered(passport, portrait), face(220), 30)),
                        "portrait_off_document"),
                Attack.of(
                                family,
                                "the portrait of a licence covered, the attacker's face beside the licence",
                                jpeg(beside(covered, face(260), 60)),
                                "portrait_off_document")
                        .asked("drivers-license"),
                Attack.of(
                                family,
                                "the portrait of a licence covered, the attacker's face of 150 px beside it, on one sheet on a desk",
                                jpeg(onDesk(beside(covered, face(150), 40))),
                                "portrait_off_document")
                        .asked("drivers-license"),
                Attack.of(
                                family,
                                "the portrait of a licence covered, the attacker's face of 260 px beside it, on one sheet on a desk",
                                jpeg(onDesk(beside(covered, face(260), 40))),
                                "portrait_off_document")
                        .asked("drivers-license"),
                Attack.of(
                                family,
                                "the portrait of a licence covered, the attacker's face close beside it, on a sheet that both fill",
                                jpeg(onDesk(on(SHEET, covered, face(200), 8, 14))),
                                "portrait_off_document")
                        .asked("drivers-license"),
                Attack.of(
                                family,
                                "the portrait of a licence covered, the attacker's face beside it, on a sheet nearly as light as the card",
                                jpeg(onDesk(on(LIGHT_SHEET, covered, face(200), 40, 60))),
                                "portrait_off_document")
                        .asked("drivers-license"),
                Attack.of(
                                family,
                                "the portrait of a licence covered, the attacker's face beside it, on a sheet of a card's form",
                                jpeg(onDesk(on(SHEET, covered, face(200), 20, 150))),
                                "portrait_off_document")
                        .asked("drivers-license"),
                Attack.of(
                                family,
                                "the portrait of a licence covered, the attacker's face beside it, on a table of the card's colour",
                                jpeg(on(new Color(247, 244, 246), covered, face(200), 60, 120)),
                                "portrait_off_document")
                        .asked("drivers-license"),
                Attack.of(
                                family,
                                "the portrait of a licence covered, the attacker's face beside it, labels typed under the face",
                                jpeg(onDesk(
                                        withLabels(on(SHEET, covered, face(200), 20, 60), 60 + covered.getWidth()))),
                                "portrait_off_document")
                        .asked("drivers-license"),
                Attack.of(
                        family,
                        "the portrait of a passport covered, the attacker's face beside the page and as large as the page",
                        jpeg(beside(Forger.covered(passport, portrait), face(700), 10)),
                        "portrait_off_document"),
                Attack.of(
                        family,
                        "the portrait of a passport covered, no other face",
                        jpeg(Forger.covered(passport, portrait)),
                        "portrait_not_found"));
    }

    /** A card on a sheet, a face beside its middle, and a margin around both. */
    private static BufferedImage on(Color sheet, BufferedImage card, BufferedImage face, int gap, int margin) {
        int width = card.getWidth() + face.getWidth() + gap + 2 * margin;
        return Forger.drawn(width, card.getHeight() + 2 * margin, g -> {
            g.setColor(sheet);
            g.fillRect(0, 0, width, card.getHeight() + 2 * margin);
            g.drawImage(card, margin, margin, null);
            g.drawImage(face, margin + card.getWidth() + gap, margin + (card.getHeight() - face.getHeight()) / 2, null);
        });
    }

    /** Words that stand on documents, on strips of paper from this place on. */
    private static BufferedImage withLabels(BufferedImage sheet, int left) {
        String[] labels = {"DOB", "EXP", "SEX", "CLASS", "ADDRESS", "DATE OF BIRTH"};
        return over(sheet, g -> {
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
            for (int i = 0; i < labels.length; i++) {
                g.setColor(Color.WHITE);
                g.fillRect(left + 30, 8 + 30 * i, 220, 28);
                g.setColor(Color.BLACK);
                g.drawString(labels[i], left + 36, 31 + 30 * i);
            }
        });
    }

    /** A sheet with all this on it, on a light desk. */
    private static BufferedImage onDesk(BufferedImage sheet) {
        return Forger.drawn(sheet.getWidth() + 600, sheet.getHeight() + 600, g -> {
            g.setColor(new Color(205, 180, 140));
            g.fillRect(0, 0, sheet.getWidth() + 600, sheet.getHeight() + 600);
            g.drawImage(sheet, 300, 300, null);
        });
    }

    /** X's photo with a face of this width. */
    private static BufferedImage face(int width) {
        return scaled(People.photoOfX(), width / 180.0);
    }

    static List<Attack> liveness() {
        byte[] passport = Specimen.PASSPORT.bytes();
        String family = "liveness";
        return List.of(
                Attack.of(
                        family,
                        "somebody else's passport, the attacker's face at the camera",
                        passport,
                        "face_mismatch"),
                Attack.of(
                                family,
                                "a photo of the holder, 140 px wide, held beside the attacker's face",
                                passport,
                                "face_mismatch")
                        .live(withPhoto(140)),
                Attack.of(
                                family,
                                "a photo of the holder, 200 px wide, held beside the attacker's face",
                                passport,
                                "face_mismatch")
                        .live(withPhoto(200)),
                Attack.of(
                                family,
                                "a photo of the holder, larger than the attacker's face, held before the camera",
                                passport,
                                "liveness_not_passed")
                        .live(withPhoto(420)),
                Attack.of(family, "still pictures of the holder's photo and no person", passport, "liveness_not_passed")
                        .live(stills()),
                Attack.of(
                                family,
                                "first the attacker, then the holder in one liveness check",
                                passport,
                                "liveness_not_passed")
                        .live(List.of(People.X.get(0), People.X.get(1), People.A.get(0), People.A.get(1))),
                Attack.of(
                                family,
                                "the attacker says to be photosensitive, to get the check without light",
                                FactAttacks.passportOfX(),
                                "liveness_photosensitive")
                        .asksForTheCheck(Map.of("photosensitive", true)));
    }

    static List<byte[]> withPhoto(int width) {
        BufferedImage photo = People.portraitOfA();
        int height = width * photo.getHeight() / photo.getWidth();
        return People.X.stream()
                .map(frame -> jpeg(over(
                        Forger.image(frame),
                        g -> g.drawImage(photo, 600 - width - 4, 800 - height - 4, width, height, null))))
                .toList();
    }

    private static List<byte[]> stills() {
        return io.kyc.specimens.Selfies.ofStill(io.kyc.specimens.Portrait.ASTRONAUT, 4, 7).stream()
                .map(Forger::jpeg)
                .toList();
    }
}
