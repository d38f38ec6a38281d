package io.kyc.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.barcode.AamvaDefect.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a barcode's text has its elements: the header, its directory, and what issuers do with both. */
class AamvaSubfilesTest {
    private static final String START = "@\n\u001e\rANSI 636000";
    private static final String ELEMENTS = "DAQT64235789\nDCSSAMPLE\nDBB06061986\nDBA12102024\r";

    private static AamvaHeader header(String text) {
        return AamvaHeader.in(text).orElseThrow();
    }

    private static AamvaCard card(String text) {
        return AamvaParser.parse(text).card().orElseThrow();
    }

    private static boolean hasDirectoryDefect(String text) {
        return AamvaParser.parse(text).defectsFound().contains(AamvaDefect.of(Kind.DIRECTORY));
    }

    /** One subfile, correctly placed after the header and its designator. */
    private static String file(String header, String subfile) {
        return header + String.format("DL%04d%04d", header.length() + 10, subfile.length()) + subfile;
    }

    @Test
    void readsTheDirectoryOfTheStandard() {
        AamvaHeader header = header(AamvaTexts.SAMPLE);
        assertThat(header.version()).isEqualTo(10);
        assertThat(header.issuer()).isEqualTo("636000");
        assertThat(header.wellFormed()).isTrue();
        assertThat(header.directory())
                .containsExactly(new AamvaHeader.Designator("DL", 41, 278), new AamvaHeader.Designator("ZV", 319, 8));
        assertThat(header.end()).isEqualTo(41);
    }

    @Test
    void findsTheDirectoryWhateverNumbersComeBeforeIt() {
        for (String numbers : List.of("0901", "09", "090101", "0101", "01", "010101")) {
            String text = file(START + numbers, "DL" + ELEMENTS);
            assertThat(header(text).end()).as(numbers).isEqualTo(START.length() + numbers.length() + 10);
            assertThat(header(text).directory()).hasSize(1);
            assertThat(card(text).documentNumber()).contains("T64235789");
            assertThat(hasDirectoryDefect(text)).as(numbers).isFalse();
        }
    }

    @Test
    void aHeaderWithoutADirectoryEndsWithTheVersion() {
        for (String rest : List.of("", "0", "01", "0101", "0101DL0041", "xxxxDL")) {
            AamvaHeader header = header(START + "09" + rest);
            assertThat(header.directory()).isEmpty();
            assertThat(header.end()).isEqualTo(START.length() + 2);
        }
    }

    @Test
    void readsASubfileWithoutItsType() {
        String elements = "DCAE\nDCBNONE\nDCSBRENDEN\nDDEU\nDAQF123456\nDBA20441103\nDBB19721103\r";
        String own = "ZWZWAY\r";
        String start = "@\n\u001e\rANSI 636061040002";
        int at = start.length() + 20;
        String directory =
                String.format("DL%04d%04dZW%04d%04d", at, elements.length(), at + elements.length(), own.length());
        String first = "@\n\u001e\rAAMVA6360060101";
        String one = String.format("ID%04d%04d", first.length() + 10, elements.length());
        // As the directory has it, with places that lead elsewhere, and without the control characters that they count.
        for (String text : List.of(
                start + directory + elements + own,
                start + directory.replace(String.format("DL%04d", at), "DL0077") + elements + own,
                (start + directory + elements + own).replaceFirst("@\n\u001e\r", "@ac"))) {
            AamvaCard card = card(text);
            assertThat(card.type()).as(text).isEqualTo("DL");
            assertThat(card.familyName()).as(text).contains("BRENDEN");
            assertThat(card.documentNumber()).as(text).contains("F123456");
            assertThat(card.elements()).as(text).containsEntry("DCA", "E").containsEntry("ZWA", "Y");
            assertThat(hasDirectoryDefect(text)).as(text).isTrue();
        }
        assertThat(card(first + one + elements).type()).isEqualTo("ID");
        assertThat(card(first + one + elements).familyName()).contains("BRENDEN");
    }

