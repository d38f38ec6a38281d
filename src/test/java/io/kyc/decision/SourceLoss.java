package io.kyc.decision;

import static io.kyc.decision.CheckName.BARCODE_AGAINST_FRONT;
import static io.kyc.decision.CheckName.DOCUMENT_DATES;
import static io.kyc.decision.CheckName.DOCUMENT_EXPIRY;
import static io.kyc.decision.CheckName.DOCUMENT_READABLE;
import static io.kyc.decision.CheckName.DOCUMENT_SIDES;
import static io.kyc.decision.CheckName.EVIDENCE_COMPLETE;
import static io.kyc.decision.CheckName.FACE_SIMILARITY;
import static io.kyc.decision.CheckName.LIVE_FACE;
import static io.kyc.decision.CheckName.MINIMUM_AGE;
import static io.kyc.decision.CheckName.MRZ_AGAINST_PRINT;
import static io.kyc.decision.CheckName.PORTRAIT_ON_DOCUMENT;
import static io.kyc.decision.CheckName.PORTRAIT_SINGLE;

import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Part;
import io.kyc.decision.DocumentFacts.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way in which a source is missing, empty, unreadable, guessed or not compared.
 *
 * <p>A zone that was repaired with position or print as proof is not lost; neither is one that can be read in two ways
 * where no check digit decides. Both were compared, and a reason reports them. A part that a barcode leaves out is not
 * lost either, because fronts print more than barcodes contain. A barcode that says nothing at all is lost.
 *
 * @param name in words
 * @param source that is lost
 * @param extent how much of it is lost
 * @param change of sound evidence
 * @param checks that must not pass; for a whole source, all checks that name it
 */
record SourceLoss(String name, Source source, Extent extent, Consumer<EvidenceParts> change, Set<CheckName> checks) {
    static final List<Agreement> NOT_COMPARED = Arrays.stream(Agreement.values())
            .filter(agreement -> !agreement.isCompared())
            .toList();

    /** How much of a source is lost. */
    enum Extent {
        WHOLE,
        /** The parts that the listed checks look at. */
        PART,
        /** The same, but a decision can do without them: a second side, unless its zone or barcode is required. */
        DISPENSABLE
    }

    private static SourceLoss whole(Source source, String name, Consumer<EvidenceParts> change) {
        Set<CheckName> checks = Arrays.stream(CheckName.values())
                .filter(check -> check.sources().contains(source))
                .collect(Collectors.toSet());
        return new SourceLoss(name, source, Extent.WHOLE, change, checks);
    }

    private static SourceLoss part(Source source, String name, Consumer<EvidenceParts> change, CheckName... checks) {
        return new SourceLoss(name, source, Extent.PART, change, Set.of(checks));
    }

    private static SourceLoss dispensable(
            Source source, String name, Consumer<EvidenceParts> change, CheckName... checks) {
        return new SourceLoss(name, source, Extent.DISPENSABLE, change, Set.of(checks));
    }

    /** Every way that the model can express. */
    static List<SourceLoss> all() {
        return Stream.of(print(), notCompared(), zone(), barcode(), portrait(), liveness(), applicant())
                .flatMap(List::stream)
                .toList();
    }

    private static List<SourceLoss> print() {
        Source source = Source.PRINT;
        return List.of(
                whole(source, "no document", e -> e.document = false),
                whole(source, "no page of a document", e -> e.page = Binding.Page.NOT_A_DOCUMENT),
                whole(source, "no lines", e -> e.print = Binding.Print.NOT_READ),
                part(source, "no name", e -> e.missing = Set.of(Part.NAME), DOCUMENT_READABLE),
                part(source, "no number", e -> e.missing = Set.of(Part.NUMBER), DOCUMENT_READABLE),
                part(source, "neither", e -> e.missing = Set.of(Part.NAME, Part.NUMBER), DOCUMENT_READABLE),
                part(
                        source,
                        "no date of birth",
                        e -> {
                            e.missing = Set.of(Part.BIRTH_DATE);
                            e.birth = Optional.empty();
                        },
                        DOCUMENT_READABLE,
                        MINIMUM_AGE),
                part(
                        source,
                        "no date of expiry",
                        e -> {
                            e.missing = Set.of(Part.EXPIRY_DATE);
                            e.expiry = Optional.empty();
                        },
                        DOCUMENT_READABLE,
                        DOCUMENT_EXPIRY),
                part(
                        source,
                        "no date to hold the expiry against",
                        e -> {
                            e.missing = Set.of(Part.BIRTH_DATE);
                            e.birth = Optional.empty();
                            e.issue = Optional.empty();
                        },
                        DOCUMENT_READABLE,
                        MINIMUM_AGE,
                        DOCUMENT_DATES),
                part(source, "a doubtful name", e -> e.doubtful = Set.of(Part.NAME), DOCUMENT_READABLE),
                part(source, "a doubtful number", e -> e.doubtful = Set.of(Part.NUMBER), DOCUMENT_READABLE),
                part(source, "a doubtful birth", e -> e.doubtful = Set.of(Part.BIRTH_DATE), DOCUMENT_READABLE),
                part(source, "a doubtful expiry", e -> e.doubtful = Set.of(Part.EXPIRY_DATE), DOCUMENT_READABLE),
                dispensable(source, "no back", e -> e.back = Binding.Back.NONE, DOCUMENT_SIDES),
                dispensable(source, "an empty back", e -> e.back = Binding.Back.EMPTY, DOCUMENT_SIDES),
                part(source, "another's back", e -> e.back = Binding.Back.NOT_TIED, DOCUMENT_SIDES));
    }

