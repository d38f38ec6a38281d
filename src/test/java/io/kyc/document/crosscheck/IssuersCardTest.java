package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.barcode.AamvaParser;
import io.kyc.barcode.BarcodeOutcome;
import io.kyc.barcode.BarcodeUnreadable;
import io.kyc.decision.Agreement;
import io.kyc.decision.Binding;
import io.kyc.decision.DaySpan;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.document.reading.Pages;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards whose issuers do otherwise than the standard says, or put no standard's text into their barcode. */
class IssuersCardTest extends CrossCheckedPages {
    private static final BarcodeOutcome NOT_AAMVA = new BarcodeOutcome.Unreadable(BarcodeUnreadable.NOT_AAMVA);
    private static final String TRACKS = "%BCNANAIMO^HOLLAND,$RUTH ELLEN^77 HARBOUR RD$NANAIMO BC  V9R 2B4^?"
            + ";6360281357924=310419880423=?_%0AV9R2B4                     F172 68BRNHAZ9123456780                E$$C(R2?";

    private static CrossChecked licence(String barcode, Pages front) {
        return crossCheck(DocumentType.DRIVERS_LICENSE, AamvaParser.parse(barcode), front, Pages.page());
    }

    private static Pages front(String last, String first, String number, String birth, String expiry) {
        return Pages.page()
                .with("ID_TYPE", "DRIVER LICENSE FRONT")
                .with("LAST_NAME", last)
                .with("FIRST_NAME", first)
                .with("DOCUMENT_NUMBER", number)
                .with("DATE_OF_BIRTH", birth)
                .with("EXPIRATION_DATE", expiry);
    }

    private static String pennsylvania(String name) {
        String elements = "DLDAQ26798765\nDAA" + name + "\nDAJPA\nDBA20440912\nDBB19790912\nDBC1\r";
        return "@\n\u001e\rAAMVA6360250101DL0029%04d".formatted(elements.length()) + elements;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JOHN P SMITH | SMITH | JOHN P",
                "MARIA DE LA CRUZ | DE LA CRUZ | MARIA",
                "GABRIEL GARCIA MARQUEZ | GARCIA MARQUEZ | GABRIEL",
                "JOHN P SMITH JR | SMITH JR | JOHN P",
                "GARCIA MARQUEZ GABRIEL | GARCIA MARQUEZ | GABRIEL"
            })
    void partsABarcodesNamesByPrint(String name, String family, String given) {
        CrossChecked read = licence(pennsylvania(name), front(family, given, "26 798 765", "09/12/1979", "09/12/2044"));
        assertThat(read.facts().barcode().front()).isEqualTo(SAME);
        assertThat(value(read, "LAST_NAME")).isEqualTo(family + " printed");
        assertThat(value(read, "FIRST_NAME")).isEqualTo(given + " printed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0'MALLEY | KIMBERLY", "O'MALLEY | K1MBERLY", "0'MAL1EY | KIMBERLY", "O’MALLEY | KIM8ERLY"})
    void readsDigitsInAPrintedNameAsTheBarcodesLetters(String family, String given) {
        CrossChecked read = licence(
                pennsylvania("O'MALLEY,KIMBERLY"), front(family, given, "26 798 765", "09/12/1979", "09/12/2044"));
        assertThat(read.facts().barcode().front()).isEqualTo(SAME);
        assertThat(read.facts().binding().back()).isEqualTo(Binding.Back.TIED);
        assertThat(value(read, "LAST_NAME")).startsWith("O").contains("MALLEY");
        assertThat(value(read, "FIRST_NAME")).startsWith("KIMBERLY");
    }

    @Test
    void differsForAnotherNameInPrint() {
        assertThat(licence(
                                pennsylvania("JOHN P SMITH"),
                                front("JONES", "JOHN P", "26 798 765", "09/12/1979", "09/12/2044"))
                        .facts()
                        .barcode()
                        .front()
                        .name())
                .isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void readsTheTracksOfBritishColumbia() {
        CrossChecked read = licence(TRACKS, front("HOLLAND", "RUTH ELLEN", "1357924", "1988/04/23", "2031/04/23"));
        DocumentFacts facts = read.facts();
        assertThat(facts.barcode().state()).isEqualTo(Barcode.State.READ);
        assertThat(facts.barcode().front()).isEqualTo(SAME);
        assertThat(facts.binding().back()).isEqualTo(Binding.Back.TIED);
        assertThat(facts.dates().expiry().days()).contains(DaySpan.of(LocalDate.of(2031, 4, 23)));
        assertThat(value(read, "EXPIRATION_DATE")).isEqualTo("2031-04-23 barcode");
        assertThat(value(read, "ISSUING_STATE")).isEqualTo("CAN barcode");
        assertThat(value(read, "SEX")).isEqualTo("F barcode");

        DocumentFacts other = licence(TRACKS, front("HOLLAND", "RUTH ELLEN", "1357924", "1988/04/23", "2031/05/23"))
                .facts();
        assertThat(other.barcode().front().expiryDate()).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void knowsAlbertaAsCanadian() {
        String alberta = "@\n\u001e\rANSI 990876030001DLabacDLDCSMOTORIST\nDACMARY\nDAQ123400-056\nDAJAB\n"
                + "DBB19930204\nDBA20440108\r";
        CrossChecked read = licence(alberta, front("MOTORIST", "MARY", "123400-056", "04/02/1993", "08/01/2044"));
        assertThat(value(read, "ISSUING_STATE")).isEqualTo("CAN barcode");
        assertThat(read.facts().barcode().front()).isEqualTo(SAME);
        assertThat(read.facts().dates().birth()).contains(DaySpan.of(LocalDate.of(1993, 2, 4)));
        assertThat(value(
                        licence(
                                alberta.replace("990876", "999999").replace("DAJAB\n", ""),
                                front("MOTORIST", "MARY", "123400-056", "04/02/1993", "08/01/2044")),
                        "ISSUING_STATE"))
                .as("no country is claimed that nothing tells")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIRGINIA", "TX", "British Columbia", "QC"})
    void reportsAForeignBarcodeInNorthAmerica(String state) {
        Pages front = front("SAMPLE", "MARY", "1357924", "1988/04/23", "2031/04/23");
        assertThat(state(front.with("STATE_NAME", state))).isEqualTo(Barcode.State.MALFORMED);
    }

    @Test
    void ignoresAnotherCountrysBarcode() {
        Pages african = front("NKOSI", "THANDI", "10250000ABCD", "1988/04/23", "2031/04/23");
        assertThat(state(african.lines("DRIVING LICENCE", "REPUBLIC OF SOUTH AFRICA")))
                .isEqualTo(Barcode.State.NOT_EXPECTED);
    }

    private static Barcode.State state(Pages front) {
        return crossCheck(DocumentType.DRIVERS_LICENSE, NOT_AAMVA, front, Pages.page())
                .facts()
                .barcode()
                .state();
    }
}
