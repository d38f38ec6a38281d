package io.kyc.document.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows the names and abbreviations of months, without accents, in the languages with Latin letters that passports and
 * licences use.
 */
final class MonthName {
    private static final String[] BY_MONTH = {
        "JANUARY JAN JANV JANVIER JANUAR JAENNER JAENNER JANNER ENERO ENE GENNAIO GEN GENN JANEIRO JANUARI LEDEN SIJECANJ OCAK OCA "
                + "STYCZEN STY STYCZNIA IANUARIE IAN TAMMI TAMMIKUU",
        "FEBRUARY FEB FEBR FEV FEVR FEVRIER FEBRUAR FEBRERO FEBBRAIO FEBB FEVEREIRO FEBRUARI UNOR VELJACA SUBAT SUB LUTY LUT "
                + "LUTEGO FEBRUARIE HELMI HELMIKUU",
        "MARCH MAR MARS MARZ MAERZ MRZ MARZO MARCO MAART MAA MRT BREZEN OZUJAK MART MARZEC MARCA MARTIE MAALIS MAALISKUU",
        "APRIL APR AVR AVRIL ABR ABRIL APRILE DUBEN TRAVANJ NISAN NIS KWIECIEN KWI KWIETNIA APRILIE HUHTI HUHTIKUU",
        "MAY MAI MAYO MAGGIO MAG MAIO MEI MAJ KVETEN SVIBANJ MAYIS MAJA TOUKO TOUKOKUU",
        "JUNE JUN JUIN JUNI JUNIO GIUGNO GIU JUNHO CERVEN LIPANJ LIP HAZIRAN HAZ CZERWIEC CZE CZERWCA IUNIE IUN KESA KESAKUU",
        "JULY JUL JUIL JUILLET JULI JULIO LUGLIO LUG JULHO CERVENEC SRPANJ TEMMUZ TEM LIPIEC LIP LIPCA IULIE IUL HEINA HEINAKUU",
        "AUGUST AUG AOUT AOU AGOSTO AGO AUGUSTUS AUGUSTI SRPEN KOLOVOZ AGUSTOS AGU SIERPIEN SIE SIERPNIA ELO ELOKUU",
        "SEPTEMBER SEPT SEP SEPTEMBRE SEPTIEMBRE SET SETT SETTEMBRE SETEMBRO ZARI RUJAN EYLUL EYL WRZESIEN WRZ WRZESNIA "
                + "SEPTEMBRIE SYYS SYYSKUU",
        "OCTOBER OCT OCTOBRE OKT OKTOBER OCTUBRE OTT OTTOBRE OUT OUTUBRO RIJEN EKIM EKI PAZDZIERNIK PAZ PAZDZIERNIKA "
                + "OCTOMBRIE LISTOPAD LIS LOKA LOKAKUU",
        "NOVEMBER NOV NOVEMBRE NOVIEMBRE NOVEMBRO LISTOPAD STUDENI KASIM KAS LIS LISTOPADA NOIEMBRIE NOI MARRAS MARRASKUU",
        "DECEMBER DEC DECEMBRE DEZ DEZEMBER DIC DICIEMBRE DICEMBRE DEZEMBRO PROSINEC PROSINAC ARALIK ARA GRUDZIEN GRU GRUDNIA "
                + "DECEMBRIE JOULU JOULUKUU DES DESEMBER"
    };

    private static final Map<String, Set<Integer>> MONTHS = months();

    private MonthName() {}

    /**
     * The months, 1 to 12, that a whole name or an abbreviation in letters {@code A-Z} can mean: none when it is not a
     * month, two for {@code LISTOPAD}, which is October in Croatian and November in Polish and Czech.
     */
    static Set<Integer> months(String letters) {
        return MONTHS.getOrDefault(letters, Set.of());
    }

    private static Map<String, Set<Integer>> months() {
        Map<String, Set<Integer>> months = new HashMap<>();
        for (int i = 0; i < BY_MONTH.length; i++) {
            for (String name : BY_MONTH[i].split(" ")) {
                months.computeIfAbsent(name, n -> new TreeSet<>()).add(i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
