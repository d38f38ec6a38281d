package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MrzWriterTest {

    @Test
    void writesThePassportOfPart4() {
        MrzContents contents = new MrzContents(
                MrzFormat.TD3,
                new MrzDocument("P", "UTO", "L898902C3", new MrzDate("120415")),
                new MrzHolder("Eriksson", "Anna Maria", "UTO", new MrzDate("740812"), 'F'),
                "ZE184226B");
        assertThat(MrzWriter.write(contents))
                .containsExactly(
                        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    }

    @Test
    void writesTheCardWithALongNumberOfPart5() {
        MrzContents contents = new MrzContents(
                MrzFormat.TD1,
                new MrzDocument("I", "UTO", "D23145890734", new MrzDate("950712")),
                new MrzHolder("Stevenson", "Peter John", "UTO", new MrzDate("340712"), 'M'),
                "");
        assertThat(MrzWriter.write(contents))
                .containsExactly(
                        "I<UTOD23145890<7349<<<<<<<<<<<",
                        "3407127M9507122UTO<<<<<<<<<<<2",
                        "STEVENSON<<PETER<JOHN<<<<<<<<<");
    }

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(4);
        int cut = 0;
        for (int i = 0; i < MrzReaderPropertyTest.TEXTS * 3 / 10; i++) {
            MrzContents contents = MrzHolders.any(random);
            MrzReading outcome = MrzParser.parse(MrzWriter.write(contents));
            Mrz mrz = outcome.mrz().orElseThrow();
            assertThat(outcome.defects()).as("%s", mrz.lines()).isEmpty();
            MrzContents read = new MrzContents(mrz.format(), mrz.document(), mrz.holder(), mrz.optionalData());
            assertThat(MrzWriter.write(read)).isEqualTo(mrz.lines());
            String primary = words(contents.holder().primaryIdentifier());
            String secondary = words(contents.holder().secondaryIdentifier());
            int room = mrz.format() == MrzFormat.TD1 ? 30 : mrz.format().length() - 5;
            boolean fits = primary.length() + (secondary.isEmpty() ? 0 : 2 + secondary.length()) <= room;
            cut += fits ? 0 : 1;
            assertThat(read)
                    .isEqualTo(new MrzContents(
                            contents.format(),
                            contents.document(),
                            new MrzHolder(
                                    fits ? primary : mrz.holder().primaryIdentifier(),
                                    fits ? secondary : mrz.holder().secondaryIdentifier(),
                                    contents.holder().nationality(),
                                    contents.holder().birthDate(),
                                    contents.holder().sex()),
                            contents.optionalData()));
            if (!fits) {
                assertThat(mrz.namesMayBeTruncated()).as("%s", mrz.lines()).isTrue();
                assertThat(mrz.holder().primaryIdentifier().charAt(0)).isEqualTo(primary.charAt(0));
                assertThat(mrz.holder().secondaryIdentifier().isEmpty()).isEqualTo(secondary.isEmpty());
            }
        }
        assertThat(cut).as("names that do not fit occur too").isGreaterThan(MrzReaderPropertyTest.TEXTS * 3 / 100);
    }

    private static String words(String name) {
        return MrzTransliteration.of(name).replace('<', ' ');
    }

    @Test
    void cutsNamesSoThatEachIdentifierKeepsALetter() {
        assertThat(names("Nilavadhanananda", "Chayapa Dejthamrong Krasuang"))
                .isEqualTo("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K");
        assertThat(names("Bennelong Wooloomooloo Warrandyte Warnambool", "Dingo Potoroo"))
                .isEqualTo("BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D".substring(0, 36) + "<<D");
        assertThat(names("Papandropoulous", "Jonathon Alec Christophe"))
                .isEqualTo("PAPANDROPOULOUS<<JONATHON<ALEC<CHRISTOP");
        assertThat(names("Papandropoulous", "Jonathon Alexanderson Tom"))
                .as("a cut that falls before a word takes a letter of the longest one")
                .isEqualTo("PAPANDROPOULOUS<<JONATHON<ALEXANDERSO<T");
    }

    private static String names(String family, String given) {
        return MrzWriter.write(MrzHolders.passport("UTO", family, given)).get(0).substring(5);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> MrzWriter.write(MrzHolders.passport("UTO", "'", "Anna")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MrzWriter.write(MrzHolders.card("D23145890734", "ABCDEFGHIJKLMNO")));
        assertThatIllegalArgumentException().isThrownBy(() -> MrzHolders.passport("utopia", "Eriksson", "Anna"));
        assertThatIllegalArgumentException().isThrownBy(() -> MrzHolders.passport("UTQ", "Eriksson", "Anna"));
        assertThatIllegalArgumentException()
                .as("France's older card has fields of its own")
                .isThrownBy(
                        () -> MrzHolders.holder(MrzFormat.TD2, "ID", "FRA", "880692310", "", "Berthier", "Corinne"));
        assertThatIllegalArgumentException()
                .as("a visa's letter on a passport")
                .isThrownBy(() -> MrzHolders.holder(MrzFormat.TD3, "V", "UTO", "880692310", "", "Berthier", "Corinne"));
    }

    @Test
    void transliteratesByTheTablesOfPart3() {
        assertThat(List.of("Ärger", "Østergård", "Muñoz", "Weiß", "Ångström", "Łukasz", "Ünlü", "Þórr", "Œuvre"))
                .extracting(MrzTransliteration::of)
                .containsExactly(
                        "AERGER", "OESTERGAARD", "MUNOZ", "WEISS", "AANGSTROEM", "LUKASZ", "UENLUE", "THORR", "OEUVRE");
        assertThat(List.of("D'Artagnan", "Smith-Jones", "van  der Berg", "Čapek", "İnönü", "ılgaz", "Nguyễn", "3rd"))
                .extracting(MrzTransliteration::of)
                .containsExactly(
                        "DARTAGNAN", "SMITH<JONES", "VAN<DER<BERG", "CAPEK", "INOENUE", "ILGAZ", "NGUYEN", "RD");
        assertThat(List.of("Щукин", "Юлия", "Жуков", "Игорь", "Цветаева"))
                .extracting(MrzTransliteration::of)
                .containsExactly("SHCHUKIN", "IULIIA", "ZHUKOV", "IGOR", "TSVETAEVA");
    }
}
