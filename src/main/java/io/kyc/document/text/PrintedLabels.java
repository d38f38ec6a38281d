package io.kyc.document.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the labels and headings that identity documents print beside their values, in languages with Latin letters
 * (ICAO 9303-4, section 3; AAMVA card design standard; directive 2006/126/EC, whose licences number their fields). They
 * distinguish a page of a document from a face with a caption.
 */
public final class PrintedLabels {
    /** With a heading, this many different labels make a page of a document. */
    private static final int UNDER_A_HEADING = 3;
    /** Without a heading, this many different labels make a page of a document. */
    private static final int WITHOUT_HEADING = 5;

    private static final Pattern NUMBERED = Pattern.compile("^(1|2|3|4[ABCD]|5|9A?|12|15|16|18)[.)]?\\s.*");

    /** The meaning of a label. */
    public enum Label {
        NAME,
        GIVEN_NAMES,
        BIRTH,
        EXPIRY,
        ISSUE,
        NUMBER,
        SEX,
        NATIONALITY,
        PLACE,
        AUTHORITY,
        CLASS,
        BODY,
        ADDRESS,
        TYPE,
        SIGNATURE
    }

    private static final KnownWords<Label> WORDS = words("""
            NAME SURNAME SURNAMES NAME NAMES NOM NOMS APELLIDO APELLIDOS NACHNAME FAMILIENNAME COGNOME COGNOMI APELIDO APELIDOS\
             SOBRENOME ACHTERNAAM NAAM NAZWISKO EFTERNAMN ETTERNAVN EFTERNAVN SUKUNIMI PRIJMENI PRIEZVISKO PREZIME PRIIMEK\
             VEZETEKNEV CSALADI NUME SOYADI LN
            GIVEN_NAMES GIVEN FORENAME FORENAMES FIRST PRENOM PRENOMS NOMBRE NOMBRES VORNAME VORNAMEN NOMI PRENOME VOORNAAM VOORNAMEN\
             IMIE IMIONA FORNAMN FORNAVN ETUNIMET JMENO MENO IME UTONEV PRENUME ADI FN
            BIRTH DOB BORN NAISSANCE NAISS NACIMIENTO GEBURTSDATUM GEBURTSTAG GEBOREN NASCITA NASCIMENTO GEBOORTEDATUM URODZENIA\
             FODELSEDATUM FODSELSDATO SYNTYMAAIKA NAROZENI NARODENIA RODENJA SZULETESI NASTERII DOGUM DDN
            EXPIRY EXPIRES EXPIRATION EXP VALID CADUCIDAD VENCIMIENTO VALIDEZ VALIDO VALIDA GULTIG GUELTIG ABLAUFDATUM SCADENZA\
             VALIDADE GELDIG VERVALDATUM WAZNOSCI GILTIG GILTIGHETSDAG GYLDIG VOIMASSA UTLOPER PLATNOST PLATNOSTI ISTEKA LEJARAT\
             EXPIRARII VALABLE GECERLILIK
            ISSUE ISSUED ISS ISSUANCE DELIVRANCE DELIVRE EXPEDICION EMISION AUSSTELLUNGSDATUM AUSGESTELLT AUSSTELLUNG RILASCIO\
             EMISSAO AFGIFTE WYDANIA UTFARDAT UTFARDANDEDAG UTSTEDT UDSTEDT MYONNETTY VYDANI IZDAVANJA KIALLITAS EMITERII
            NUMBER NUMERO NUM NUMMER NO NR DL DLN OLN LIC AUSWEISNUMMER PASSNUMMER DOKUMENTNUMMER DOCUMENTNUMMER PASPOORTNUMMER\
             PASZPORTU DOWODU KORTNR KORTNUMMER KAARTNUMMER SOPORT IDESP DNI
            SEX SEXE SEXO GESCHLECHT SESSO GESLACHT PLEC KJONN SUKUPUOLI POHLAVI SPOL NEME GENDER GENRE CINSIYET CINSIYETI
            NATIONALITY NATIONALITE NACIONALIDAD STAATSANGEHORIGKEIT CITTADINANZA NACIONALIDADE NATIONALITEIT OBYWATELSTWO\
             CITIZENSHIP MEDBORGARSKAP KANSALAISUUS STATSBORGERSKAP OBCANSTVI DRZAVLJANSTVO ALLAMPOLGARSAG CETATENIE UYRUGU
            PLACE LIEU LUGAR GEBURTSORT LUOGO NATURALIDADE GEBOORTEPLAATS MIEJSCE FODELSEORT SYNTYMAPAIKKA MISTO MIESTO MJESTO LOCUL\
             FODESTED FODSELSSTED
            AUTHORITY AUTORITE AUTORIDAD BEHORDE AUTORITA AUTORIDADE INSTANTIE AUTORITEIT MYNDIGHET VIRANOMAINEN MYNDIGHED ORGAN
            CLASS CLASSES CATEGORY CATEGORIES RESTR RSTR REST RESTRICTIONS END ENDORSEMENTS
            BODY HGT HEIGHT WGT WEIGHT EYES HAIR HT WT TAILLE ESTATURA GROSSE STATURA
            ADDRESS ADRESSE ANSCHRIFT DOMICILIO DOMICILE RESIDENCE RESIDENZA INDIRIZZO MORADA ADRES WOHNORT
            TYPE TIPO TYP CODE KODE CODIGO
            SIGNATURE UNTERSCHRIFT FIRMA ASSINATURA HANDTEKENING PODPIS
            """);

