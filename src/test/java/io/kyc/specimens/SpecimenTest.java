package io.kyc.specimens;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecimenTest {

    @Test
    void everyCommittedFileShowsWhatTheCatalogueDraws() {
        for (Specimen specimen : Specimen.values()) {
            byte[] bytes = specimen.bytes();
            assertThat(bytes.length).as("size of %s", specimen).isLessThan(350_000);
            BufferedImage committed = Jpeg.decode(bytes);
            BufferedImage drawn = Jpeg.decode(specimen.draw());
            assertThat(committed.getWidth()).isEqualTo(drawn.getWidth());
            assertThat(committed.getHeight()).isEqualTo(drawn.getHeight());
            // Another JDK draws letters slightly differently.
            assertThat(difference(committed, drawn)).as("%s", specimen).isLessThan(4);
        }
    }

    @Test
    void theFolderHoldsNothingElse() throws IOException {
        List<String> listed = Stream.concat(
                        Stream.of("README.md"),
                        Arrays.stream(Specimen.values())
                                .map(specimen -> specimen.path().getFileName().toString()))
                .toList();
        try (Stream<Path> files = Files.list(Specimen.PASSPORT.path().getParent())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void documentsAreValidExceptTheExpiredOne() {
        for (Specimen specimen : Specimen.values()) {
            specimen.person().ifPresent(person -> {
                assertThat(person.familyName()).isEqualTo("Lindqvist-Moreau");
                assertThat(person.birthDate()).isEqualTo(LocalDate.of(1979, 9, 12));
                assertThat(person.expiryDate().isAfter(LocalDate.of(2040, 1, 1)))
                        .as("%s", specimen)
                        .isEqualTo(specimen != Specimen.PASSPORT_EXPIRED);
            });
        }
    }

    @Test
    void zonesAgreeWithThePrint() {
        for (Specimen specimen : List.of(Specimen.PASSPORT, Specimen.PASSPORT_EXPIRED, Specimen.ID_CARD_BACK)) {
            Mrz mrz = MrzParser.parse(specimen.page().orElseThrow().mrz()).mrz().orElseThrow();
            SpecimenPerson person = specimen.person().orElseThrow();
            assertThat(mrz.document().number()).isEqualTo(person.documentNumber());
            assertThat(mrz.holder().primaryIdentifier()).isEqualTo("LINDQVIST MOREAU");
            assertThat(mrz.holder().secondaryIdentifier()).isEqualTo("ANNA ZOE");
            assertThat(mrz.document().expiryDate().expiry(LocalDate.of(2026, 1, 1)))
                    .contains(person.expiryDate());
        }
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        int[] a = Pixels.of(one);
        int[] b = Pixels.of(other);
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] >> 8 & 0xFF) - (b[i] >> 8 & 0xFF));
        }
        return (double) sum / a.length;
    }
}
