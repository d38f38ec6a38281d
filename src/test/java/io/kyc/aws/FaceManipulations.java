package io.kyc.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.aws.CannedAnswers.Call;
import io.kyc.image.RelativeBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Changes of Rekognition's answers: the places of faces, their similarities, the result of the liveness check. */
final class FaceManipulations {
    /**
     * Members that do not say whose face is where. A missing side of a box is at the picture's edge, as AWS documents.
     */
    private static final Set<String> HARMLESS = Set.of(
            "Landmarks",
            "Pose",
            "Quality",
            "EyesOpen",
            "Sunglasses",
            "FaceOccluded",
            "SourceImageFace",
            "Left",
            "Top",
            "AuditImages",
            "Challenge",
            "Bucket",
            "SessionId");

    private final GenuineSession session;
    private final List<Manipulation> all = new ArrayList<>();

    private FaceManipulations(GenuineSession session) {
        this.session = session;
    }

    static List<Manipulation> of(GenuineSession session) {
        FaceManipulations faces = new FaceManipulations(session);
        faces.members();
        faces.portraitElsewhere();
        faces.furtherFacesOfTheFront();
        faces.similarities();
        faces.furtherFacesOfThePerson();
        faces.liveness();
        return faces.all;
    }

    /** Without a second face, calls about one do not matter. */
    private void members() {
        for (Call call : List.of(Call.FACES, Call.PORTRAIT, Call.REFERENCE, Call.LIVENESS)) {
            GenuineSession.paths(session.answers().of(call), "").forEach(path -> {
                boolean harmless = Arrays.stream(path.split("/")).anyMatch(HARMLESS::contains)
                        || call == Call.PORTRAIT && !path.equals("/FaceDetails")
                        || call == Call.REFERENCE && path.equals("/UnmatchedFaces");
                int end = path.lastIndexOf('/');
                add(
                        call + " without " + path,
                        !harmless,
                        answers -> ((ObjectNode) answers.of(call).at(path.substring(0, end)))
                                .remove(path.substring(end + 1)));
            });
        }
    }

    private void portraitElsewhere() {
        RelativeBox own = portrait();
        double[] scales = {0.2, 3};
        for (double scale : scales) {
            double width = own.width() * scale;
            double height = own.height() * scale;
            moved(
                    "the portrait scaled " + scale,
                    new RelativeBox(
                            own.left() + (own.width() - width) / 2,
                            own.top() + (own.height() - height) / 2,
                            width,
                            height));
        }
        moved("the portrait on the table", session.besidePage(own.width(), own.height()));
        moved("the portrait left of the picture", new RelativeBox(-1, own.top(), own.width(), own.height()));
        moved("the portrait below the picture", new RelativeBox(own.left(), 1.5, own.width(), own.height()));
        moved("the portrait without extent", new RelativeBox(own.left(), own.top(), 0, 0));
    }

    /** The only one, so that no ghost image takes its place. */
    private void moved(String name, RelativeBox to) {
        add(name, true, answers -> {
            ArrayNode faces = (ArrayNode) answers.of(Call.FACES).get("FaceDetails");
            ObjectNode largest = largest(faces).deepCopy();
            largest.set("BoundingBox", box(to));
            faces.removeAll().add(largest);
        });
    }

    private void furtherFacesOfTheFront() {
        RelativeBox own = portrait();
        for (double size : new double[] {1.3, 1, 0.6, 0.3, 0.2}) {
            for (double similarity : new double[] {12, 60, 79, 85, 94, 99}) {
                RelativeBox table = session.besidePage(own.width() * size, own.height() * size);
                // To the right of the portrait, over the print.
                RelativeBox page = new RelativeBox(
                        own.left() + own.width() * 1.5, own.top(), own.width() * size, own.height() * size);
                boolean same = similarity >= 95;
                boolean counts = size >= 0.25;
                further("on the page", page, size, similarity, counts && !same && !(size < 1 && similarity >= 80));
                further("on the table", table, size, similarity, counts && !same);
            }
        }
    }

    private void further(String where, RelativeBox box, double size, double similarity, boolean harmful) {
        add("a face " + where + ", size " + size + ", similarity " + similarity, harmful, answers -> {
            ArrayNode faces = (ArrayNode) answers.of(Call.FACES).get("FaceDetails");
            ObjectNode face = largest(faces).deepCopy();
            face.set("BoundingBox", box(box));
            faces.add(face);
            match(answers, Call.PORTRAIT_ON_FRONT, box, similarity);
            match(answers, Call.PERSON_ON_FRONT, box, similarity);
        });
    }