    private static final KnownWords<Boolean> HEADINGS = KnownWords.of(Map.of(
            true,
            Set.of(
                    ("PASSPORT PASSEPORT PASAPORTE REISEPASS PASSAPORTO PASSAPORTE PASPOORT PASZPORT PUTOVNICA PASAPORT IDENTITY IDENTITE"
                                    + " IDENTIDAD IDENTITA IDENTIDADE CIDADAO PERSONALAUSWEIS IDENTITEITSKAART IDENTITATSKARTE OSOBISTY"
                                    + " IDENTIFICATION KIMLIK LICENSE LICENCE DRIVER DRIVERS DRIVING OPERATOR PERMIS CONDUIRE FUHRERSCHEIN"
                                    + " FUEHRERSCHEIN CONDUCIR CONDUCCION PATENTE GUIDA CONDUCAO RIJBEWIJS PRAWO KORKORT KOREKORT PERMIT"
                                    + " SEJOUR AUFENTHALTSTITEL RESIDENCIA SOGGIORNO CEDULA")
                            .split(" "))));

    private PrintedLabels() {}

    /**
     * Whether the lines have what a page of an identity document has: enough different labels, fewer if there is a
     * heading.
     */
    public static boolean areOfDocument(List<String> lines) {
        Set<String> labels = new HashSet<>();
        boolean heading = false;
        for (String line : lines) {
            List<String> words = PrintedWords.of(line);
            labels.addAll(labels(words));
            heading |= isHeading(words);
        }
        return labels.size() >= (heading ? UNDER_A_HEADING : WITHOUT_HEADING);
    }

    /** Whether a line has a label or a heading. */
    public static boolean haveOne(String line) {
        List<String> words = PrintedWords.of(line);
        return isHeading(words) || !labels(words).isEmpty();
    }

    /** Whether a word, in capitals and without marks, labels a date of expiry. */
    static boolean isOfExpiry(String word) {
        return WORDS.meanings(word).contains(Label.EXPIRY);
    }

    private static boolean isHeading(List<String> words) {
        return words.stream().anyMatch(word -> !HEADINGS.meanings(word).isEmpty());
    }

    private static Set<String> labels(List<String> words) {
        Set<String> labels = new HashSet<>();
        Matcher numbered = NUMBERED.matcher(String.join(" ", words) + " ");
        if (numbered.matches()) {
            labels.add(numbered.group(1));
        }
        words.forEach(word -> WORDS.meanings(word).forEach(label -> labels.add(label.name())));
        return labels;
    }

    private static KnownWords<Label> words(String table) {
        Map<Label, Set<String>> words = new EnumMap<>(Label.class);
        table.lines().forEach(line -> {
            List<String> row = Arrays.asList(line.split(" +"));
            words.put(Label.valueOf(row.get(0)), Set.copyOf(new HashSet<>(row)));
        });
        return KnownWords.of(words);
    }
}
