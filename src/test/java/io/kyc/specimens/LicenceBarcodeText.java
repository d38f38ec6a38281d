package io.kyc.specimens;

import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of the barcode on a person's licence: AAMVA DL/ID Card Design Standard, version 10. */
final class LicenceBarcodeText {
    private static final String VIRGINIA = "636000";
    private static final String ONTARIO = "636012";
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MMddyyyy", Locale.ROOT);
    private static final DateTimeFormatter CANADIAN = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private LicenceBarcodeText() {}

    static String of(SpecimenPerson person, LicenceDetails details) {
        String[] given = person.givenNames().split(" ", 2);
        String town = details.town();
        DateTimeFormatter date = details.canadian() ? CANADIAN : AMERICAN;
        List<String> elements = new ArrayList<>(List.of(
                "DAQ" + person.documentNumber(),
                "DCS" + letters(person.familyName()),
                "DDEN",
                "DAC" + letters(given[0]),
                "DDFN",
                "DAD" + (given.length > 1 ? letters(given[1]) : "NONE"),
                "DDGN",
                "DCA" + details.licenceClass(),
                "DCBNONE",
                "DCDNONE",
                "DBD" + date.format(person.issueDate()),
                "DBB" + date.format(person.birthDate()),
                "DBA" + date.format(person.expiryDate()),
                "DBC" + sex(person.sex()),
                "DAU066 in",
                "DAY" + details.eyes(),
                "DAG" + details.street(),
                "DAI" + town.substring(0, town.indexOf(',')),
                "DAJ" + town.split(", ")[1].substring(0, 2),
                "DAK" + town.split(", ")[1].substring(3).replace("-", ""),
                "DCF2424244747474786102204",
                details.canadian() ? "DCGCAN" : "DCGUSA"));
        String subfile = "DL" + String.join("\n", elements) + "\r";
        String header = "@\n\u001e\rANSI " + (details.canadian() ? ONTARIO : VIRGINIA) + "100001";
        return header + String.format(Locale.ROOT, "DL%04d%04d", header.length() + 10, subfile.length()) + subfile;
    }

    private static char sex(char sex) {
        return sex == 'M' ? '1' : sex == 'F' ? '2' : '9';
    }

    /** The name in letters that every reader knows. */
    private static String letters(String name) {
        return Normalizer.normalize(name.replace("ß", "ss").replace("Ł", "L").replace("ł", "l"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }
}
