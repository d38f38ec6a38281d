package io.kyc.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.aws.CannedAnswers.Call;
import io.kyc.document.TestProcessors;
import io.kyc.document.TestProcessors.Pictures;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.face.DetectedFace;
import io.kyc.face.PortraitCrop;
import io.kyc.image.Photo;
import io.kyc.image.PhotoCrop;
import io.kyc.image.RelativeBox;
import io.kyc.image.Sides;
import io.kyc.image.TestLimits;
import io.kyc.local.protocol.SdkJson;
import io.kyc.specimens.DrivingLicence;
import io.kyc.specimens.IdCard;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.PrintedField;
import io.kyc.specimens.Selfies;
import io.kyc.specimens.SpecimenPage;
import io.kyc.specimens.SpecimenPerson;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.AuditImage;
import software.amazon.awssdk.services.rekognition.model.BoundingBox;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.DetectFacesResponse;
import software.amazon.awssdk.services.rekognition.model.FaceDetail;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.Image;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.Document;

/**
 * A sound document of a person at the camera, with AWS's genuine answers. The front lies on a table with room beside
 * it.
 *
 * @param name of kind and person
 * @param asked the type asked for
 * @param person the document's holder
 * @param pages as drawn
 * @param pictures of the pages
 * @param portrait cut out of the front
 * @param reference of the liveness check
 * @param answers of AWS
 */
