package io.kyc.local.textract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.ocr.TextReader;
import io.kyc.local.picture.Picture;
import io.kyc.specimens.DrivingLicence;
import io.kyc.specimens.IdCard;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.People;
import io.kyc.specimens.PhotoCondition;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.SpecimenPage;
import io.kyc.specimens.SpecimenPerson;
import io.kyc.specimens.SpecimenState;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Measures how many fields of drawn documents are returned as printed, with seeded people, layouts and photo
 * conditions. Writes {@code target/analyze-id-accuracy.md}.
 */
class AnalyzeIdAccuracyTest {
    private static final long SEED = 20261101;
    private static final List<PhotoCondition> CONDITIONS =
            List.of(PhotoCondition.PHONE, PhotoCondition.ROTATED_MINUS_20, PhotoCondition.ON_DESK);

    private final Random random = new Random(SEED);

    @Test
    void readsDrawnDocumentsAsPrinted() throws IOException {
        AccuracyTable table = new AccuracyTable();
        try (TextReader reader = new TextReader()) {
            IdAnalyzer analyzer = new IdAnalyzer(reader::read, Answer.CLOCK);
            for (int i = 0; i < CONDITIONS.size(); i++) {
                PhotoCondition condition = CONDITIONS.get(i);
                SpecimenPerson traveller = People.any(random);
                check(
                        analyzer,
                        table,
                        "passport",
                        condition,
                        traveller,
                        PassportPage.values()[i % 3].draw(traveller, photo()));
                SpecimenPerson driver = People.of(SpecimenState.UNITED_STATES, random);
                check(
                        analyzer,
                        table,
                        "licence",
                        condition,
                        driver,
                        DrivingLicence.values()[i % 3].front(driver, photo()));
                SpecimenPerson citizen = People.any(random);
                IdCard card = IdCard.values()[i % 2];
                check(analyzer, table, "card", condition, citizen, card.front(citizen, photo()), card.back(citizen));
            }
        }
        Files.writeString(Path.of("target", "analyze-id-accuracy.md"), table.markdown());

        assertThat(table.share("passport")).as(table.markdown()).isGreaterThan(0.9);
        assertThat(table.share("licence")).as(table.markdown()).isGreaterThan(0.9);
        assertThat(table.share("card")).as(table.markdown()).isGreaterThan(0.9);
    }

    private void check(
            IdAnalyzer analyzer,
            AccuracyTable table,
            String document,
            PhotoCondition condition,
            SpecimenPerson person,
            SpecimenPage... sides) {
        List<Picture> photos = new ArrayList<>();
        for (SpecimenPage side : sides) {
            photos.add(Picture.of(condition.degradation(random.nextLong()).apply(side.image())));
        }
        var documents = analyzer.analyze(photos).identityDocuments();
        for (int i = 0; i < sides.length; i++) {
            int index = i + 1;
            documents.stream()
                    .filter(found -> found.documentIndex() == index)
                    .findFirst()
                    .ifPresentOrElse(
                            found -> table.add(document, condition, sides[index - 1], person, new Answer(found)),
                            () -> table.addUnread(document, condition, sides[index - 1], person));
        }
    }

    private BufferedImage photo() {
        return Portrait.values()[random.nextInt(Portrait.values().length)].forDocument();
    }
}
