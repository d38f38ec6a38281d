package io.kyc.redteam;

import static io.kyc.redteam.GenuineDocument.Type.CARD;
import static io.kyc.redteam.GenuineDocument.Type.LICENCE;
import static io.kyc.redteam.GenuineDocument.Type.PASSPORT;

import io.kyc.redteam.GenuineDocument.Type;
import io.kyc.redteam.Manipulation.Shown;
import io.kyc.redteam.Manipulation.Subject;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Manipulations of facts, zone, barcode and sides: covered, moved, another person's. */
final class ManipulatedFacts {
    static final Set<Type> ALL = EnumSet.allOf(Type.class);
    private static final Set<Type> ZONED = EnumSet.of(PASSPORT, CARD);
    private static final Set<Type> NONE = Set.of();
    private static final Rectangle BARCODE = new Rectangle(56, 376, 1138, 348);

    private ManipulatedFacts() {}

    static List<Manipulation> all() {
        List<Manipulation> all = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            String name = fact.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            all.add(new Manipulation(
                    name + " covered", ALL, NONE, (shown, of) -> shown.front(covered(shown.front(), place(of, fact)))));
            all.add(new Manipulation(
                    name + " replaced",
                    ALL,
                    NONE,
                    (shown, of) -> shown.front(of.own().replaced(fact, of.other()))));
            all.add(new Manipulation(
                    name + " moved off the page",
                    ALL,
                    NONE,
                    (shown, of) -> shown.front(movedOff(
                            shown.front(), place(of, fact), 30 + of.random().nextInt(70)))));
        }
        all.add(new Manipulation("a fact moved on the page", ALL, ALL, ManipulatedFacts::movedOnPage));
        all.addAll(zone());
        all.addAll(sides());
        return all;
    }

    private static List<Manipulation> zone() {
        return List.of(
                new Manipulation(
                        "zone line covered",
                        ZONED,
                        NONE,
                        (shown, of) -> onZone(shown, of, side -> covered(side, line(of)))),
                new Manipulation("zone line replaced", ZONED, NONE, (shown, of) -> {
                    BufferedImage other = of.own().type() == PASSPORT
                            ? of.own().withZoneOf(of.other())
                            : of.own().back(of.other()).orElseThrow();
                    Rectangle line = line(of);
                    return onZone(
                            shown,
                            of,
                            side -> Forger.over(side, g -> g.drawImage(cut(other, line), line.x, line.y, null)));
                }),
                new Manipulation(
                        "zone line moved off the page",
                        ZONED,
                        NONE,
                        (shown, of) -> onZone(
                                shown,
                                of,
                                side -> movedOff(
                                        side, line(of), 30 + of.random().nextInt(70)))));
    }

    private static List<Manipulation> sides() {
        Set<Type> licence = EnumSet.of(LICENCE);
        Set<Type> two = EnumSet.of(LICENCE, CARD);
        return List.of(
                // The back of a licence is optional; without it, only the front is used.
                new Manipulation(
                        "barcode covered",
                        licence,
                        licence,
                        (shown, of) -> shown.back(shown.back().map(back -> Forger.covered(back, BARCODE)))),
                new Manipulation(
                        "barcode moved off the page",
                        licence,
                        licence,
                        (shown, of) -> shown.back(shown.back().map(back -> movedOff(back, BARCODE, 40)))),
                new Manipulation("back missing", two, licence, (shown, of) -> shown.back(Optional.empty())),
                new Manipulation(
                        "back of another person",
                        ALL,
                        NONE,
                        (shown, of) -> shown.back(of.own()
                                .back(of.other())
                                .or(() -> Optional.of(new GenuineDocument(
                                                PASSPORT,
                                                of.own().layout(),
                                                of.other(),
                                                of.own().holder())
                                        .front())))),
                new Manipulation(
                        "sides exchanged",
                        two,
                        NONE,
                        (shown, of) ->
                                new Shown(shown.back().orElseThrow(), Optional.of(shown.front()), shown.frames())));
    }

    private static Rectangle place(Subject of, Fact fact) {
        return of.own().place(fact);
    }

    private static Rectangle line(Subject of) {
        List<Rectangle> lines = of.own().zone();
        return lines.get(Math.floorMod(of.own().person().documentNumber().hashCode(), lines.size()));
    }

    private static Shown onZone(Shown shown, Subject of, UnaryOperator<BufferedImage> change) {
        return of.own().type() == PASSPORT
                ? shown.front(change.apply(shown.front()))
                : shown.back(shown.back().map(change));
    }

    private static Shown movedOnPage(Shown shown, Subject of) {
        Rectangle from = place(of, Fact.values()[of.random().nextInt(Fact.values().length)]);
        Rectangle portrait = of.own().portrait();
        int x = Math.min(portrait.x, shown.front().getWidth() - from.width - 10);
        BufferedImage strip = cut(shown.front(), from);
        return shown.front(Forger.over(
                covered(shown.front(), from), g -> g.drawImage(strip, x, portrait.y + portrait.height + 8, null)));
    }

    static BufferedImage covered(BufferedImage page, Rectangle place) {
        return Forger.covered(page, place);
    }

    private static BufferedImage cut(BufferedImage page, Rectangle place) {
        return page.getSubimage(place.x, place.y, place.width, place.height);
    }

    /** Cut out, and placed on the table below the page. */
    static BufferedImage movedOff(BufferedImage page, Rectangle place, int gap) {
        BufferedImage rest = covered(page, place);
        BufferedImage strip = cut(page, place);
        int height = page.getHeight() + strip.getHeight() + gap + 80;
        return Forger.drawn(page.getWidth() + 80, height, g -> {
            g.setColor(new Color(84, 66, 50));
            g.fillRect(0, 0, page.getWidth() + 80, height);
            g.drawImage(rest, 40, 40, null);
            g.drawImage(strip, 40 + place.x, 40 + page.getHeight() + gap, null);
        });
    }
}
