package io.kyc.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.barcode.AamvaParser;
import io.kyc.barcode.BarcodeOutcome;
import io.kyc.barcode.BarcodeUnreadable;
import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Part;
import io.kyc.decision.DocumentFacts.Type;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzHolder;
import io.kyc.mrz.MrzWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentUnderstandingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Comparison SAME =
            new Comparison(Agreement.AGREES, Agreement.AGREES, Agreement.AGREES, Agreement.AGREES);
    private static final String BARCODE =
            "@\n\u001e\rANSI 636000100102DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\nDDEN\nDACMICHAEL\n"
                    + "DDFN\nDADJOHN\nDDGN\nDCUJR\nDCAD\nDCBK\nDCDPH\nDBD06062022\nDBB06061986\nDBA12102030\nDBC1\nDAU068 in\nDAYBRO\n"
                    + "DAG2300 WEST BROAD STREET\nDAIRICHMOND\nDAJVA\nDAK232690000  \nDCF2424244747474786102204\nDCGUSA\nDCK123456789\n"
                    + "DDAF\nDDB06062018\nDDC06062020\nDDD1\rZVZVA01\r";

    private static UnderstoodDocument understand(DocumentType asked, BarcodeOutcome barcode, Pages... pages) {
        return DocumentUnderstanding.of(
                new DocumentText(Stream.of(pages).map(Pages::text).toList()),
                Optional.ofNullable(barcode),
                1,
                Optional.ofNullable(asked),
                50,
                TODAY);
    }

    private static UnderstoodDocument passport(Pages page) {
        return understand(DocumentType.PASSPORT, null, page);
    }

    private static Zone zone(Pages page) {
        return passport(page).facts().zone();
    }

    private static String value(UnderstoodDocument document, String type) {
        NormalizedField field = document.fields().get(type);
        return field == null
                ? null
                : field.value().reveal() + " " + field.source().wireName();
    }

    @Test
    void takesAPassportWhosePrintAndZoneAgree() {
        UnderstoodDocument passport = passport(Pages.passport().zone(Pages.ANNA));

        DocumentFacts facts = passport.facts();
        assertThat(facts.type()).isEqualTo(Type.SUPPORTED);
        assertThat(facts.missing()).isEmpty();
        assertThat(facts.doubtful()).isEmpty();
        assertThat(facts.birth()).contains(DaySpan.of(LocalDate.of(1974, 8, 12)));
        assertThat(facts.issue()).contains(DaySpan.of(LocalDate.of(2020, 4, 16)));
        assertThat(facts.expiry()).contains(DaySpan.of(LocalDate.of(2030, 4, 15)));
        assertThat(facts.faces()).isEqualTo(1);
        assertThat(facts.barcode()).isEqualTo(Barcode.absent(false));
        assertThat(facts.zone().state()).isEqualTo(Zone.State.FOUND);
        assertThat(facts.zone().digits()).containsExactly(Zone.Digit.values());
        assertThat(facts.zone().wrong()).isEmpty();
        assertThat(facts.zone().malformed()).isFalse();
        assertThat(facts.zone().repaired()).isFalse();
        assertThat(facts.zone().ambiguous()).isFalse();
        assertThat(facts.zone().print()).isEqualTo(SAME);
    }

    @Test
    void putsFieldsIntoOneForm() {
        UnderstoodDocument passport = passport(Pages.passport().zone(Pages.ANNA));

        assertThat(value(passport, "DATE_OF_BIRTH")).isEqualTo("1974-08-12 mrz");
        assertThat(value(passport, "DATE_OF_ISSUE")).isEqualTo("2020-04-16 printed");
        assertThat(value(passport, "EXPIRATION_DATE")).isEqualTo("2030-04-15 mrz");
        assertThat(value(passport, "DOCUMENT_NUMBER")).isEqualTo("L898902C3 mrz");
        assertThat(value(passport, "LAST_NAME")).isEqualTo("ERIKSSON printed");
        assertThat(value(passport, "FIRST_NAME")).isEqualTo("ANNA printed");
        assertThat(value(passport, "MIDDLE_NAME")).isEqualTo("MARIA printed");
        assertThat(value(passport, "ISSUING_STATE")).isEqualTo("UTO mrz");
        assertThat(value(passport, "NATIONALITY")).isEqualTo("UTO mrz");
        assertThat(value(passport, "SEX")).isEqualTo("F mrz");
        assertThat(passport.fields().get("DATE_OF_ISSUE").confidence()).isEqualTo(97.5);
        assertThat(passport.fields().get("DATE_OF_BIRTH").confidence())
                .as("of the line")
                .isEqualTo(91);
    }

    @ParameterizedTest
    @CsvSource({
        // what readers do to names that are the same
        "ERIKSSON, ANNA, MARIA, Eriksson, Anna Maria, AGREES",
        "eriksson, Anna, Maria, Eriksson, Anna Maria, AGREES",
        "LINDQVISTMOREAU, ANNA, ZOE, Lindqvist-Moreau, Anna Zoé, AGREES",
        "LINDQVIST-MOREAU, ANNAZOE, , Lindqvist-Moreau, Anna Zoé, AGREES",
        "MULLER-LUDENSCHEIDT, JORG, , Müller-Lüdenscheidt, Jörg, AGREES",
        "MÜLLER-LÜDENSCHEIDT, JÖRG, , Müller-Lüdenscheidt, Jörg, AGREES",
        "ANGSTROM, ASA, LINNEA, Ångström, Åsa Linnéa, AGREES",
        "VAN 'T HOFF, NOELLE, , van 't Hoff, Noëlle, AGREES",
        // first and last exchanged
        "ANNA MARIA, ERIKSSON, , Eriksson, Anna Maria, AGREES",
        // less in one place
        "ERIKSSON, ANNA, , Eriksson, Anna Maria, PARTLY",
        "GARCIA, JOSE, , García López, José, PARTLY",
        // others
        "ERIKSEN, ANNA, MARIA, Eriksson, Anna Maria, DIFFERS",
        "ERIKSSON, HANNA, MARIE, Eriksson, Anna Maria, DIFFERS",
        "STEVENSON, PETER, JOHN, Eriksson, Anna Maria, DIFFERS"
    })
    void comparesTheNamesOfPrintAndZone(
            String last, String first, String middle, String family, String given, Agreement agreement) {
        Pages page =
                Pages.passport().without("MIDDLE_NAME").with("LAST_NAME", last).with("FIRST_NAME", first);
        if (middle != null) {
            page.with("MIDDLE_NAME", middle);
        }

        assertThat(zone(page.zone(Pages.named(family, given))).print().name()).isEqualTo(agreement);
    }

    @Test
    void takesNamesFromTheZoneWhereThePrintHasThemExchangedOrOtherOnes() {
        UnderstoodDocument exchanged = passport(Pages.passport()
                .without("MIDDLE_NAME")
                .with("LAST_NAME", "ANNA MARIA")
                .with("FIRST_NAME", "ERIKSSON")
                .zone(Pages.ANNA));
        UnderstoodDocument others =
                passport(Pages.passport().with("LAST_NAME", "STEVENSON").zone(Pages.ANNA));

        for (UnderstoodDocument document : List.of(exchanged, others)) {
            assertThat(value(document, "LAST_NAME")).isEqualTo("ERIKSSON mrz");
            assertThat(value(document, "FIRST_NAME")).isEqualTo("ANNA MARIA mrz");
            assertThat(value(document, "MIDDLE_NAME")).isNull();
        }
    }

    @Test
    void comparesNothingThatIsNotPrinted() {
        Zone zone = zone(Pages.page().with("ID_TYPE", "PASSPORT").zone(Pages.ANNA));

        assertThat(zone.print()).isEqualTo(Comparison.NONE);
    }

    @Test
    void seesAnAlteredPrint() {
        Zone zone = zone(Pages.passport()
                .with("DOCUMENT_NUMBER", "L898111C3")
                .with("DATE_OF_BIRTH", "12 AUG/AOUT 1984")
                .with("EXPIRATION_DATE", "15 APR/AVR 2034")
                .zone(Pages.ANNA));

        assertThat(zone.print())
                .isEqualTo(new Comparison(Agreement.AGREES, Agreement.DIFFERS, Agreement.DIFFERS, Agreement.DIFFERS));
    }

    @Test
    void leavesOpenWhichOfTwoDatesIsRight() {
        UnderstoodDocument altered = passport(
                Pages.passport().with("EXPIRATION_DATE", "15 APR/AVR 2034").zone(Pages.ANNA));

        assertThat(altered.facts().expiry())
                .contains(new DaySpan(LocalDate.of(2030, 4, 15), LocalDate.of(2034, 4, 15)));
        assertThat(value(altered, "EXPIRATION_DATE")).isEqualTo("2030-04-15 mrz");
    }

    @Test
    void findsTheZoneInTheFieldWhereTheLinesDoNotHaveIt() {
        Pages page = Pages.passport().with("MRZ_CODE", String.join(" ", MrzWriter.write(Pages.ANNA)), 88);

        assertThat(zone(page).state()).isEqualTo(Zone.State.FOUND);
        assertThat(zone(page).print()).isEqualTo(SAME);
        assertThat(passport(page).fields().get("SEX").confidence()).isEqualTo(88);
    }

    @Test
    void findsTheZoneWhereTheLinesComeFromBelow() {
        List<String> zone = MrzWriter.write(Pages.ANNA);

        assertThat(zone(Pages.passport().lines(zone.get(1), zone.get(0))).print())
                .isEqualTo(SAME);
    }

    @Test
    void missesTheZoneOfAPassportAndOfACard() {
        assertThat(zone(Pages.passport())).isEqualTo(Zone.absent(true));
        assertThat(understand(null, null, Pages.passport()).facts().zone()).isEqualTo(Zone.absent(true));
        assertThat(understand(DocumentType.NATIONAL_ID, null, Pages.passport().with("ID_TYPE", "UNKNOWN"))
                        .facts()
                        .zone())
                .isEqualTo(Zone.absent(true));
        assertThat(understand(
                                DocumentType.DRIVERS_LICENSE,
                                null,
                                Pages.passport().with("ID_TYPE", "UNKNOWN"))
                        .facts()
                        .zone())
                .isEqualTo(Zone.absent(false));
        assertThat(understand(DocumentType.PASSPORT, null, Pages.licence())
                        .facts()
                        .zone())
                .as("another document was shown: no zone is missing on it")
                .isEqualTo(Zone.absent(false));
    }

    @Test
    void namesTheCheckDigitsThatAreOff() {
        List<String> lines = new ArrayList<>(MrzWriter.write(Pages.ANNA));
        lines.set(1, lines.get(1).replace("740812", "750913"));

        Zone zone = zone(Pages.passport().lines(lines.toArray(String[]::new)));

        assertThat(zone.wrong()).containsExactly(Zone.Digit.BIRTH_DATE, Zone.Digit.COMPOSITE);
        assertThat(zone.malformed()).isFalse();
        assertThat(zone.print().birthDate()).as("nothing to compare").isEqualTo(Agreement.UNKNOWN);
        assertThat(zone.print().expiryDate()).isEqualTo(Agreement.AGREES);
    }

    @Test
    void reportsAZoneWithAFieldThatCannotBe() {
        List<String> lines = new ArrayList<>(MrzWriter.write(Pages.ANNA));
        lines.set(1, lines.get(1).replace("UTO", "QQQ"));

        Zone zone = zone(Pages.passport().lines(lines.toArray(String[]::new)));

        assertThat(zone.malformed()).isTrue();
        assertThat(zone.wrong()).isEmpty();
    }

    @Test
    void reportsARepair() {
        List<String> lines = new ArrayList<>(MrzWriter.write(Pages.ANNA));
        lines.set(1, lines.get(1).replace("7408122F", "74O8122F"));

        Zone zone = zone(Pages.passport().lines(lines.toArray(String[]::new)));

        assertThat(zone.repaired()).isTrue();
        assertThat(zone.wrong()).isEmpty();
        assertThat(zone.print()).isEqualTo(SAME);
    }

    @Test
    void callsMissingFillersNoRepair() {
        List<String> lines = MrzWriter.write(Pages.ANNA);

        Zone zone = zone(Pages.passport().lines(lines.get(0).replaceAll("<{5,}$", "<<"), lines.get(1)));

        assertThat(zone.state()).isEqualTo(Zone.State.FOUND);
        assertThat(zone.repaired()).isFalse();
    }

    @Test
    void reportsCharactersThatOnlyThePrintCouldSettle() {
        MrzHolder holder = Pages.holder(MrzFormat.TD3, "L8G8902C8", "740812", "Eriksson", "Anna Maria");

        assertThat(zone(Pages.passport().with("DOCUMENT_NUMBER", "L8G8902C8").zone(holder))
                        .ambiguous())
                .isFalse();
        assertThat(zone(Pages.passport().without("DOCUMENT_NUMBER").zone(holder))
                        .ambiguous())
                .isTrue();
    }

    @Test
    void takesTheZoneOfACardsBackAgainstItsFront() {
        Pages front = Pages.passport().with("ID_TYPE", "UNKNOWN");
        MrzHolder holder = Pages.holder(MrzFormat.TD1, "L898902C3", "740812", "Eriksson", "Anna Maria");
        Pages back = Pages.page()
                .with("ID_TYPE", "UNKNOWN")
                .with("DATE_OF_ISSUE", "16 APR 2021")
                .zone(holder);
        // What AnalyzeID takes from the zone must not pass for the print of the front.
        back.with("DATE_OF_BIRTH", "12 AUG 1974", 99.9);

        DocumentFacts sound =
                understand(DocumentType.NATIONAL_ID, null, front, back).facts();
        DocumentFacts altered = understand(
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
    void findsTheDateOfIssueOnTheBack() {
        Pages front = Pages.passport().with("ID_TYPE", "UNKNOWN").without("DATE_OF_ISSUE");
        Pages back = Pages.page().with("DATE_OF_ISSUE", "16 APR 2021");

        assertThat(understand(DocumentType.NATIONAL_ID, null, front, back)
                        .facts()
                        .issue())
                .contains(DaySpan.of(LocalDate.of(2021, 4, 16)));
    }

    @Test
    void knowsABirthDateWithUnknownPartsAsFarAsItGoes() {
        Pages page = Pages.passport().without("DATE_OF_BIRTH");
        MrzHolder year = Pages.holder(MrzFormat.TD3, "L898902C3", "74<<<<", "Eriksson", "Anna Maria");

        assertThat(passport(page.zone(year)).facts().birth())
                .contains(new DaySpan(LocalDate.of(1974, 1, 1), LocalDate.of(1974, 12, 31)));
        assertThat(value(passport(page), "DATE_OF_BIRTH")).isNull();
    }

    @Test
    void leavesAnAmbiguousDateAmbiguousUntilAStateOrAZoneTells() {
        Pages unknown = Pages.licence()
                .without("STATE_NAME")
                .with("DATE_OF_BIRTH", "06/08/1986")
                .with("EXPIRATION_DATE", "10/12/2030");
        UnderstoodDocument ambiguous = understand(DocumentType.DRIVERS_LICENSE, null, unknown);

        assertThat(ambiguous.facts().birth()).contains(new DaySpan(LocalDate.of(1986, 6, 8), LocalDate.of(1986, 8, 6)));
        assertThat(value(ambiguous, "DATE_OF_BIRTH")).isNull();

        UnderstoodDocument american = understand(null, null, unknown.with("STATE_IN_ADDRESS", "VA"));
        assertThat(american.facts().birth()).contains(DaySpan.of(LocalDate.of(1986, 6, 8)));
        assertThat(value(american, "EXPIRATION_DATE")).isEqualTo("2030-10-12 printed");

        UnderstoodDocument utopian =
                passport(Pages.passport().with("DATE_OF_BIRTH", "12/08/1974").zone(Pages.ANNA));
        assertThat(utopian.facts().birth()).contains(DaySpan.of(LocalDate.of(1974, 8, 12)));
    }

    @Test
    void takesAFrontWithoutABackAsItIs() {
        DocumentFacts licence =
                understand(DocumentType.DRIVERS_LICENSE, null, Pages.licence()).facts();

        assertThat(licence.type()).isEqualTo(Type.SUPPORTED);
        assertThat(licence.missing()).isEmpty();
        assertThat(licence.zone()).isEqualTo(Zone.absent(false));
        assertThat(licence.barcode()).isEqualTo(Barcode.absent(false));
    }

    @Test
    void comparesTheBarcodeOfTheBackWithTheFront() {
        BarcodeOutcome barcode = AamvaParser.parse(BARCODE);
        UnderstoodDocument sound = understand(DocumentType.DRIVERS_LICENSE, barcode, Pages.licence(), Pages.page());

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
        assertThat(understand(DocumentType.DRIVERS_LICENSE, barcode, altered, Pages.page())
                        .facts()
                        .barcode()
                        .front())
                .isEqualTo(new Comparison(Agreement.DIFFERS, Agreement.DIFFERS, Agreement.DIFFERS, Agreement.DIFFERS));
    }

    @Test
    void distinguishesABarcodeThatIsNotThereFromOneThatIsNone() {
        BarcodeOutcome none = new BarcodeOutcome.Unreadable(BarcodeUnreadable.NO_BARCODE);
        BarcodeOutcome other = new BarcodeOutcome.Unreadable(BarcodeUnreadable.NOT_AAMVA);

        assertThat(understand(DocumentType.DRIVERS_LICENSE, none, Pages.licence(), Pages.page())
                        .facts()
                        .barcode()
                        .state())
                .isEqualTo(Barcode.State.UNREADABLE);
        assertThat(understand(DocumentType.DRIVERS_LICENSE, other, Pages.licence(), Pages.page())
                        .facts()
                        .barcode()
                        .state())
                .isEqualTo(Barcode.State.MALFORMED);
        assertThat(understand(DocumentType.NATIONAL_ID, other, Pages.passport().with("ID_TYPE", "UNKNOWN"))
                        .facts()
                        .barcode()
                        .state())
                .as("cards of other countries have barcodes of other kinds")
                .isEqualTo(Barcode.State.NOT_EXPECTED);
    }

    @Test
    void tellsTheKindsOfDocumentsApart() {
        MrzHolder card = Pages.holder(MrzFormat.TD1, "L898902C3", "740812", "Eriksson", "Anna Maria");
        Pages unknown = Pages.passport().with("ID_TYPE", "UNKNOWN");

        assertThat(type(DocumentType.PASSPORT, null, Pages.licence())).isEqualTo(Type.OTHER_THAN_ASKED);
        assertThat(type(DocumentType.DRIVERS_LICENSE, null, Pages.passport())).isEqualTo(Type.OTHER_THAN_ASKED);
        assertThat(type(null, null, Pages.licence())).isEqualTo(Type.SUPPORTED);
        assertThat(type(DocumentType.NATIONAL_ID, null, unknown)).isEqualTo(Type.UNSUPPORTED);
        assertThat(type(null, null, unknown)).isEqualTo(Type.UNSUPPORTED);
        assertThat(type(DocumentType.NATIONAL_ID, null, unknown.zone(card))).isEqualTo(Type.SUPPORTED);
        assertThat(type(DocumentType.PASSPORT, null, unknown)).isEqualTo(Type.OTHER_THAN_ASKED);
        // An identification card of a state looks like a licence to AnalyzeID; its barcode knows better.
        BarcodeOutcome id =
                AamvaParser.parse(BARCODE.replace("01DL0041", "01ID0041").replace("DLDAQ", "IDDAQ"));
        assertThat(type(DocumentType.NATIONAL_ID, id, Pages.licence(), Pages.page()))
                .isEqualTo(Type.SUPPORTED);
        assertThat(type(DocumentType.NATIONAL_ID, AamvaParser.parse(BARCODE), Pages.licence(), Pages.page()))
                .isEqualTo(Type.OTHER_THAN_ASKED);
    }

    private static Type type(DocumentType asked, BarcodeOutcome barcode, Pages... pages) {
        return understand(asked, barcode, pages).facts().type();
    }

    @Test
    void doesNotKnowVisas() {
        List<String> visa =
                List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");

        DocumentFacts facts = understand(null, null, Pages.page().lines(visa.toArray(String[]::new)))
                .facts();

        assertThat(facts.type()).isEqualTo(Type.UNSUPPORTED);
        assertThat(facts.zone().digits())
                .containsExactly(Zone.Digit.DOCUMENT_NUMBER, Zone.Digit.BIRTH_DATE, Zone.Digit.EXPIRY_DATE);
    }

    @Test
    void namesWhatIsMissing() {
        Pages page = Pages.licence()
                .without("LAST_NAME", "FIRST_NAME", "MIDDLE_NAME", "SUFFIX", "DOCUMENT_NUMBER")
                .with("DATE_OF_BIRTH", "??")
                .without("EXPIRATION_DATE");

        assertThat(understand(null, null, page).facts().missing()).containsExactly(Part.values());
        assertThat(understand(null, AamvaParser.parse(BARCODE), page, Pages.page())
                        .facts()
                        .missing())
                .isEmpty();
    }

    @Test
    void doubtsWhatPrintAloneSaysWithLittleConfidence() {
        Pages licence = Pages.licence()
                .with("FIRST_NAME", "MICHAEL", 49.9)
                .with("DOCUMENT_NUMBER", "T64235789", 49.9)
                .with("DATE_OF_BIRTH", "06/06/1986", 49.9)
                .with("EXPIRATION_DATE", "12/10/2030", 49.9)
                .with("DATE_OF_ISSUE", "06/06/2022", 10);

        assertThat(understand(null, null, licence).facts().doubtful()).containsExactly(Part.values());
        assertThat(understand(null, AamvaParser.parse(BARCODE), licence, Pages.page())
                        .facts()
                        .doubtful())
                .isEmpty();
        assertThat(understand(null, null, Pages.licence().with("EXPIRATION_DATE", "12/10/2030", 50))
                        .facts()
                        .doubtful())
                .isEmpty();
    }

    /** Forms that AnalyzeID does not know, among them characters that repair would exchange in a zone. */
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
    void leavesANationalNumberAsItIsPrinted(String number) {
        Pages front = Pages.licence().with("DOCUMENT_NUMBER", number, 12);
        UnderstoodDocument licence = understand(DocumentType.DRIVERS_LICENSE, null, front);

        assertThat(front.text().field("DOCUMENT_NUMBER").orElseThrow().text().reveal())
                .isEqualTo(number);
        assertThat(value(licence, "DOCUMENT_NUMBER")).isEqualTo(number + " printed");
    }

    @Test
    void readsAnythingWithoutFailing() {
        UnderstoodDocument nothing = understand(null, null, Pages.page());

        assertThat(nothing.facts().unreadable()).isTrue();
        assertThat(nothing.fields()).isEmpty();
    }
}
