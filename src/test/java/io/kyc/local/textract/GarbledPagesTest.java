package io.kyc.local.textract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.textract.model.IdentityDocumentField;

/** Pages put together at random from parts of documents and of bad readings. */
class GarbledPagesTest {
    private static final List<String> PIECES = List.of(
            "Surname",
            "/",
            "Nom",
            "GIVEN NAMES",
            "DOB",
            "4b",
            "4a.",
            "1",
            "8",
            "2.",
            "3",
            ",",
            "EXP",
            "12",
            "AUG",
            "AOUT",
            "1974",
            "08/12/1974",
            "0O",
            "L898902C3",
            "<<",
            "ISS",
            "SAMPLE,",
            "(",
            ")",
            "#",
            ":",
            "RICHMOND, VA 23269",
            "10117 BERLIN",
            "JR",
            "DRIVER LICENSE",
            "PASSPORT",
            "TEXAS",
            "ÄÖÜß",
            "中文",
            "／",
            "é",
            "’",
            "-",
            "CLASS",
            "NONE",
            "NAME",
            "No.",
            "|",
            "EH1 9GP");

    @Test
    void neverFailsAndKeepsConfidencesInRange() {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            PrintedPage page = new PrintedPage(random.nextInt(360)).readWith(random.nextDouble());
            for (int line = 0; line <= random.nextInt(25); line++) {
                page.text(random.nextInt(900), random.nextInt(600), 8 + random.nextInt(30), text(random));
            }
            if (random.nextInt(3) == 0) {
                page.zone(zoneLine(random), zoneLine(random));
            }
            for (IdentityDocumentField field : Answer.to(page).document().identityDocumentFields()) {
                assertThat(field.valueDetection().confidence())
                        .as(field.toString())
                        .isBetween(0f, 100f);
                assertThat(field.valueDetection().text())
                        .isEqualTo(field.valueDetection().text().strip());
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(PIECES.get(random.nextInt(PIECES.size())));
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(random.nextBoolean() ? " " : "").append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String zoneLine(Random random) {
        StringBuilder line = new StringBuilder(random.nextBoolean() ? "P<UTO" : "74081");
        while (line.length() < 44) {
            line.append("ABC<<<0123456789".charAt(random.nextInt(16)));
        }
        return line.toString();
    }
}
