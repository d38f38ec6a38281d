package io.kyc.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.barcode.AamvaDefect.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AamvaParserTest {

    private static AamvaCard card(String text) {
        return AamvaParser.parse(text).card().orElseThrow();
    }

    private static List<Kind> kinds(String text) {
        return AamvaParser.parse(text).defectsFound().stream()
                .map(AamvaDefect::kind)
                .toList();
    }

    @Test
    void readsTheSamplePersonOfTheStandard() {
        BarcodeOutcome outcome = AamvaParser.parse(AamvaTexts.SAMPLE);
        assertThat(outcome.defectsFound()).isEmpty();
        AamvaCard card = outcome.card().orElseThrow();
        assertThat(card.type()).isEqualTo("DL");
        assertThat(card.version()).isEqualTo(10);
        assertThat(card.issuer()).isEqualTo("636000");
        assertThat(card.isCanadian()).isFalse();
        assertThat(card.documentNumber()).contains("T64235789");
        assertThat(card.familyName()).contains("SAMPLE");
        assertThat(card.givenNames()).contains("MICHAEL JOHN");
        assertThat(card.suffix()).contains("JR");
        assertThat(card.namesAreTruncated()).isFalse();
        assertThat(card.birthDate()).contains(LocalDate.of(1986, 6, 6));
        assertThat(card.expiryDate()).contains(LocalDate.of(2024, 12, 10));
        assertThat(card.issueDate()).contains(LocalDate.of(2019, 6, 6));
        assertThat(card.sex()).contains('M');
        assertThat(card.street()).contains("2300 WEST BROAD STREET");
        assertThat(card.city()).contains("RICHMOND");
        assertThat(card.state()).contains("VA");
        assertThat(card.postalCode()).contains("23269");
        assertThat(card.element("DAU")).contains("068 in");
        assertThat(card.element("DCF")).contains("2424244747474786102204");
        assertThat(card.element("ZVA")).contains("01");
        assertThat(card.elements()).hasSize(29);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8, 9, 10})
    void readsTheVersionsWithSeparateNames(int version) {
        String text = AamvaTexts.card("ID", version, "636000", AamvaTexts.american());
        AamvaCard card = card(text);
        assertThat(kinds(text)).isEmpty();
        assertThat(card.type()).isEqualTo("ID");
        assertThat(card.version()).isEqualTo(version);
        assertThat(card.givenNames()).contains("MICHAEL JOHN");
        assertThat(card.birthDate()).contains(LocalDate.of(1986, 6, 6));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void readsTheVersionsWithGivenNamesTogether(int version) {
        Map<String, String> elements = AamvaTexts.american();
        elements.remove("DAC");
        elements.remove("DAD");
        elements.put("DCT", "MICHAEL,JOHN");
        String text = AamvaTexts.card("DL", version, "636000", elements);
        assertThat(kinds(text)).isEmpty();
        assertThat(card(text).givenNames()).contains("MICHAEL JOHN");
        assertThat(card(text).expiryDate()).contains(LocalDate.of(2024, 12, 10));
    }

    @Test
    void readsVersion1WithItsOneNameAndItsDates() {
        String text = AamvaTexts.card("DL", 1, "636003", AamvaTexts.first());
        assertThat(text).startsWith("@\n\u001e\rAAMVA6360030101DL");
        AamvaCard card = card(text);
        assertThat(kinds(text)).isEmpty();
        assertThat(card.familyName()).contains("SAMPLE");
        assertThat(card.givenNames()).contains("MICHAEL JOHN");
        assertThat(card.birthDate()).contains(LocalDate.of(1986, 6, 6));
        assertThat(card.expiryDate()).contains(LocalDate.of(2024, 12, 10));
        assertThat(card.sex()).contains('M');
        assertThat(card.street()).contains("2300 WEST BROAD STREET");
        assertThat(card.city()).contains("RICHMOND");
        assertThat(card.state()).contains("VA");
        assertThat(card.postalCode()).contains("23269");
    }

    @Test
    void readsVersion1WithSeparateNames() {
        Map<String, String> elements = AamvaTexts.first();
        elements.remove("DAA");
        elements.putAll(AamvaTexts.elements("DAB", "SAMPLE", "DAC", "MICHAEL", "DAD", "JOHN", "DAE", "III"));
        AamvaCard card = card(AamvaTexts.card("DL", 1, "636003", elements));
        assertThat(card.familyName()).contains("SAMPLE");
        assertThat(card.givenNames()).contains("MICHAEL JOHN");
        assertThat(card.suffix()).contains("III");
    }

    @Test
    void canadaWritesTheYearFirst() {
        Map<String, String> elements = AamvaTexts.american();
        elements.putAll(AamvaTexts.elements(
                "DBB", "19860607", "DBA", "20241210", "DBD", "20190606", "DCG", "CAN", "DAJ", "ON", "DAK", "M5V 2T6"));
        String text = AamvaTexts.card("DL", 9, "636012", elements);
        assertThat(kinds(text)).isEmpty();
        assertThat(card(text).birthDate()).contains(LocalDate.of(1986, 6, 7));
        assertThat(card(text).postalCode()).contains("M5V 2T6");
    }

    @Test
    void recognisesCanadaByTheIssuerWithoutACountry() {
        Map<String, String> elements = AamvaTexts.american();
        elements.remove("DCG");
        assertThat(card(AamvaTexts.card("DL", 9, "636012", elements)).isCanadian())
                .isTrue();
        assertThat(card(AamvaTexts.card("DL", 9, "636000", elements)).isCanadian())
                .isFalse();
    }

    @Test
    void readsADateInTheOtherOrderAndSaysSo() {
        Map<String, String> elements = AamvaTexts.american();
        elements.put("DBB", "19860607");
        BarcodeOutcome outcome = AamvaParser.parse(AamvaTexts.card("DL", 8, "636000", elements));
        assertThat(outcome.card().orElseThrow().birthDate()).contains(LocalDate.of(1986, 6, 7));
        assertThat(outcome.defectsFound()).containsExactly(new AamvaDefect(Kind.DATE_ORDER, "DBB"));
    }

    @Test
    void reportsAMalformedDateAndSex() {
        Map<String, String> elements = AamvaTexts.american();
        elements.putAll(AamvaTexts.elements("DBB", "02301986", "DBA", "1210202", "DBD", "06061799", "DBC", "7"));
        BarcodeOutcome outcome = AamvaParser.parse(AamvaTexts.card("DL", 8, "636000", elements));
        AamvaCard card = outcome.card().orElseThrow();
        assertThat(card.birthDate()).isEmpty();
        assertThat(card.expiryDate()).isEmpty();
        assertThat(card.issueDate()).isEmpty();
        assertThat(card.sex()).isEmpty();
        assertThat(outcome.defectsFound())
                .containsExactly(
                        new AamvaDefect(Kind.ELEMENT_MALFORMED, "DBA"),
                        new AamvaDefect(Kind.ELEMENT_MALFORMED, "DBB"),
                        new AamvaDefect(Kind.ELEMENT_MALFORMED, "DBD"),
                        new AamvaDefect(Kind.ELEMENT_MALFORMED, "DBC"));
    }

    @Test
    void reportsMissingElementsAndKeepsUnknownOnes() {
        Map<String, String> elements = AamvaTexts.american();
        elements.remove("DAQ");
        elements.remove("DCF");
        elements.put("DXX", "WHAT IS THIS");
        BarcodeOutcome outcome = AamvaParser.parse(AamvaTexts.card("DL", 8, "636000", elements));
        assertThat(outcome.card().orElseThrow().documentNumber()).isEmpty();
        assertThat(outcome.card().orElseThrow().element("DXX")).contains("WHAT IS THIS");
        assertThat(outcome.defectsFound())
                .containsExactly(
                        new AamvaDefect(Kind.ELEMENT_MISSING, "DAQ"), new AamvaDefect(Kind.ELEMENT_MISSING, "DCF"));
        assertThat(kinds(AamvaTexts.card("DL", 1, "636003", AamvaTexts.elements("DAQ", "1", "DBA", "20241210"))))
                .containsExactly(Kind.ELEMENT_MISSING, Kind.ELEMENT_MISSING);
    }

    @Test
    void treatsWordsForNoneAsAbsent() {
        Map<String, String> elements = AamvaTexts.american();
        elements.putAll(AamvaTexts.elements("DAD", "NONE", "DCU", "unavl", "DBC", "9", "DDE", "T"));
        AamvaCard card = card(AamvaTexts.card("DL", 8, "636000", elements));
        assertThat(card.givenNames()).contains("MICHAEL");
        assertThat(card.suffix()).isEmpty();
        assertThat(card.sex()).contains('X');
        assertThat(card.namesAreTruncated()).isTrue();
    }

    @Test
    void readsAHeaderWithoutItsControlCharacters() {
        String text = AamvaTexts.SAMPLE;
        for (String header : List.of("ANSI 6360", "@ANSI 6360", "@\r\n\u001c\rANSI 6360", "@\n\u001e\rANSI6360")) {
            String other = header + text.substring(text.indexOf("ANSI 6360") + 9);
            assertThat(card(other).documentNumber()).contains("T64235789");
            assertThat(card(other).elements()).isEqualTo(card(text).elements());
            assertThat(kinds(other)).contains(Kind.HEADER);
        }
        String separated = text.replace('\u001e', '\u001c');
        assertThat(kinds(separated)).as("the 2000 standard's separator").isEmpty();
    }

    @Test
    void readsASubfileThatIsNotWhereTheHeaderSays() {
        String text = AamvaTexts.SAMPLE;
        for (String directory : List.of("DL00390278", "DL00410100", "DL00419999", "DL99990278", "DL00000000")) {
            String other = text.replace("DL00410278", directory);
            assertThat(card(other).documentNumber()).contains("T64235789");
            assertThat(card(other).element("DDD")).contains("1");
            assertThat(kinds(other)).contains(Kind.DIRECTORY);
        }
        String none = text.replace("DL00410278ZV03190008", "");
        assertThat(card(none).birthDate()).contains(LocalDate.of(1986, 6, 6));
        assertThat(kinds(none)).contains(Kind.DIRECTORY);
    }

    @Test
    void readsTheIndicatorsOf2025() {
        Map<String, String> elements = AamvaTexts.american();
        elements.putAll(AamvaTexts.elements("DDM", "1", "DDN", "1", "DDO", "1", "DDP", "1"));
        BarcodeOutcome outcome = AamvaParser.parse(AamvaTexts.card("DL", 11, "636000", elements));

        assertThat(outcome.defectsFound()).isEmpty();
        assertThat(outcome.card().orElseThrow().version()).isEqualTo(11);
        assertThat(outcome.card().orElseThrow().elements())
                .containsEntry("DDM", "1")
                .containsEntry("DDN", "1")
                .containsEntry("DDO", "1")
                .containsEntry("DDP", "1");
    }

    @Test
    void readsALaterVersionAndSaysSo() {
        assertThat(kinds(AamvaTexts.card("DL", 12, "636000", AamvaTexts.american())))
                .containsExactly(Kind.VERSION);
        assertThat(kinds(AamvaTexts.card("DL", 0, "636000", AamvaTexts.first())))
                .containsExactly(Kind.VERSION);
    }

    @Test
    void theFirstOfTwoValuesCountsAndTheSecondIsReported() {
        String text = AamvaTexts.SAMPLE.replace("DDD1\r", "DDD1\nDAQX9999999\nDCGUSA\r");
        BarcodeOutcome outcome = AamvaParser.parse(text);
        assertThat(outcome.card().orElseThrow().documentNumber()).contains("T64235789");
        assertThat(outcome.defectsFound()).contains(new AamvaDefect(Kind.ELEMENT_REPEATED, "DAQ"));
        assertThat(outcome.defectsFound()).doesNotContain(new AamvaDefect(Kind.ELEMENT_REPEATED, "DCG"));
    }

    @Test
    void explainsWhyATextIsNotACard() {
        for (String text : List.of("", "https://example.org", "@\n\u001e\rANSI 63600", "ansi 636000100102")) {
            assertThat(reason(text)).isEqualTo(BarcodeUnreadable.NOT_AAMVA);
        }
        for (String text :
                List.of("@\n\u001e\rANSI 636000100102DL00410278ZV03190008", "ANSI 63600010", "AAMVA6360030101DL")) {
            assertThat(reason(text)).isEqualTo(BarcodeUnreadable.NO_SUBFILE);
        }
    }

    private static BarcodeUnreadable reason(String text) {
        return AamvaParser.parse(text).fold((card, defects) -> null, reason -> reason);
    }

    @Test
    void printsNothingPersonal() {
        assertThat(AamvaParser.parse(AamvaTexts.SAMPLE).toString())
                .doesNotContain("SAMPLE", "MICHAEL", "T64235789", "1986");
    }

    /** {@code -Dkyc.barcode.texts=1000000} tries more texts. */
    @Test
    void neverThrows() {
        int texts = Integer.getInteger("kyc.barcode.texts", 10_000);
        Random random = new Random(417);
        int read = 0;
        for (int i = 0; i < texts; i++) {
            StringBuilder text = new StringBuilder(AamvaTexts.SAMPLE);
            for (int n = random.nextInt(12); n > 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
                    case 1 -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
                    default -> text.setCharAt(at, (char) random.nextInt(128));
                }
            }
            BarcodeOutcome outcome = AamvaParser.parse(text.toString());
            outcome.card().ifPresent(card -> {
                card.birthDate();
                card.givenNames();
                card.street();
                card.postalCode();
            });
            read += outcome.card().isPresent() ? 1 : 0;
        }
        assertThat((double) read / texts).isBetween(0.4, 0.99);
    }
}