    @Test
    void ignoresATypeInsideAWord() {
        String text = START + "090101" + "\rDXXWENDEN\nDCSBRENDZEN\rIDDAQT64235789\nDBB06061986\r";
        assertThat(card(text).type()).isEqualTo("ID");
        assertThat(card(text).elements()).containsOnlyKeys("DAQ", "DBB");
    }

    @Test
    void takesTheSeparatorFromTheHeader() {
        String text = file("@|ANSI 636002040001", "DL" + ELEMENTS.replace('\n', '|'));
        assertThat(card(text).elements()).containsOnlyKeys("DAQ", "DCS", "DBB", "DBA");
        String controls = file("@\u0090ANSI 636002040001", "DL" + ELEMENTS.replace('\n', '\u0090'));
        assertThat(card(controls).elements()).containsOnlyKeys("DAQ", "DCS", "DBB", "DBA");
        String other = file(START + "090001", "DL" + ELEMENTS.replace("SAMPLE", "SAM|PLE"));
        assertThat(card(other).familyName()).contains("SAM|PLE");
    }

    @Test
    void aSubfileMayEndWithTheText() {
        String text = file(START + "090101", "DL" + ELEMENTS.strip());
        assertThat(hasDirectoryDefect(text)).isFalse();
        assertThat(card(text).expiryDate()).isPresent();
        assertThat(hasDirectoryDefect(text + " ")).as("but not before").isTrue();
        assertThat(card(text + " ").expiryDate()).isPresent();
    }

    @Test
    void ignoresAWrongLength() {
        String text = file(START + "090101", "DL" + ELEMENTS);
        String own = "ZVZVA01\r";
        String length = String.format("%04d", ELEMENTS.length() + 2);
        assertThat(hasDirectoryDefect(text + own)).isFalse();
        for (String other : List.of("0000", "0001", "0002", "0003", "0030", "9999")) {
            String changed = text.replace(length + "DL", other + "DL") + own;
            assertThat(card(changed).elements()).as(other).containsOnlyKeys("DAQ", "DCS", "DBB", "DBA");
            assertThat(hasDirectoryDefect(changed)).as(other).isTrue();
        }
    }

    @Test
    void ignoresADesignatorThatPointsIntoTheHeader() {
        String header = START + "090101";
        String text = header + String.format("DL%04d%04d", header.length(), 12) + "DL" + ELEMENTS;
        assertThat(card(text).elements()).containsOnlyKeys("DAQ", "DCS", "DBB", "DBA");
        assertThat(hasDirectoryDefect(text)).isTrue();
    }

    @Test
    void theFirstSubfileOfACardGivesItsType() {
        String header = START + "090102";
        int at = header.length() + 20;
        String first = "DL" + ELEMENTS;
        String second = "ID" + "DAU068 in\r";
        String text = header
                + String.format("DL%04d%04dID%04d%04d", at, first.length(), at + first.length(), second.length())
                + first
                + second;
        assertThat(card(text).type()).isEqualTo("DL");
        assertThat(card(text).element("DAU")).contains("068 in");
        assertThat(hasDirectoryDefect(text)).isFalse();
    }

    @Test
    void findsNoCardInAJurisdictionsSubfileAlone() {
        String header = START + "090101";
        String text = header + String.format("ZV%04d%04d", header.length() + 10, 8) + "ZVZVA01\r";
        assertThat(AamvaParser.parse(text)).isEqualTo(new BarcodeOutcome.Unreadable(BarcodeUnreadable.NO_SUBFILE));
        String both = text + "IDDAQT64235789\nDBB06061986\r";
        assertThat(card(both).type()).isEqualTo("ID");
        assertThat(card(both).elements()).containsOnlyKeys("ZVA", "DAQ", "DBB");
    }

    @Test
    void splitsElementsAtAnySeparator() {
        String text =
                file(START + "090101", "DLDAQT64235789\u001e\u001eDCSSAMPLE\u001cDBB06061986\n\n DBA12102024 \nDAC \r");
        assertThat(card(text).elements())
                .containsOnlyKeys("DAQ", "DCS", "DBB", "DBA")
                .containsEntry("DBA", "12102024");
    }
}
