package io.kyc.specimens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What a licence has in print and in its barcode; what is not the bearer's own is drawn by lot, the same for the same number.
 *
 * @param form of the licence
 * @param bearer of the licence
 * @param texts as printed, by their names in {@code licences.txt}
 */
record LicenceValues(LicenceForm form, Bearer bearer, Map<String, String> texts) {

    static LicenceValues of(LicenceForm form, Bearer bearer) {
        Random random = new Random(bearer.number().hashCode());
        DatePattern dates = DatePattern.of(form.lines().get("dates"), "");
        int feet = 5 + random.nextInt(2);
        int inches = random.nextInt(12);
        String place = Draw.one(form.lines().get("place"), random);
        Map<String, String> texts = new TreeMap<>();
        texts.put("number", Bearer.printed(bearer.number()));
        texts.put("last", bearer.familyName());
        texts.put("given", bearer.givenNames());
        texts.put("birth", dates.print(bearer.birthDate()));
        texts.put("issue", dates.print(bearer.issueDate()));
        texts.put("expiry", dates.print(bearer.expiryDate().orElseThrow()));
        texts.put("sex", String.valueOf(bearer.sex()));
        texts.put("street", Draw.one(LicenceForm.STREETS, random));
        texts.put("town", place);
        texts.put("class", Draw.one("C | D | DM | A", random));
        texts.put("endorsements", Draw.one("NONE | M | T", random));
        texts.put("restrictions", Draw.one("NONE | B | CORR LENSES", random));
        texts.put("height", feet + "'-" + String.format(Locale.ROOT, "%02d", inches) + "\"");
        texts.put("metres", Math.round((feet * 12 + inches) * 2.54) + " cm");
        texts.put("weight", 110 + random.nextInt(120) + " lb");
        texts.put("eyes", Draw.one("BRO | BLU | GRN | HAZ", random));
        texts.put("hair", Draw.one("BRO | BLK | BLN | GRY", random));
        texts.put("discriminator", Draw.number("########@#######", random));
        return new LicenceValues(form, bearer, texts);
    }

    String text(String name) {
        return texts.get(name);
    }

    /** The text of the barcode in the issuer's version of the standard. */
    String barcode() {
        String[] given = bearer.givenNames().split(" ", 2);
        String[] issuer = form.lines().get("issuer").split(" ");
        String place = text("town");
        int state = place.indexOf(" " + form.state() + " ");
        List<String> elements = new ArrayList<>(List.of(
                "DAQ" + bearer.bareNumber(),
                "DCS" + bearer.familyName(),
                "DDEN",
                "DAC" + given[0],
                "DDFN",
                "DAD" + (given.length > 1 ? given[1] : ""),
                "DDGN",
                "DCA" + text("class"),
                "DCBNONE",
                "DCDNONE",
                "DBD" + date(bearer.issueDate()),
                "DBB" + date(bearer.birthDate()),
                "DBA" + date(bearer.expiryDate().orElseThrow()),
                "DBC" + (bearer.sex() == 'M' ? '1' : '2'),
                form.canadian() ? "DAU" + text("metres") : "DAU066 in",
                "DAY" + text("eyes"),
                "DAG" + text("street"),
                "DAI" + place.substring(0, state),
                "DAJ" + form.state(),
                "DAK" + place.substring(state + 4).replace("-", ""),
                "DCF" + text("discriminator"),
                form.canadian() ? "DCGCAN" : "DCGUSA"));
        String subfile = "DL" + String.join("\n", elements) + "\r";
        String header = "@\n\u001e\rANSI " + issuer[0] + issuer[1] + "0001";
        return header + String.format(Locale.ROOT, "DL%04d%04d", header.length() + 10, subfile.length()) + subfile;
    }

    private String date(LocalDate date) {
        return DatePattern.of(form.canadian() ? "YYYYMMDD" : "MMDDYYYY", "").print(date);
    }
}
