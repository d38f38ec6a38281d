package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Properties that hold for any text. {@code -Dkyc.mrz.texts=1000000} tries more texts. */
class MrzReaderPropertyTest {
    static final int TEXTS = Integer.getInteger("kyc.mrz.texts", 10_000);

    @Test
    void findsEveryZoneInItsPage() {
        Random random = new Random(11);
        for (int i = 0; i < TEXTS / 10; i++) {
            List<String> zone = MrzWriter.write(MrzHolders.any(random));
            List<String> page = OcrSlips.harmless(zone, random);
            MrzReading reading = MrzReader.read(page);
            assertThat(reading.mrz().map(Mrz::lines)).as("%s", page).contains(zone);
            assertThat(reading.verified()).isTrue();
        }
    }

    @Test
    void repairsMostLookAlikesCorrectly() {
        Random random = new Random(12);
        int texts = Math.max(TEXTS, 5_000); // Shares of fewer texts mean nothing.
        int changed = 0;
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < texts / 5; i++) {
            MrzContents contents = MrzHolders.any(random);
            List<String> zone = MrzWriter.write(contents);
            List<String> read = OcrSlips.confused(zone, 0.05, random);
            if (read.equals(zone)) {
                continue;
            }
            MrzReading reading = MrzReader.read(
                    read, new MrzPrint(Optional.of(contents.document().number()), Optional.empty(), Optional.empty()));
            boolean same = reading.mrz().map(Mrz::lines).filter(zone::equals).isPresent();
            changed++;
            right += reading.verified() && same ? 1 : 0;
            boolean visa = zone.get(0).startsWith("V"); // No check digit covers a visa's optional data.
            wrong += reading.verified() && !same && !visa ? 1 : 0;
        }
        assertThat(changed).isGreaterThan(texts / 10);
        assertThat(right).isGreaterThan(changed * 8 / 10);
        assertThat(wrong * 30).isLessThan(changed);
    }

    @Test
    void neverThrowsOrAcceptsWrongCheckDigits() {
        Random random = new Random(13);
        int verified = 0;
        int repaired = 0;
        for (int i = 0; i < TEXTS; i++) {
            List<String> page = text(random, i);
            MrzReading reading = MrzReader.read(page);
            verified += reading.verified() ? 1 : 0;
            repaired += reading.repairs().isEmpty() ? 0 : 1;
            if (reading.verified()) {
                Mrz mrz = reading.mrz().orElseThrow();
                assertThat(CheckDigitOracle.holds(mrz.lines())).as("%s", page).isTrue();
                assertThat(MrzParser.parse(mrz.lines()).verified()).isTrue();
            }
        }
        assertThat(verified).as("verified").isGreaterThan(TEXTS / 4);
        assertThat(repaired).as("repaired").isGreaterThan(TEXTS / 5);
    }

    private static List<String> text(Random random, int i) {
        List<String> zone = MrzWriter.write(MrzHolders.any(random));
        return switch (i % 4) {
            case 0 -> noise(random);
            case 1 -> OcrSlips.mangled(zone, random);
            case 2 -> OcrSlips.confused(zone, 0.2, random);
            default -> OcrSlips.mangled(OcrSlips.harmless(OcrSlips.confused(zone, 0.05, random), random), random);
        };
    }

    private static List<String> noise(Random random) {
        List<String> lines = new ArrayList<>();
        for (int n = random.nextInt(8); n > 0; n--) {
            StringBuilder line = new StringBuilder();
            int length = new int[] {0, 30, 36, 44, 88, random.nextInt(250)}[random.nextInt(6)];
            for (int k = 0; k < length; k++) {
                line.append(
                        random.nextInt(random.nextBoolean() ? 10 : 500) == 0
                                ? (char) random.nextInt(0x10000)
                                : "<<<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(random.nextInt(39)));
            }
            lines.add(random.nextInt(50) == 0 ? null : line.toString());
        }
        return lines;
    }
}