    /** Each part of a comparison of two sources, one at a time and all together. */
    private static List<SourceLoss> notCompared() {
        List<SourceLoss> ways = new ArrayList<>();
        for (Agreement why : NOT_COMPARED) {
            for (Function<Agreement, Comparison> part : parts()) {
                Comparison changed = part.apply(why);
                ways.add(part(Source.PRINT, "zone " + changed, e -> e.zonePrint(changed), MRZ_AGAINST_PRINT));
                ways.add(part(Source.ZONE, "zone " + changed, e -> e.zonePrint(changed), MRZ_AGAINST_PRINT));
                if (why != Agreement.NOT_SAID) {
                    ways.add(part(Source.PRINT, "barcode " + changed, e -> e.front(changed), BARCODE_AGAINST_FRONT));
                }
            }
            Comparison none = new Comparison(why, why, why, why);
            ways.add(part(Source.PRINT, "zone all " + why, e -> e.zonePrint(none), MRZ_AGAINST_PRINT));
            ways.add(part(Source.BARCODE, "barcode all " + why, e -> e.front(none), BARCODE_AGAINST_FRONT));
            ways.add(part(Source.ZONE, "details " + why, e -> e.details(why), MRZ_AGAINST_PRINT));
        }
        return ways;
    }

    private static List<Function<Agreement, Comparison>> parts() {
        Agreement same = Agreement.AGREES;
        return List.of(
                why -> new Comparison(why, same, same, same),
                why -> new Comparison(same, why, same, same),
                why -> new Comparison(same, same, why, same),
                why -> new Comparison(same, same, same, why));
    }

    private static List<SourceLoss> zone() {
        List<SourceLoss> ways = new ArrayList<>(List.of(
                whole(Source.ZONE, "no zone", e -> e.zone = Zone.absent(true)),
                whole(Source.ZONE, "no zone, and none expected", e -> e.zone = Zone.absent(false)),
                part(Source.ZONE, "malformed", EvidenceParts::malformed, CheckName.MRZ),
                part(Source.ZONE, "a repair that nothing confirms", EvidenceParts::unconfirmed, CheckName.MRZ)));
        for (Zone.Digit digit : Zone.Digit.values()) {
            ways.add(part(Source.ZONE, "wrong " + digit, e -> e.wrong(digit), CheckName.ofDigit(digit)));
        }
        return ways;
    }

    private static List<SourceLoss> barcode() {
        return Arrays.stream(Barcode.State.values())
                .filter(state -> state != Barcode.State.READ)
                .map(state -> whole(Source.BARCODE, "barcode " + state, e -> e.barcode = Barcode.absent(state)))
                .toList();
    }

    private static List<SourceLoss> portrait() {
        Source source = Source.PORTRAIT;
        return List.of(
                whole(source, "no face", e -> {
                    e.portrait = false;
                    e.place = Binding.Portrait.NONE;
                    e.similarity = Optional.empty();
                }),
                whole(source, "no face, compared in vain", e -> {
                    e.portrait = false;
                    e.place = Binding.Portrait.NONE;
                    e.similarity(false, 0, Evidence.LiveFace.FOUND, false);
                }),
                part(
                        source,
                        "a portrait without a place",
                        e -> e.place = Binding.Portrait.NONE,
                        EVIDENCE_COMPLETE,
                        PORTRAIT_ON_DOCUMENT,
                        PORTRAIT_SINGLE),
                part(source, "off the page", e -> e.place = Binding.Portrait.OFF_PAGE, PORTRAIT_ON_DOCUMENT),
                part(source, "nowhere", e -> e.place = Binding.Portrait.NOT_PLACED, PORTRAIT_ON_DOCUMENT),
                part(source, "with another", e -> e.faces = Binding.OtherFaces.ANOTHER, PORTRAIT_SINGLE),
                part(
                        source,
                        "another face of the front is more like the person",
                        e -> e.similarity(true, 99, Evidence.LiveFace.FOUND, true),
                        FACE_SIMILARITY));
    }

