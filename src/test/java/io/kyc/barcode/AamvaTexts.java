package io.kyc.barcode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts of barcodes, with correct offsets and lengths. */
final class AamvaTexts {
    /** The sample person of the 2020 standard. */
    static final String SAMPLE =
            "@\n\u001e\rANSI 636000100102DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\nDDEN\nDACMICHAEL\n"
                    + "DDFN\nDADJOHN\nDDGN\nDCUJR\nDCAD\nDCBK\nDCDPH\nDBD06062019\nDBB06061986\nDBA12102024\nDBC1\nDAU068 in\nDAYBRO\n"
                    + "DAG2300 WEST BROAD STREET\nDAIRICHMOND\nDAJVA\nDAK232690000  \nDCF2424244747474786102204\nDCGUSA\nDCK123456789\n"
                    + "DDAF\nDDB06062018\nDDC06062020\nDDD1\rZVZVA01\r";

    private AamvaTexts() {}

    static Map<String, String> elements(String... idsAndValues) {
        Map<String, String> elements = new LinkedHashMap<>();
        for (int i = 0; i < idsAndValues.length; i += 2) {
            elements.put(idsAndValues[i], idsAndValues[i + 1]);
        }
        return elements;
    }

    static Map<String, String> american() {
        return elements(
                "DAQ",
                "T64235789",
                "DCS",
                "SAMPLE",
                "DAC",
                "MICHAEL",
                "DAD",
                "JOHN",
                "DBD",
                "06062019",
                "DBB",
                "06061986",
                "DBA",
                "12102024",
                "DBC",
                "1",
                "DAG",
                "2300 WEST BROAD STREET",
                "DAI",
                "RICHMOND",
                "DAJ",
                "VA",
                "DAK",
                "232690000",
                "DCF",
                "2424244747474786102204",
                "DCG",
                "USA");
    }

    static Map<String, String> first() {
        return elements(
                "DAA",
                "SAMPLE,MICHAEL,JOHN",
                "DAQ",
                "T64235789",
                "DBB",
                "19860606",
                "DBA",
                "20241210",
                "DBC",
                "M",
                "DAL",
                "2300 WEST BROAD STREET",
                "DAN",
                "RICHMOND",
                "DAO",
                "VA",
                "DAP",
                "23269");
    }

    /** A card with one subfile, by the rules of the version. */
    static String card(String type, int version, String issuer, Map<String, String> elements) {
        String subfile = type
                + elements.entrySet().stream()
                        .map(element -> element.getKey() + element.getValue())
                        .collect(Collectors.joining("\n"))
                + "\r";
        String file = version < 2
                ? String.format("@\n\u001e\rAAMVA%s%02d01", issuer, version)
                : String.format("@\n\u001e\rANSI %s%02d0101", issuer, version);
        return file + String.format("%s%04d%04d", type, file.length() + 10, subfile.length()) + subfile;
    }
}
