package io.kyc.redteam;

import io.kyc.redteam.GenuineDocument.Type;
import io.kyc.redteam.Manipulation.Kind;
import io.kyc.redteam.Manipulation.Shown;
import io.kyc.redteam.Manipulation.Subject;
import io.kyc.specimens.Degradation;
import io.kyc.specimens.PhotoCondition;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.SpecimenPerson;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Manipulations by number: all operators in turn, over kinds of document, over both people, with new documents for each
 * round of operators. The same number gives the same pictures.
 */
final class Manipulations {
    private static final long SEED = 41;
    /** Coprime to the number of operators, so that a few manipulations include some of each kind. */
    private static final int STEP = 11;

    private static final List<String> CONDITIONS = List.of("clean", "JPEG 0.5", "turned by 3", "on a desk");
    static final List<Manipulation> OPERATORS = Stream.of(ManipulatedFacts.all(), ManipulatedFaces.all())
            .flatMap(List::stream)
            .toList();

    private Manipulations() {}

    /**
     * A manipulation with its pictures.
     *
     * @param operator name
     * @param kind class
     * @param about kind of document, layout, state, photo and condition
     * @param attack as it is tried
     */
    record Made(String operator, Kind kind, String about, Attack attack) {}

    /** The unchanged documents of a round, one of each kind. */
    static List<Made> controls(int round) {
        return Stream.of(Type.values())
                .map(type -> made(
                        "as it is", Kind.CLASS_B, document(type, round, round, round % 2), 0, (genuine, of) -> genuine))
                .toList();
    }

    static Manipulation operator(int index) {
        return OPERATORS.get(STEP * index % OPERATORS.size());
    }

    static Made at(int index) {
        int round = index / OPERATORS.size();
        Manipulation operator = operator(index);
        int at = OPERATORS.indexOf(operator);
        List<Type> types = operator.types().stream().sorted().toList();
        int combination = (at + round) % (2 * types.size());
        Type type = types.get(combination % types.size());
        return made(
                operator.name(),
                operator.kind(type),
                document(type, at + round, round, combination / types.size()),
                index,
                operator.change());
    }

    private static GenuineDocument document(Type type, int layout, int round, int role) {
        int turn = 6 * round + 2 * type.ordinal() + role;
        SpecimenPerson person = GenuineDocument.person(type, new Random(SEED + turn), turn);
        return new GenuineDocument(type, layout, person, Portrait.values()[role]);
    }

    private static Made made(String name, Kind kind, GenuineDocument document, int index, Manipulation.Change change) {
        Random random = new Random(SEED * 1000 + index);
        Shown shown = change.apply(Shown.genuine(document), new Subject(document, other(document, random), random));
        // In the next round an operator has the next condition.
        int condition = (index + index / OPERATORS.size()) % CONDITIONS.size();
        Degradation photo = condition(condition, random.nextLong());
        Attack attack = Attack.of("manipulation", name, Forger.jpeg(photo.apply(shown.front())), "")
                .asked(People.anybody(document.type().wireName()))
                .live(shown.frames());
        String about = document.type() + " " + document.layout() % 3 + " "
                + document.person().state() + " " + document.holder() + ", " + CONDITIONS.get(condition);
        return new Made(
                name,
                kind,
                about,
                shown.back()
                        .map(back -> attack.back(Forger.jpeg(photo.apply(back))))
                        .orElse(attack));
    }

    private static SpecimenPerson other(GenuineDocument document, Random random) {
        int turn = document.person().state().ordinal();
        return Stream.generate(() -> GenuineDocument.person(document.type(), random, turn))
                .filter(other -> Fact.allDiffer(document.person(), other))
                .findFirst()
                .orElseThrow();
    }

    private static Degradation condition(int which, long seed) {
        return switch (which) {
            case 0 -> Degradation.none();
            case 1 -> PhotoCondition.JPEG_50.degradation(seed);
            case 2 -> Degradation.rotated(3, seed);
            default -> PhotoCondition.ON_DESK.degradation(seed);
        };
    }
}