    private void similarities() {
        for (double similarity : new double[] {0, 12, 60, 79.9, 80, 94.9}) {
            add(
                    "the person's similarity is " + similarity,
                    true,
                    answers -> matches(answers, Call.REFERENCE)
                            .forEach(match -> ((ObjectNode) match).put("Similarity", similarity)));
            for (double height : new double[] {0.1, 0.3, 0.6, 1}) {
                add("so it is, and a passer-by's is 99, size " + height + ": " + similarity, true, answers -> {
                    matches(answers, Call.REFERENCE)
                            .forEach(match -> ((ObjectNode) match).put("Similarity", similarity));
                    match(answers, Call.REFERENCE, beside(height), 99);
                });
            }
        }
        for (Call call : List.of(Call.REFERENCE, Call.PORTRAIT_ON_FRONT)) {
            add("matches unmatched: " + call, call == Call.REFERENCE, answers -> {
                ArrayNode unmatched = answers.of(call).withArray("UnmatchedFaces");
                matches(answers, call).forEach(match -> unmatched.add(match.get("Face")));
                matches(answers, call).removeAll();
            });
            add(
                    "no matches: " + call,
                    call == Call.REFERENCE,
                    answers -> matches(answers, call).removeAll());
        }
        RelativeBox live = live();
        for (double by : new double[] {-1, -0.7, 0.7, 1}) {
            add(
                    "the match is elsewhere: " + by,
                    true,
                    answers -> ((ObjectNode)
                                    matches(answers, Call.REFERENCE).get(0).get("Face"))
                            .set(
                                    "BoundingBox",
                                    box(new RelativeBox(
                                            live.left() + by * live.width(),
                                            live.top(),
                                            live.width(),
                                            live.height()))));
        }
    }

    private void furtherFacesOfThePerson() {
        for (int percent : new int[] {10, 20, 30, 39, 41, 50, 60, 70, 80, 90, 100}) {
            for (double similarity : new double[] {0, 60, 85, 99}) {
                RelativeBox box = beside(percent / 100.0);
                boolean harmful = percent >= 40 || similarity >= 80;
                add(
                        "beside the person, " + percent + " % as tall, similarity " + similarity,
                        harmful,
                        answers -> match(answers, Call.REFERENCE, box, similarity));
            }
            RelativeBox box = beside(percent / 100.0);
            add(
                    "beside the person, " + percent + " % as tall, unmatched",
                    percent >= 40,
                    answers -> answers.of(Call.REFERENCE)
                            .withArray("UnmatchedFaces")
                            .add(face(box)));
        }
    }

    private void liveness() {
        for (String status : List.of("CREATED", "IN_PROGRESS", "EXPIRED", "FAILED", "WONDERFUL", "")) {
            add(
                    "liveness status " + status,
                    true,
                    answers -> answers.of(Call.LIVENESS).put("Status", status));
        }
        for (double confidence : new double[] {-1, 0, 59, 70, 79.9}) {
            add(
                    "liveness confidence " + confidence,
                    true,
                    answers -> answers.of(Call.LIVENESS).put("Confidence", confidence));
        }
        RelativeBox live = live();
        for (double by : new double[] {-1, -0.7, 0.7, 1}) {
            add(
                    "the living face is elsewhere: " + by,
                    true,
                    answers -> ((ObjectNode) answers.of(Call.LIVENESS).get("ReferenceImage"))
                            .set(
                                    "BoundingBox",
                                    box(new RelativeBox(
                                            live.left() + by * live.width(),
                                            live.top(),
                                            live.width(),
                                            live.height()))));
        }
    }

    private RelativeBox portrait() {
        return box(largest((ArrayNode) session.answers().of(Call.FACES).get("FaceDetails"))
                .get("BoundingBox"));
    }

    private RelativeBox live() {
        return box(session.answers().of(Call.LIVENESS).at("/ReferenceImage/BoundingBox"));
    }

    /** A face of this height, relative to the person's, beside it. */
    private RelativeBox beside(double height) {
        RelativeBox live = live();
        return new RelativeBox(
                live.left() + live.width() * 1.1, live.top(), live.width() * height, live.height() * height);
    }

    private void add(String name, boolean harmful, Consumer<CannedAnswers> change) {
        all.add(new Manipulation(name, harmful, change));
    }

    private static void match(CannedAnswers answers, Call call, RelativeBox box, double similarity) {
        ObjectNode match = matches(answers, call).addObject().put("Similarity", similarity);
        match.set("Face", face(box));
    }

    private static ObjectNode face(RelativeBox box) {
        ObjectNode face = JsonNodeFactory.instance.objectNode().put("Confidence", 99.9);
        face.set("BoundingBox", box(box));
        return face;
    }

    private static ArrayNode matches(CannedAnswers answers, Call call) {
        return answers.of(call).withArray("FaceMatches");
    }

    private static ObjectNode largest(ArrayNode faces) {
        ObjectNode largest = (ObjectNode) faces.get(0);
        for (JsonNode face : faces) {
            if (box(face.get("BoundingBox")).area()
                    > box(largest.get("BoundingBox")).area()) {
                largest = (ObjectNode) face;
            }
        }
        return largest;
    }

    private static RelativeBox box(JsonNode box) {
        return new RelativeBox(
                box.get("Left").asDouble(),
                box.get("Top").asDouble(),
                box.get("Width").asDouble(),
                box.get("Height").asDouble());
    }

    private static ObjectNode box(RelativeBox box) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Left", box.left())
                .put("Top", box.top())
                .put("Width", box.width())
                .put("Height", box.height());
    }
}