    private static List<SourceLoss> liveness() {
        Source source = Source.LIVENESS;
        List<SourceLoss> ways = new ArrayList<>();
        ways.add(whole(source, "no liveness check", e -> {
            e.liveness = Optional.empty();
            e.similarity = Optional.empty();
        }));
        for (var outcome : List.of(Evidence.Liveness.Outcome.FAILED, Evidence.Liveness.Outcome.EXPIRED)) {
            ways.add(whole(source, outcome + " and nothing to compare", e -> {
                e.liveness = Optional.of(TestLiveness.of(outcome, 0));
                e.similarity = Optional.empty();
            }));
            ways.add(part(
                    source,
                    outcome + " with a sure answer",
                    e -> e.liveness = Optional.of(TestLiveness.of(outcome, 99)),
                    CheckName.LIVENESS,
                    EVIDENCE_COMPLETE));
        }
        for (var done : List.of(Optional.<String>empty(), Optional.of("FaceMovementChallenge"))) {
            ways.add(part(
                    source,
                    "challenge done: " + done,
                    e -> e.liveness = Optional.of(TestLiveness.of(
                            Evidence.Liveness.Outcome.FINISHED,
                            97,
                            new Evidence.Liveness.Challenge("FaceMovementAndLightChallenge", done, false))),
                    CheckName.LIVENESS));
        }
        for (double confidence : new double[] {0, 59.9, 60, 79.9, Double.NaN}) {
            ways.add(part(
                    source,
                    "confidence " + confidence,
                    e -> e.liveness = Optional.of(TestLiveness.of(Evidence.Liveness.Outcome.FINISHED, confidence)),
                    CheckName.LIVENESS));
        }
        for (double score : new double[] {0, 79.9, 80, 94.9, Double.NaN}) {
            ways.add(part(
                    source,
                    "similarity " + score,
                    e -> e.similarity(true, score, Evidence.LiveFace.FOUND, false),
                    FACE_SIMILARITY));
        }
        ways.add(part(
                source,
                "not compared",
                e -> e.similarity = Optional.empty(),
                EVIDENCE_COMPLETE,
                LIVE_FACE,
                FACE_SIMILARITY));
        for (Evidence.LiveFace face : Evidence.LiveFace.values()) {
            ways.add(part(
                    source, "no face, " + face, e -> e.similarity(false, 0, face, false), LIVE_FACE, FACE_SIMILARITY));
        }
        for (Evidence.LiveFace face : List.of(Evidence.LiveFace.SEVERAL, Evidence.LiveFace.UNCLEAR)) {
            ways.add(part(source, "live face " + face, e -> e.similarity(true, 99, face, false), LIVE_FACE));
        }
        return ways;
    }

    private static List<SourceLoss> applicant() {
        List<SourceLoss> ways = new ArrayList<>(List.of(
                whole(Source.APPLICANT, "nothing known", e -> e.applicant = Optional.empty()),
                whole(Source.APPLICANT, "nothing asked", e -> asked(e, Optional.empty(), Optional.empty()))));
        for (Agreement why : NOT_COMPARED) {
            Optional<Agreement> same = Optional.of(Agreement.AGREES);
            Optional<Agreement> not = Optional.of(why);
            ways.add(part(Source.APPLICANT, "name " + why, e -> asked(e, not, same), CheckName.APPLICANT));
            ways.add(part(Source.APPLICANT, "birth " + why, e -> asked(e, same, not), CheckName.APPLICANT));
            ways.add(part(Source.APPLICANT, "both " + why, e -> asked(e, not, not), CheckName.APPLICANT));
            ways.add(part(
                    Source.APPLICANT, "only name, " + why, e -> asked(e, not, Optional.empty()), CheckName.APPLICANT));
            ways.add(part(
                    Source.APPLICANT, "only birth, " + why, e -> asked(e, Optional.empty(), not), CheckName.APPLICANT));
        }
        return ways;
    }

    private static void asked(EvidenceParts evidence, Optional<Agreement> name, Optional<Agreement> birth) {
        evidence.applicant = Optional.of(new Evidence.Applicant(name, birth));
    }

    @Override
    public String toString() {
        return source + ": " + name;
    }
}
