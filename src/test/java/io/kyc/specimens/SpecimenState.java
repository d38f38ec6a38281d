package io.kyc.specimens;

import static io.kyc.specimens.LabelLanguage.DUTCH;
import static io.kyc.specimens.LabelLanguage.ENGLISH;
import static io.kyc.specimens.LabelLanguage.FRENCH;
import static io.kyc.specimens.LabelLanguage.GERMAN;
import static io.kyc.specimens.LabelLanguage.POLISH;
import static io.kyc.specimens.LabelLanguage.SPANISH;
import static io.kyc.specimens.LabelLanguage.SWEDISH;

import java.util.List;

/** States whose documents are drawn: Utopia as on ICAO's specimens, and others for their languages and letters. */
public enum SpecimenState {
    UTOPIA("UTO", "UTOPIA", "UTOPIAN/UTOPIENNE", "PASSPORT OFFICE", DateStyle.TWO_LANGUAGES, ENGLISH, FRENCH),
    CANADA("CAN", "CANADA", "CANADIAN/CANADIENNE", "GATINEAU", DateStyle.TWO_LANGUAGES_SHORT_YEAR, ENGLISH, FRENCH),
    GERMANY("D", "BUNDESREPUBLIK DEUTSCHLAND", "DEUTSCH", "STADT KÖLN", DateStyle.DOTS, GERMAN, ENGLISH, FRENCH),
    FRANCE("FRA", "RÉPUBLIQUE FRANÇAISE", "Française", "Préfecture de Lyon", DateStyle.SPACES, FRENCH, ENGLISH),
    SPAIN("ESP", "ESPAÑA", "ESPAÑOLA", "DGP-28250", DateStyle.SPACES, SPANISH, ENGLISH),
    NETHERLANDS(
            "NLD",
            "KONINKRIJK DER NEDERLANDEN",
            "Nederlandse",
            "Burg. van Utrecht",
            DateStyle.TWO_LANGUAGES,
            DUTCH,
            ENGLISH,
            FRENCH),
    POLAND("POL", "RZECZPOSPOLITA POLSKA", "POLSKIE", "PREZYDENT M. ŁODZI", DateStyle.DOTS, POLISH, ENGLISH),
    SWEDEN("SWE", "SVERIGE", "SVENSK/SWEDISH", "POLISMYNDIGHETEN", DateStyle.MONTH_NAME, SWEDISH, ENGLISH),
    UNITED_STATES(
            "USA",
            "UNITED STATES OF AMERICA",
            "UNITED STATES OF AMERICA",
            "United States Department of State",
            DateStyle.MONTH_NAME,
            ENGLISH,
            FRENCH,
            SPANISH);

    private final String code;
    private final String title;
    private final String nationality;
    private final String authority;
    private final DateStyle dates;
    private final List<LabelLanguage> languages;

    SpecimenState(
            String code,
            String title,
            String nationality,
            String authority,
            DateStyle dates,
            LabelLanguage... languages) {
        this.code = code;
        this.title = title;
        this.nationality = nationality;
        this.authority = authority;
        this.dates = dates;
        this.languages = List.of(languages);
    }

    /** The code in the zone, without fillers. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String nationality() {
        return nationality;
    }

    public String authority() {
        return authority;
    }

    public DateStyle dates() {
        return dates;
    }

    /** The languages in the order in which labels print them. */
    public List<LabelLanguage> languages() {
        return languages;
    }
}
