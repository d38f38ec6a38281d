package io.kyc.local.textract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The phrases of labels on passports (ICAO 9303-4, section 3: English or French or Spanish next to the state's
 * language), on licences (AAMVA card design standard; directive 2006/126/EC) and on identity cards. Case, accents,
 * spaces and punctuation do not matter.
 */
final class LabelPhrases {
    private static final String TABLE = """
            LAST_NAME: sukunimi, etternavn, efternavn, prijmeni, priezvisko, prezime, priimek, vezeteknev, csaladi nev, nume, soyadi,
             surname, surnames, last name, last names, family name, familyname, lname, LN, nom, noms, nom de famille,
             nom usuel, name of holder, apellidos, apellido, primer apellido, apellidos surname, familienname, nachname,
             name des inhabers, cognome, cognomi, apelidos, apelido, sobrenome, achternaam, naam, nazwisko, efternamn, nom surname,
             primary identifier, surname nom
            GIVEN_NAMES: etunimet, fornavn, fornavne, jmeno, meno, ime, utonev, prenume, adi,
             given names, given name, givennames, first names, first name, first and middle names, first and middle name,
             forenames, forename, other names, fname, FN, prenom, prenoms, nombre, nombres, vorname, vornamen, nome proprio, nomi,
             nomes, nomes proprios, prenome, prenomes, voornamen, voornaam, imie, imiona, fornamn, secondary identifier, name given
            MIDDLE_NAME: middle name, middle names, middle, second name, deuxieme prenom, segundo nombre, secondo nome
            SUFFIX: suffix, name suffix
            NAME: name, full name, nome, nom et prenoms, nom et prenom, nom prenom, apellidos y nombres, nome completo, name nom
            BIRTH_DATE: date de naiss, date naiss, date birth, nacimiento, nascita, nascimento, fecha de nac fecha nacimiento, place and date of birth, luogo e data di nascita, data e luogo di nascita,
             syntymaaika, fodselsdato, datum narozeni, datum narodenia, datum rodenja, szuletesi ido, data nasterii, dogum tarihi,
             date of birth, birth date, birthdate, birthday, DOB, born, born on, date de naissance, naissance, ne le,
             nee le, ne e le, DDN, fecha de nacimiento, fecha nacimiento, fecha de nac, F nacimiento, geburtsdatum, geburtstag,
             geboren am, geb datum, data di nascita, nato il, nata il, nato a il, data de nascimento, data nascimento,
             geboortedatum, geboren, data urodzenia, fodelsedatum
            ISSUE_DATE: date of iss, date de deliv, fecha exp, issuing, rilascio,
             utfardat, utfardandedag, utfardad den, myonnetty, utstedt, udstedt, udstedelsesdato, datum vydani, datum izdavanja, kiallitas datuma, data emiterii,
             date of issue, issue date, issued, issued on, date issued, issue, ISS, date of issuance, date de delivrance,
             delivrance, delivre le, date d emission, emis le, date d etablissement, fecha de expedicion, fecha expedicion,
             fecha de emision, fecha emision, expedicion, expedido, emision, ausstellungsdatum, ausgestellt am, ausgestellt,
             datum der ausstellung, data di rilascio, rilasciato il, data rilascio, data di emissione, emissione, data de emissao,
             data emissao, data de expedicao, emitido em, datum van afgifte, afgiftedatum, datum afgifte, afgegeven op,
             data wydania
            EXPIRY_DATE: date d expir, expir date, date of exp, card expires, carte valable jusqu au, valida hasta, geldig bis, valid till, scad,
             sista giltighetsdag, giltig till, giltigt t o m, voimassa, viimeinen voimassaolopaiva, utloper, gyldig til, udlobsdato, platnost do, datum platnosti, datum isteka, lejarat, data expirarii,
             date of expiry, date of expiration, expiration date, expiry date, expiration, expiry, expires, expires on,
             EXP, exp date, valid until, valid to, valid thru, valid through, good thru, date d expiration, expire le,
             date d echeance, valable jusqu au, valide jusqu au, date de fin de validite, fecha de caducidad, fecha caducidad,
             caducidad, fecha de vencimiento, fecha vencimiento, vencimiento, fecha de expiracion, valido hasta, validez,
             vigencia, gultig bis, gueltig bis, gultigkeit, ablaufdatum, gultig bis date of expiry, data di scadenza, scadenza,
             data scadenza, valida fino al, data de validade, valido ate, validade, data de caducidade, geldig tot, geldig tot en met,
             vervaldatum, data waznosci, termin waznosci
            DOCUMENT_NUMBER: no doc, num doc, no du doc, document n num, num de doc, licence number numero, dl no lic no, lic number, drivers lic no, no du permis, no of passport, travel document no,
             nr paszportu, numer paszportu, numer dowodu, seria i numer, kortnr, kortnummer, passin numero, cislo pasu, cislo dokladu, broj putovnice, utlevel szama, pas nr, pass no, pass no pass nr,
             passport no, passport number, passport num, passport nr, passport no du passeport,
             no du passeport, numero du passeport, n du passeport, passeport no, passeport n, num du passeport, pasaporte no,
             pasaporte n, no de pasaporte, numero de pasaporte, num pasaporte, n de pasaporte, pass nr, passnr, passnummer,
             reisepass nr, reisepassnummer, passaporto n, passaporto no, numero di passaporto, numero del passaporto,
             passaporto num, passaporte no, passaporte n, numero do passaporte, no do passaporte, n do passaporte, paspoortnummer,
             paspoort nr, document no, document number, document num, doc no, document nr, no du document, numero du document,
             n du document, numero de documento, num documento, no documento, n documento, dokumentnummer, dokument nr,
             documento n, documento no, documento numero, numero documento, numero del documento, numero do documento,
             documentnummer, document n, card no, card number, card num, id card no, id card number, identity card no,
             identity card number, identity no, carte n, carte no, no de carte, numero de carte, n carte, carte nationale d identite n, carta d identita n, ausweisnummer, ausweis nr, kartennummer, kaartnummer, identiteitskaart nr, DNI, DNI num,
             num DNI, NIE, IDESP, num soport, num soporte, soporte, ID no, ID num, ID number, ID, licence no, license no,
             licence number, license number, lic no, lic num, LIC, license, driver license no, driver license number,
             driver licence no, driver licence number, drivers license no, drivers license number, drivers licence no,
             driving licence no, driving licence number, driving license no, DL, DL no, DL num, DL number, DLN, OLN,
             operator license no, operators license no, no permis, no de permis, n de permis, numero de permis, permis no, permis n,
             customer identifier, customer id, cust id, fuhrerscheinnummer, fuhrerschein nr, permiso no, no de licencia,
             num de licencia, licencia no, patente n, patente numero, carta n, numero carta, number, num, numero, no, nr
            BIRTH_PLACE: lieu de naiss, lugar de nacimiento place of birth,
             syntymapaikka, fodested, fodselssted, misto narozeni, miesto narodenia, mjesto rodenja, szuletesi hely, locul nasterii,
             place of birth, birthplace, place birth, city of birth, lieu de naissance, lugar de nacimiento,
             lugar nacimiento, geburtsort, luogo di nascita, luogo nascita, local de nascimento, naturalidade, naturalite,
             lugar de nac, geboorteplaats, miejsce urodzenia, fodelseort
            ADDRESS: adress, osoite, adresa, lakcim,
             address, addr, ADD, residence address, residence, mailing address, adresse, domicile, direccion, domicilio,
             anschrift, wohnort, wohnung, indirizzo, residenza, indirizzo di residenza, morada, endereco, adres, home address,
             permanent address
            COUNTY: county
            CLASS: class, classes, classe, clase, klasse, categories, category, categorie, kategorie, vehicle class, CL, CLS
            RESTRICTIONS: restrictions, restriction, REST, RESTR, RSTR, restricciones, auflagen, RES
            ENDORSEMENTS: endorsements, endorsement, END, ENDORSE, ENDR, mentions
            SEX: sukupuoli, kjonn, pohlavi, spol, neme,
             sex, sexe, sexo, geschlecht, sesso, gender, genre, geslacht, sex sexe, plec, kon
            NATIONALITY: medborgarskap, kansalaisuus, statsborgerskap, statni obcanstvi, drzavljanstvo, allampolgarsag, cetatenie,
             nationality, nationalite, nacionalidad, staatsangehorigkeit, cittadinanza, nacionalidade, nationaliteit,
             citizenship, citoyennete, obywatelstwo
            AUTHORITY: autoriteit, organ wydajacy, myndighet, viranomainen, myndighed, vydal,
             authority, issuing authority, autorite, autoridad, behorde, ausstellende behorde, autorita,
             autoridade, instantie, issuing country, issued by, delivre par, autorite de delivrance,
             expedido por, place of issue, lieu de delivrance, issuing office, issuing state
            TYPE: tyyppi, tip,
             type, tipo, typ, art, type of document
            COUNTRY_CODE: code of issuing state, code du pays emetteur, kod, kod panstwa, landkod, landskod, issuing state,
             code, country code, code of issuing state, code du pays, code pays, codigo, kode, codice paese,
             codice, code of state, codigo del pais, codigo do pais, country, pays, issuing state code
            HEIGHT: height, HGT, HT, taille, estatura, grosse, statura, altura, groesse
            WEIGHT: weight, WGT, WT
            EYES: eyes, eye color, eye colour, eye, couleur des yeux, yeux, augenfarbe, colore degli occhi, EYE CLR
            HAIR: hair, hair color, hair colour
            PERSONAL_NUMBER: persoonsnr, persoonsnummer, nr pesel, PESEL, personnr, personnummer, personen nr, henkilotunnus, BSN, AHV nr, num personal,
             personal no, personal number, personal num, no personnel, numero personal, personalnummer,
             national no, national number, numero national, identification number, codice fiscale, personal id,
             personal identification number, access number, CAN, SSN, card access number
            DISCRIMINATOR: DD, document discriminator, audit, ref, reference no, inventory control number, ICN
            BIRTH_NAME: name at birth, birth name, maiden name, nom de naissance, geburtsname, nee, previous name, nombre de nacimiento
            SIGNATURE: signature, holders signature, signature of holder, signature of bearer, signature du titulaire,
             unterschrift, unterschrift der inhaberin, firma, firma del titular, assinatura, assinatura do titular,
             handtekening, firma del titolare, signature titulaire, unterschrift des inhabers
            DONOR: donor, organ donor
            """;

    /** The phrases of each label, folded, without duplicates. */
    static final Map<Label, List<String>> FOLDED = folded();

    private LabelPhrases() {}

    private static Map<Label, List<String>> folded() {
        return TABLE.replaceAll("\\n +", " ")
                .lines()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(parts -> Label.valueOf(parts[0]), parts -> phrases(parts[1])));
    }

    private static List<String> phrases(String list) {
        List<String> phrases = new ArrayList<>();
        for (String phrase : list.split(",")) {
            String folded = FoldedText.fold(phrase);
            phrases.add(folded);
            phrases.add(folded.replace("RN", "M")); // In small print, readers take one for the other.
        }
        return phrases.stream().distinct().toList();
    }
}