record GenuineSession(
        String name,
        DocumentType asked,
        SpecimenPerson person,
        List<SpecimenPage> pages,
        Pictures pictures,
        Photo portrait,
        Photo reference,
        CannedAnswers answers) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MARGIN = 50;
    private static final int TABLE = 620;
    private static final Color WOOD = new Color(84, 66, 50);

    /** Values without which no document is approved. */
    private static final List<PrintedField> REQUIRED = List.of(
            PrintedField.SURNAME,
            PrintedField.GIVEN_NAMES,
            PrintedField.DOCUMENT_NUMBER,
            PrintedField.BIRTH_DATE,
            PrintedField.EXPIRY_DATE);

    /** A box in the middle of the table beside the page, as ratios of the front. */
    RelativeBox besidePage(double width, double height) {
        double x = 1 - TABLE / 2.0 / front().width();
        return new RelativeBox(x - width / 2, 0.5 - height / 2, width, height);
    }

    Photo front() {
        return pictures.photos().front();
    }

    /** The values on the front that a decision needs. */
    List<String> required() {
        Map<PrintedField, String> printed = pages.get(0).printed();
        return REQUIRED.stream().map(printed::get).toList();
    }

    List<String> zone() {
        return pages.stream().flatMap(page -> page.mrz().stream()).toList();
    }

    static List<SpecimenPage> drawn(DocumentType type, SpecimenPerson person, Portrait portrait) {
        BufferedImage face = portrait.forDocument();
        return switch (type) {
            case PASSPORT -> List.of(PassportPage.CLASSIC.draw(person, face));
            case NATIONAL_ID -> List.of(IdCard.PORTRAIT_LEFT.front(person, face), IdCard.PORTRAIT_LEFT.back(person));
            case DRIVERS_LICENSE -> List.of(DrivingLicence.NUMBERED.front(person, face), DrivingLicence.back(person));
        };
    }

    static GenuineSession of(
            DocumentType type,
            SpecimenPerson person,
            Portrait portrait,
            TextractClient textract,
            RekognitionClient rekognition) {
        List<SpecimenPage> pages = drawn(type, person, portrait);
        Photo front = photo(onTable(pages.get(0).image()));
        Sides<Photo> photos =
                new Sides<>(front, pages.stream().skip(1).findFirst().map(back -> photo(back.image())));
        DetectFacesResponse faces = faces(rekognition, front);
        DetectedFace holder = new RekognitionFaceDetector(rekognition, new UncountedCalls(), TestLimits.DEFAULT)
                .detect(front).stream()
                        .max(Comparator.comparingDouble(
                                (DetectedFace face) -> face.box().area()))
                        .orElseThrow();
        Photo cut = TestProcessors.portrait(front, holder);
        Photo reference = photo(Selfies.of(portrait, 1, 2025).get(0));
        FaceDetail live = faces(rekognition, reference).faceDetails().get(0);
        RelativeBox box = RekognitionImages.box(live.boundingBox());
        Photo alone = Photo.of(
                PhotoCrop.jpeg(reference, PortraitCrop.of(box, reference.width(), reference.height(), 1.4), 0),
                TestLimits.DEFAULT);
        Map<Call, SdkPojo> answers = new EnumMap<>(Call.class);
        answers.put(
                Call.TEXT,
                textract.analyzeID(request -> request.documentPages(photos.stream()
                        .map(page -> Document.builder().bytes(bytes(page)).build())
                        .toList())));
        answers.put(Call.FACES, faces);
        answers.put(Call.PORTRAIT_ON_FRONT, compared(rekognition, cut, front));
        answers.put(Call.PORTRAIT, faces(rekognition, cut));
        answers.put(Call.REFERENCE, compared(rekognition, cut, reference));
        answers.put(Call.PERSON_ON_FRONT, compared(rekognition, alone, front));
        answers.put(Call.LIVENESS, liveness(live.boundingBox()));
        Map<Call, ObjectNode> json = new EnumMap<>(Call.class);
        answers.forEach((call, answer) -> json.put(call, json(answer)));
        return new GenuineSession(
                type + " of " + portrait,
                type,
                person,
                pages,
                Pictures.of(photos, type),
                cut,
                reference,
                new CannedAnswers(json));
    }

    /** The answer in its form on the wire. */
    private static ObjectNode json(SdkPojo answer) {
        try {
            return (ObjectNode) JSON.readTree(SdkJson.write(answer).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GetFaceLivenessSessionResultsResponse liveness(BoundingBox face) {
        return GetFaceLivenessSessionResultsResponse.builder()
                .sessionId("11111111-1111-4111-8111-111111111111")
                .status("SUCCEEDED")
                .confidence(97f)
                .referenceImage(image ->
                        image.s3Object(o -> o.bucket("b").name("reference.jpg")).boundingBox(face))
                .auditImages(AuditImage.builder()
                        .s3Object(o -> o.bucket("b").name("audit.jpg"))
                        .build())
                .challenge(c -> c.type("FaceMovementAndLightChallenge").version("1.0.0"))
                .build();
    }

    private static DetectFacesResponse faces(RekognitionClient rekognition, Photo photo) {
        return rekognition.detectFaces(request -> request.image(image(photo))
                .attributesWithStrings("DEFAULT", "EYES_OPEN", "SUNGLASSES", "FACE_OCCLUDED"));
    }

    private static CompareFacesResponse compared(RekognitionClient rekognition, Photo source, Photo target) {
        return rekognition.compareFaces(request ->
                request.sourceImage(image(source)).targetImage(image(target)).similarityThreshold(0f));
    }

    private static Image image(Photo photo) {
        return Image.builder().bytes(bytes(photo)).build();
    }

    private static SdkBytes bytes(Photo photo) {
        return SdkBytes.fromByteArray(photo.bytes());
    }

    private static Photo photo(BufferedImage image) {
        return Photo.of(Jpeg.encode(image, 0.88), TestLimits.DEFAULT);
    }

    private static BufferedImage onTable(BufferedImage page) {
        BufferedImage table = new BufferedImage(
                page.getWidth() + MARGIN + TABLE, page.getHeight() + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = table.createGraphics();
        graphics.setColor(WOOD);
        graphics.fillRect(0, 0, table.getWidth(), table.getHeight());
        graphics.drawImage(page, MARGIN, MARGIN, null);
        graphics.dispose();
        return table;
    }

    /** All members of an answer by their paths, the innermost last. */
    static Stream<String> paths(JsonNode node, String path) {
        Stream<String> inner = Stream.empty();
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            inner = names.stream()
                    .flatMap(name ->
                            Stream.concat(Stream.of(path + "/" + name), paths(node.get(name), path + "/" + name)));
        } else if (node.isArray() && !node.isEmpty()) {
            inner = paths(node.get(0), path + "/0");
        }
        return inner;
    }

    @Override
    public String toString() {
        return name;
    }
}
