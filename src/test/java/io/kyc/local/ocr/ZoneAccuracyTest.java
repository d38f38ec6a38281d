package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.picture.Picture;
import io.kyc.specimens.DrivingLicence;
import io.kyc.specimens.PassportPage;
import io.kyc.specimens.People;
import io.kyc.specimens.PhotoCondition;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.SpecimenPage;
import io.kyc.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Measures how well drawn documents are read in each condition. Writes {@code target/mrz-accuracy.md}. */
class ZoneAccuracyTest {
    private static final int PAGES = Samples.count(5, 1);

    private final StringBuilder report = new StringBuilder();

    private static SpecimenPage passport(Random random) {
        return PassportPage.values()[random.nextInt(PassportPage.values().length)].draw(
                People.any(random), Portrait.values()[random.nextInt(Portrait.values().length)].forDocument());
    }

    private static SpecimenPage licence(Random random) {
        return DrivingLicence.values()[random.nextInt(DrivingLicence.values().length)].front(
                People.driver(random), Portrait.values()[random.nextInt(Portrait.values().length)].forDocument());
    }

    private static Picture photo(SpecimenPage page, PhotoCondition condition, long seed) {
        return Picture.of(condition.degradation(seed).apply(page.image()));
    }

    @Test
    void readsMostZonesWithoutAMistake() throws IOException {
        Counts all = new Counts();
        report.append(
                "| condition | pages | line 2 right | both lines right | verified | verified but line 2 wrong |\n");
        report.append("|---|---|---|---|---|---|\n");
        try (TextReader reader = new TextReader()) {
            for (PhotoCondition condition : PhotoCondition.values()) {
                Counts counts = new Counts();
                for (int i = 0; i < PAGES; i++) {
                    long seed = 1000L * condition.ordinal() + i;
                    SpecimenPage page = passport(new Random(seed));
                    counts.add(page, reader.readMrz(photo(page, condition, seed)));
                }
                report.append(counts.row(condition.name()));
                all.add(counts);
            }
            report.append(all.row("all"));
            print(reader);
        }
        Files.writeString(Path.of("target", "mrz-accuracy.md"), report);
        assertThat(all.pages).isGreaterThanOrEqualTo(20 * PAGES);
        assertThat(all.second).as(report.toString()).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * all.pages));
        assertThat(all.both).as(report.toString()).isGreaterThanOrEqualTo((int) Math.ceil(0.90 * all.pages));
        assertThat(all.falselyVerified).as(report.toString()).isLessThanOrEqualTo(all.pages / 100);
    }

    private void print(TextReader reader) {
        report.append(
                "\n| print | pages | values | found ignoring spaces | found with spaces |\n|---|---|---|---|---|\n");
        Values passports = new Values();
        Values licences = new Values();
        for (PhotoCondition condition : List.of(
                PhotoCondition.CLEAN,
                PhotoCondition.JPEG_50,
                PhotoCondition.ROTATED_10,
                PhotoCondition.BLUR_1_5,
                PhotoCondition.NOISE_12,
                PhotoCondition.PHONE,
                PhotoCondition.WIDTH_800,
                PhotoCondition.UPSIDE_DOWN)) {
            long seed = 50_000L + condition.ordinal();
            SpecimenPage passport = passport(new Random(seed));
            passports.add(passport, reader.read(photo(passport, condition, seed)));
            SpecimenPage licence = licence(new Random(seed));
            licences.add(licence, reader.read(photo(licence, condition, seed)));
        }
        report.append(passports.row("passports")).append(licences.row("licences"));
        assertThat(passports.loosely).as(report.toString()).isGreaterThanOrEqualTo((int) (0.85 * passports.values));
        assertThat(licences.loosely).as(report.toString()).isGreaterThanOrEqualTo((int) (0.85 * licences.values));
    }

    private static final class Counts {
        private int pages;
        private int second;
        private int both;
        private int verified;
        private int falselyVerified;

        void add(SpecimenPage page, Optional<ZoneLines> read) {
            pages++;
            boolean right = read.isPresent()
                    && read.get().lines().size() == 2
                    && read.get().lines().get(1).equals(page.mrz().get(1));
            second += right ? 1 : 0;
            both += read.isPresent() && read.get().lines().equals(page.mrz()) ? 1 : 0;
            boolean holds = read.isPresent() && read.get().verified();
            verified += holds ? 1 : 0;
            falselyVerified += holds && !right ? 1 : 0;
        }

        void add(Counts other) {
            pages += other.pages;
            second += other.second;
            both += other.both;
            verified += other.verified;
            falselyVerified += other.falselyVerified;
        }

        String row(String name) {
            return String.format(
                    "| %s | %d | %d | %d | %d | %d |%n", name, pages, second, both, verified, falselyVerified);
        }
    }

    /**
     * Counts values that are a whole line, or that end a line after their label. Case does not matter; neither do
     * diacritics, which the nets mostly cannot read.
     */
    private static final class Values {
        private int pages;
        private int values;
        private int loosely;
        private int exactly;

        void add(SpecimenPage page, TextPage read) {
            Set<String> lines = new HashSet<>();
            Set<String> loose = new HashSet<>();
            for (TextPage.Line line : read.lines()) {
                for (int i = 0; i < line.words().size(); i++) {
                    String end = line.words().stream()
                            .skip(i)
                            .map(TextPage.Word::text)
                            .collect(Collectors.joining(" "));
                    lines.add(bare(end));
                    loose.add(lettersAndDigits(end));
                }
            }
            pages++;
            for (String value : page.printed().values()) {
                for (String line : value.split("\n")) {
                    values++;
                    loosely += loose.contains(lettersAndDigits(line)) ? 1 : 0;
                    exactly += lines.contains(bare(line)) ? 1 : 0;
                }
            }
        }

        private static String bare(String text) {
            String letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            return letters.replace('Ł', 'L').replace('ł', 'l').replace('Ø', 'O').toUpperCase(Locale.ROOT);
        }

        private static String lettersAndDigits(String text) {
            return bare(text).replaceAll("[^\\p{L}\\p{N}]", "");
        }

        String row(String name) {
            return String.format("| %s | %d | %d | %d | %d |%n", name, pages, values, loosely, exactly);
        }
    }
}
