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
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Part;
import io.kyc.decision.DocumentFacts.Type;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.document.reading.FieldName;
import io.kyc.document.reading.Pages;
import io.kyc.mrz.MrzContents;
import io.kyc.mrz.MrzFormat;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backs, barcodes, kinds of documents, and missing or doubtful parts. */
class DocumentSidesTest extends CrossCheckedPages {

    @Test
    void comparesTheZoneOfACardsBackWithItsFront() {
        Pages front = Pages.passport().with("ID_TYPE", "UNKNOWN");
        MrzContents holder = Pages.holder(MrzFormat.TD1, "L898902C3", "740812", "Eriksson", "Anna Maria");
        Pages back = Pages.page()
                .with("ID_TYPE", "UNKNOWN")
                .with("DATE_OF_ISSUE", "16 APR 2021")
                .zone(holder);
        // A value that AnalyzeID took from the zone must not count as print of the front.
        back.filled("DATE_OF_BIRTH", "12 AUG 1974");

        DocumentFacts sound =
                crossCheck(DocumentType.NATIONAL_ID, null, front, back).facts();
        DocumentFacts altered = crossCheck(
                        DocumentType.NATIONAL_ID, null, front.with("DATE_OF_BIRTH", "12 AUG/AOUT 1964"), back)
                .facts();

        assertThat(sound.type()).isEqualTo(Type.SUPPORTED);
        assertThat(sound.zone().digits())
                .containsExactly(
                        Zone.Digit.DOCUMENT_NUMBER,
                        Zone.Digit.BIRTH_DATE,
                        Zone.Digit.EXPIRY_DATE,
                        Zone.Digit.COMPOSITE);
        assertThat(sound.zone().print()).isEqualTo(SAME);
        assertThat(altered.zone().print().birthDate()).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void findsTheDateOfIssueOnATiedBack() {
        Pages front = Pages.passport().with("ID_TYPE", "UNKNOWN").without("DATE_OF_ISSUE");
        MrzContents own = Pages.holder(MrzFormat.TD1, "L898902C3", "740812", "Eriksson", "Anna Maria");
        MrzContents foreign = Pages.holder(MrzFormat.TD1, "X111111X1", "640812", "Walker", "Beata");

        for (MrzContents holder : List.of(own, foreign)) {
            Pages back = Pages.page().with("DATE_OF_ISSUE", "16 APR 2021").zone(holder);
            DocumentFacts facts =
                    crossCheck(DocumentType.NATIONAL_ID, null, front, back).facts();
            boolean tied = holder == own;
            assertThat(facts.binding().back()).isEqualTo(tied ? Binding.Back.TIED : Binding.Back.NOT_TIED);
            assertThat(facts.dates().issue().isPresent()).isEqualTo(tied);
        }
        DocumentFacts untold = crossCheck(
                        DocumentType.NATIONAL_ID, null, front, Pages.page().with("DATE_OF_ISSUE", "16 APR 2021"))
                .facts();
        assertThat(untold.binding().back()).isEqualTo(Binding.Back.EMPTY);
        assertThat(untold.dates().issue()).isEmpty();
    }

    @Test
    void keepsTheKnownPartsOfABirthDate() {
        Pages page = Pages.passport().without("DATE_OF_BIRTH");
        MrzContents year = Pages.holder(MrzFormat.TD3, "L898902C3", "74<<<<", "Eriksson", "Anna Maria");

        assertThat(passport(page.zone(year)).facts().dates().birth())
                .contains(DaySpan.between(LocalDate.of(1974, 1, 1), LocalDate.of(1974, 12, 31)));
        assertThat(value(passport(page), "DATE_OF_BIRTH")).isNull();
    }

    @Test
    void settlesAnAmbiguousDateByStateOrZoneOnly() {
        Pages unknown = Pages.licence()
                .without("STATE_NAME")
                .with("DATE_OF_BIRTH", "06/08/1986")
                .with("EXPIRATION_DATE", "10/12/2030");
        CrossChecked ambiguous = crossCheck(DocumentType.DRIVERS_LICENSE, null, unknown);

        assertThat(ambiguous.facts().dates().birth())
                .contains(DaySpan.oneOf(List.of(LocalDate.of(1986, 6, 8), LocalDate.of(1986, 8, 6))));
        assertThat(value(ambiguous, "DATE_OF_BIRTH")).isNull();

        CrossChecked american = crossCheck(null, null, unknown.with("STATE_IN_ADDRESS", "VA"));
        assertThat(american.facts().dates().birth()).contains(DaySpan.of(LocalDate.of(1986, 6, 8)));
        assertThat(value(american, "EXPIRATION_DATE")).isEqualTo("2030-10-12 printed");

        CrossChecked utopian =
                passport(Pages.passport().with("DATE_OF_BIRTH", "12/08/1974").zone(Pages.ANNA));
        assertThat(utopian.facts().dates().birth()).contains(DaySpan.of(LocalDate.of(1974, 8, 12)));
    }

    @Test
    void acceptsAFrontWithoutABack() {
        DocumentFacts licence =
                crossCheck(DocumentType.DRIVERS_LICENSE, null, Pages.licence()).facts();

        assertThat(licence.type()).isEqualTo(Type.SUPPORTED);
        assertThat(licence.missing()).isEmpty();
        assertThat(licence.zone()).isEqualTo(Zone.absent(false));
        assertThat(licence.barcode()).isEqualTo(Barcode.absent(Barcode.State.NOT_EXPECTED));
    }

    @Test
    void comparesTheBarcodeOfTheBackWithTheFront() {
        BarcodeOutcome barcode = AamvaParser.parse(BARCODE);
        CrossChecked sound = crossCheck(DocumentType.DRIVERS_LICENSE, barcode, Pages.licence(), Pages.page());

        assertThat(sound.facts().barcode()).isEqualTo(new Barcode(Barcode.State.READ, SAME));
        assertThat(value(sound, "DATE_OF_BIRTH")).isEqualTo("1986-06-06 barcode");
        assertThat(value(sound, "DATE_OF_ISSUE")).isEqualTo("2022-06-06 barcode");
        assertThat(value(sound, "DOCUMENT_NUMBER")).isEqualTo("T64235789 barcode");
        assertThat(value(sound, "LAST_NAME")).isEqualTo("SAMPLE printed");
        assertThat(value(sound, "SUFFIX")).isEqualTo("JR printed");
        assertThat(value(sound, "ISSUING_STATE")).isEqualTo("USA barcode");
        assertThat(value(sound, "SEX")).isEqualTo("M barcode");

        Pages altered = Pages.licence()
                .with("LAST_NAME", "EXAMPLE")
                .with("DOCUMENT_NUMBER", "T64111789")
                .with("DATE_OF_BIRTH", "06/06/1976")
                .with("EXPIRATION_DATE", "12/10/2034");
        assertThat(crossCheck(DocumentType.DRIVERS_LICENSE, barcode, altered, Pages.page())
                        .facts()
                        .barcode()
                        .front())
                .isEqualTo(new Comparison(Agreement.DIFFERS, Agreement.DIFFERS, Agreement.DIFFERS, Agreement.DIFFERS));
    }

    @Test
    void distinguishesAMissingFromAMalformedBarcode() {
        BarcodeOutcome none = new BarcodeOutcome.Unreadable(BarcodeUnreadable.NO_BARCODE);
        BarcodeOutcome noTime = new BarcodeOutcome.Unreadable(BarcodeUnreadable.NO_TIME);
        BarcodeOutcome other = new BarcodeOutcome.Unreadable(BarcodeUnreadable.NOT_AAMVA);

        assertThat(crossCheck(DocumentType.DRIVERS_LICENSE, none, Pages.licence(), Pages.page())
                        .facts()
                        .barcode()
                        .state())
                .isEqualTo(Barcode.State.UNREADABLE);
        assertThat(crossCheck(DocumentType.DRIVERS_LICENSE, other, Pages.licence(), Pages.page())
                        .facts()
                        .barcode()
                        .state())
                .isEqualTo(Barcode.State.MALFORMED);
        assertThat(crossCheck(DocumentType.DRIVERS_LICENSE, noTime, Pages.licence(), Pages.page())
                        .facts()
                        .barcode()
                        .state())
                .as("it may contradict the front")
                .isEqualTo(Barcode.State.MISSING);
        assertThat(crossCheck(DocumentType.NATIONAL_ID, other, Pages.passport().with("ID_TYPE", "UNKNOWN"))
                        .facts()
                        .barcode()
                        .state())
                .as("cards of other countries have barcodes of other kinds")
                .isEqualTo(Barcode.State.NOT_EXPECTED);
    }

    @Test
    void distinguishesTheKindsOfDocuments() {
        MrzContents card = Pages.holder(MrzFormat.TD1, "L898902C3", "740812", "Eriksson", "Anna Maria");
        Pages unknown = Pages.passport().with("ID_TYPE", "UNKNOWN");

        assertThat(type(DocumentType.PASSPORT, null, Pages.licence())).isEqualTo(Type.OTHER_THAN_ASKED);
        assertThat(type(DocumentType.DRIVERS_LICENSE, null, Pages.passport())).isEqualTo(Type.OTHER_THAN_ASKED);
        assertThat(type(null, null, Pages.licence())).isEqualTo(Type.SUPPORTED);
        assertThat(type(DocumentType.NATIONAL_ID, null, unknown)).isEqualTo(Type.UNSUPPORTED);
        assertThat(type(null, null, unknown)).isEqualTo(Type.UNSUPPORTED);
        assertThat(type(DocumentType.NATIONAL_ID, null, unknown.zone(card))).isEqualTo(Type.SUPPORTED);
        assertThat(type(DocumentType.PASSPORT, null, unknown)).isEqualTo(Type.OTHER_THAN_ASKED);
        // AnalyzeID takes a state's identification card for a licence; the barcode says what it is.
        BarcodeOutcome id =
                AamvaParser.parse(BARCODE.replace("01DL0041", "01ID0041").replace("DLDAQ", "IDDAQ"));
        assertThat(type(DocumentType.NATIONAL_ID, id, Pages.licence(), Pages.page()))
                .isEqualTo(Type.SUPPORTED);
        assertThat(type(DocumentType.NATIONAL_ID, AamvaParser.parse(BARCODE), Pages.licence(), Pages.page()))
                .isEqualTo(Type.OTHER_THAN_ASKED);
    }

    private static Type type(DocumentType asked, BarcodeOutcome barcode, Pages... pages) {
        return crossCheck(asked, barcode, pages).facts().type();
    }

    @Test
    void recognisesNoVisa() {
        List<String> visa =
                List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");

        DocumentFacts facts = crossCheck(null, null, Pages.page().lines(visa.toArray(String[]::new)))
                .facts();

        assertThat(facts.type()).isEqualTo(Type.UNSUPPORTED);
        assertThat(facts.zone().digits())
                .containsExactly(Zone.Digit.DOCUMENT_NUMBER, Zone.Digit.BIRTH_DATE, Zone.Digit.EXPIRY_DATE);
    }

    @Test
    void namesMissingParts() {
        Pages page = Pages.licence()
                .without("LAST_NAME", "FIRST_NAME", "MIDDLE_NAME", "SUFFIX", "DOCUMENT_NUMBER")
                .with("DATE_OF_BIRTH", "??")
                .without("EXPIRATION_DATE");

        assertThat(crossCheck(null, null, page).facts().missing()).containsExactly(Part.values());
        assertThat(crossCheck(null, AamvaParser.parse(BARCODE), page, Pages.page())
                        .facts()
                        .missing())
                .as("what the front must print, no barcode supplies")
                .containsExactly(Part.values());
    }

    @Test
    void doubtsPrintAloneWithLittleConfidence() {
        Pages licence = Pages.licence()
                .with("FIRST_NAME", "MICHAEL", 49.9)
                .with("DOCUMENT_NUMBER", "T64235789", 49.9)
                .with("DATE_OF_BIRTH", "06/06/1986", 49.9)
                .with("EXPIRATION_DATE", "12/10/2030", 49.9)
                .with("DATE_OF_ISSUE", "06/06/2022", 10);

        assertThat(crossCheck(null, null, licence).facts().doubtful()).containsExactly(Part.values());
        assertThat(crossCheck(null, AamvaParser.parse(BARCODE), licence, Pages.page())
                        .facts()
                        .doubtful())
                .isEmpty();
        assertThat(crossCheck(null, null, Pages.licence().with("EXPIRATION_DATE", "12/10/2030", 50))
                        .facts()
                        .doubtful())
                .isEmpty();
    }

    /** Forms that AnalyzeID does not know, including characters that a repair would replace in a zone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "12-345.678/9",
                "RSSMRA85T10A562S",
                "MORGA657054SM9IJ",
                "ABA12345O",
                "0O1I-5S8B Z2",
                "760928 1234",
                "№ 12 34 567890"
            })
    void keepsANationalNumberAsPrinted(String number) {
        Pages front = Pages.licence().with("DOCUMENT_NUMBER", number, 12);
        CrossChecked licence = crossCheck(DocumentType.DRIVERS_LICENSE, null, front);

        assertThat(front.text()
                        .field(FieldName.DOCUMENT_NUMBER)
                        .orElseThrow()
                        .text()
                        .reveal())
                .isEqualTo(number);
        assertThat(value(licence, "DOCUMENT_NUMBER")).isEqualTo(number + " printed");
    }

    @Test
    void readsAnythingWithoutFailing() {
        CrossChecked nothing = crossCheck(null, null, Pages.page());

        assertThat(nothing.facts().unreadable()).isTrue();
        assertThat(nothing.fields().byName()).isEmpty();
    }
}
