package io.kyc.specimens;

import java.util.Map;

/** The labels of passports and cards in one language, as their issuers print them. */
public enum LabelLanguage {
    ENGLISH(
            "PASSPORT",
            "IDENTITY CARD",
            "Type",
            "Code of issuing State",
            "Passport No.",
            "Card No.",
            "Surname",
            "Given names",
            "Nationality",
            "Date of birth",
            "Sex",
            "Place of birth",
            "Personal No.",
            "Date of issue",
            "Date of expiry",
            "Authority",
            "Address"),
    FRENCH(
            "PASSEPORT",
            "CARTE D'IDENTITÉ",
            "Type",
            "Code du pays émetteur",
            "No du passeport",
            "No de la carte",
            "Nom",
            "Prénoms",
            "Nationalité",
            "Date de naissance",
            "Sexe",
            "Lieu de naissance",
            "No personnel",
            "Date de délivrance",
            "Date d'expiration",
            "Autorité",
            "Domicile"),
    GERMAN(
            "REISEPASS",
            "PERSONALAUSWEIS",
            "Typ",
            "Kode",
            "Pass-Nr.",
            "Ausweis-Nr.",
            "Name",
            "Vornamen",
            "Staatsangehörigkeit",
            "Geburtsdatum",
            "Geschlecht",
            "Geburtsort",
            "Personen-Nr.",
            "Ausstellungsdatum",
            "Gültig bis",
            "Behörde",
            "Anschrift"),
    SPANISH(
            "PASAPORTE",
            "DOCUMENTO DE IDENTIDAD",
            "Tipo",
            "Código",
            "Pasaporte No.",
            "Núm. de documento",
            "Apellidos",
            "Nombres",
            "Nacionalidad",
            "Fecha de nacimiento",
            "Sexo",
            "Lugar de nacimiento",
            "Núm. personal",
            "Fecha de expedición",
            "Fecha de caducidad",
            "Autoridad",
            "Domicilio"),
    DUTCH(
            "PASPOORT",
            "IDENTITEITSKAART",
            "Type",
            "Code",
            "Paspoort nr.",
            "Documentnr.",
            "Naam",
            "Voornamen",
            "Nationaliteit",
            "Geboortedatum",
            "Geslacht",
            "Geboorteplaats",
            "Persoonsnr.",
            "Datum van afgifte",
            "Geldig tot",
            "Autoriteit",
            "Adres"),
    POLISH(
            "PASZPORT",
            "DOWÓD OSOBISTY",
            "Typ",
            "Kod",
            "Nr paszportu",
            "Numer dowodu",
            "Nazwisko",
            "Imiona",
            "Obywatelstwo",
            "Data urodzenia",
            "Płeć",
            "Miejsce urodzenia",
            "Nr PESEL",
            "Data wydania",
            "Data ważności",
            "Organ wydający",
            "Adres"),
    SWEDISH(
            "PASS",
            "IDENTITETSKORT",
            "Typ",
            "Kod",
            "Passnr.",
            "Kortnr.",
            "Efternamn",
            "Förnamn",
            "Medborgarskap",
            "Födelsedatum",
            "Kön",
            "Födelseort",
            "Personnr.",
            "Utfärdat",
            "Sista giltighetsdag",
            "Myndighet",
            "Adress");

    private final String passport;
    private final String card;
    private final String cardNumber;
    private final Map<PrintedField, String> labels;

    LabelLanguage(
            String passport,
            String card,
            String type,
            String code,
            String passportNumber,
            String cardNumber,
            String surname,
            String givenNames,
            String nationality,
            String birthDate,
            String sex,
            String birthPlace,
            String personalNumber,
            String issueDate,
            String expiryDate,
            String authority,
            String address) {
        this.passport = passport;
        this.card = card;
        this.cardNumber = cardNumber;
        this.labels = Map.ofEntries(
                Map.entry(PrintedField.TYPE, type),
                Map.entry(PrintedField.STATE_CODE, code),
                Map.entry(PrintedField.DOCUMENT_NUMBER, passportNumber),
                Map.entry(PrintedField.SURNAME, surname),
                Map.entry(PrintedField.GIVEN_NAMES, givenNames),
                Map.entry(PrintedField.NATIONALITY, nationality),
                Map.entry(PrintedField.BIRTH_DATE, birthDate),
                Map.entry(PrintedField.SEX, sex),
                Map.entry(PrintedField.BIRTH_PLACE, birthPlace),
                Map.entry(PrintedField.PERSONAL_NUMBER, personalNumber),
                Map.entry(PrintedField.ISSUE_DATE, issueDate),
                Map.entry(PrintedField.EXPIRY_DATE, expiryDate),
                Map.entry(PrintedField.AUTHORITY, authority),
                Map.entry(PrintedField.ADDRESS, address));
    }

    /** The title of a passport's page. */
    public String passport() {
        return passport;
    }

    /** The title of an identity card. */
    public String card() {
        return card;
    }

    /** The label of a card's number. */
    public String cardNumber() {
        return cardNumber;
    }

    /** The label of a passport's field; cards have the same labels except for their number. */
    public String label(PrintedField field) {
        return labels.get(field);
    }
}
