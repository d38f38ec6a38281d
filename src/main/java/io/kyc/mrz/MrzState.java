package io.kyc.mrz;

import java.util.Set;

/**
 * Knows the codes of states, nationalities and issuing organisations: ICAO 9303-3, section 5 (ISO 3166-1 with ICAO's
 * own codes), and codes that were removed from the list but are still on valid or often copied documents.
 */
public final class MrzState {
    private static final String ISO =
            "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA "
                    + "BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL "
                    + "COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM "
                    + "GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT "
                    + "IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX "
                    + "LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER "
                    + "NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS "
                    + "RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO "
                    + "THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM "
                    + "ZAF ZMB ZWE ";
    /** Germany's single letter, the kinds of British nationality, and Kosovo, which has XXK on the European Union's permits. */
    private static final String STATES_APART = "D GBD GBN GBO GBP GBS RKS XXK ";
    /** The United Nations, the European Union, and organisations whose codes start with X. */
    private static final String ORGANISATIONS = "UNO UNA UNK EUE XAA XBA XCC XCE XCO XDC XEC XES XIM XMP XOM XPO IAO ";
    /** Stateless, refugee under the convention, other refugee, unspecified. */
    private static final String WITHOUT_NATIONALITY = "XXA XXB XXC XXX ";
    /** Removed codes: the neutral zone, the Netherlands Antilles, Yugoslavia, Zaire, Romania's old code. */
    private static final String DROPPED = "NTZ ANT YUG ZAR ROM ";
    /** Utopia, the state of specimens. */
    private static final String SPECIMEN = "UTO";

    private static final Set<String> CODES =
            Set.of((ISO + STATES_APART + ORGANISATIONS + WITHOUT_NATIONALITY + DROPPED + SPECIMEN).split(" "));

    private MrzState() {}

    /** @param code one to three letters, without fillers */
    public static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    /** Whether the three places of a field have a code and then fillers: {@code D<<}. */
    static boolean isField(String field) {
        int end = field.indexOf('<');
        String code = end < 0 ? field : field.substring(0, end);
        return isKnown(code) && field.equals(code + "<".repeat(field.length() - code.length()));
    }
}
