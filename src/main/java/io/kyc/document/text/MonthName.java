package io.kyc.document.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows the names of months, inflected and abbreviated, in the languages of the European Union, the United Kingdom, the
 * United States, Canada, Turkey, Ukraine, Indonesia and India, and of some neighbours.
 */
final class MonthName {
    /** A row for each language: twelve months, each with its forms, separated by commas. */
    private static final String BY_LANGUAGE = """
            JANUARY,JAN FEBRUARY,FEB MARCH,MAR APRIL,APR MAY JUNE,JUN JULY,JUL AUGUST,AUG SEPTEMBER,SEPT,SEP OCTOBER,OCT NOVEMBER,NOV DECEMBER,DEC
            JANVIER,JANV,JAN FÉVRIER,FÉVR,FÉV MARS,MAR AVRIL,AVR MAI JUIN JUILLET,JUIL,JUL AOÛT,AOU SEPTEMBRE,SEPT,SEP OCTOBRE,OCT NOVEMBRE,NOV DÉCEMBRE,DÉC
            JANUAR,JÄNNER,JAENNER,JÄN,JAN FEBRUAR,FEBER,FEB MÄRZ,MAERZ,MRZ,MÄR APRIL,APR MAI JUNI,JUN JULI,JUL AUGUST,AUG SEPTEMBER,SEPT,SEP OKTOBER,OKT NOVEMBER,NOV DEZEMBER,DEZ
            ENERO,ENE FEBRERO,FEB MARZO,MAR ABRIL,ABR MAYO,MAY JUNIO,JUN JULIO,JUL AGOSTO,AGO SEPTIEMBRE,SETIEMBRE,SEPT,SEP,SET OCTUBRE,OCT NOVIEMBRE,NOV DICIEMBRE,DIC
            GENNAIO,GENN,GEN FEBBRAIO,FEBB,FEB MARZO,MAR APRILE,APR MAGGIO,MAGG,MAG GIUGNO,GIU LUGLIO,LUGL,LUG AGOSTO,AGO SETTEMBRE,SETT,SET OTTOBRE,OTT NOVEMBRE,NOV DICEMBRE,DIC
            JANEIRO,JAN FEVEREIRO,FEV MARÇO,MAR ABRIL,ABR MAIO,MAI JUNHO,JUN JULHO,JUL AGOSTO,AGO SETEMBRO,SET OUTUBRO,OUT NOVEMBRO,NOV DEZEMBRO,DEZ
            JANUARI,JAN FEBRUARI,FEB MAART,MRT,MAA APRIL,APR MEI JUNI,JUN JULI,JUL AUGUSTUS,AUG SEPTEMBER,SEPT,SEP OKTOBER,OKT NOVEMBER,NOV DECEMBER,DEC
            JANUAR,JAN FEBRUAR,FEB MARTS,MARS,MAR APRIL,APR MAJ,MAI JUNI,JUN JULI,JUL AUGUST,AUG SEPTEMBER,SEPT,SEP OKTOBER,OKT NOVEMBER,NOV DECEMBER,DESEMBER,DEC,DES
            JANUARI,JAN FEBRUARI,FEB MARS,MAR APRIL,APR MAJ JUNI,JUN JULI,JUL AUGUSTI,AUG SEPTEMBER,SEPT,SEP OKTOBER,OKT NOVEMBER,NOV DECEMBER,DEC
            JANÚAR,JAN FEBRÚAR,FEB MARS,MAR APRÍL,APR MAÍ JÚNÍ,JÚN JÚLÍ,JÚL ÁGÚST,ÁGÚ SEPTEMBER,SEP OKTÓBER,OKT NÓVEMBER,NÓV DESEMBER,DES
            TAMMIKUUTA,TAMMIKUU,TAMMI,TAM HELMIKUUTA,HELMIKUU,HELMI,HEL MAALISKUUTA,MAALISKUU,MAALIS,MAA HUHTIKUUTA,HUHTIKUU,HUHTI,HUH TOUKOKUUTA,TOUKOKUU,TOUKO,TOU KESÄKUUTA,KESÄKUU,KESÄ,KES HEINÄKUUTA,HEINÄKUU,HEINÄ,HEI ELOKUUTA,ELOKUU,ELO SYYSKUUTA,SYYSKUU,SYYS,SYY LOKAKUUTA,LOKAKUU,LOKA,LOK MARRASKUUTA,MARRASKUU,MARRAS JOULUKUUTA,JOULUKUU,JOULU,JOU
            JAANUAR,JAAN VEEBRUAR,VEEBR,VEE MÄRTS,MÄR APRILL,APR MAI JUUNI,JUUN JUULI,JUUL AUGUST,AUG SEPTEMBER,SEPT,SEP OKTOOBER,OKT NOVEMBER,NOV DETSEMBER,DETS,DET
            JANVĀRIS,JANV,JAN FEBRUĀRIS,FEBR,FEB MARTS,MAR APRĪLIS,APR MAIJS,MAI JŪNIJS,JŪN JŪLIJS,JŪL AUGUSTS,AUG SEPTEMBRIS,SEPT,SEP OKTOBRIS,OKT NOVEMBRIS,NOV DECEMBRIS,DEC
            SAUSIO,SAUSIS,SAUS,SAU VASARIO,VASARIS,VAS KOVO,KOVAS,KOV BALANDŽIO,BALANDIS,BAL GEGUŽĖS,GEGUŽĖ,GEG BIRŽELIO,BIRŽELIS,BIR LIEPOS,LIEPA,LIE RUGPJŪČIO,RUGPJŪTIS,RUGP,RGP RUGSĖJO,RUGSĖJIS,RUGS,RGS SPALIO,SPALIS,SPAL,SPA LAPKRIČIO,LAPKRITIS,LAPKR,LAP GRUODŽIO,GRUODIS,GRUOD,GRD
            STYCZNIA,STYCZEŃ,STY LUTEGO,LUTY,LUT MARCA,MARZEC,MAR KWIETNIA,KWIECIEŃ,KWI MAJA,MAJ CZERWCA,CZERWIEC,CZE LIPCA,LIPIEC,LIP SIERPNIA,SIERPIEŃ,SIE WRZEŚNIA,WRZESIEŃ,WRZ PAŹDZIERNIKA,PAŹDZIERNIK,PAŹ LISTOPADA,LISTOPAD,LIS GRUDNIA,GRUDZIEŃ,GRU
            LEDNA,LEDEN,LED ÚNORA,ÚNOR,ÚNO BŘEZNA,BŘEZEN,BŘE DUBNA,DUBEN,DUB KVĚTNA,KVĚTEN,KVĚ ČERVNA,ČERVEN,ČVN ČERVENCE,ČERVENEC,ČVC SRPNA,SRPEN,SRP ZÁŘÍ,ZÁŘ ŘÍJNA,ŘÍJEN,ŘÍJ LISTOPADU,LISTOPAD,LIS PROSINCE,PROSINEC,PRO
            JANUÁRA,JANUÁR,JAN FEBRUÁRA,FEBRUÁR,FEB MARCA,MAREC,MAR APRÍLA,APRÍL,APR MÁJA,MÁJ JÚNA,JÚN JÚLA,JÚL AUGUSTA,AUGUST,AUG SEPTEMBRA,SEPTEMBER,SEP OKTÓBRA,OKTÓBER,OKT NOVEMBRA,NOVEMBER,NOV DECEMBRA,DECEMBER,DEC
            JANUÁR,JAN FEBRUÁR,FEBR,FEB MÁRCIUS,MÁRC,MÁR ÁPRILIS,ÁPR MÁJUS,MÁJ JÚNIUS,JÚN JÚLIUS,JÚL AUGUSZTUS,AUG SZEPTEMBER,SZEPT,SZEP,SZE OKTÓBER,OKT NOVEMBER,NOV DECEMBER,DEC
            JANUARJA,JANUAR,JAN FEBRUARJA,FEBRUAR,FEB MARCA,MAREC,MAR APRILA,APRIL,APR MAJA,MAJ JUNIJA,JUNIJ,JUN JULIJA,JULIJ,JUL AVGUSTA,AVGUST,AVG SEPTEMBRA,SEPTEMBER,SEP OKTOBRA,OKTOBER,OKT NOVEMBRA,NOVEMBER,NOV DECEMBRA,DECEMBER,DEC
            SIJEČNJA,SIJEČANJ,SIJ VELJAČE,VELJAČA,VELJ,VEL OŽUJKA,OŽUJAK,OŽU TRAVNJA,TRAVANJ,TRA SVIBNJA,SVIBANJ,SVI LIPNJA,LIPANJ,LIP SRPNJA,SRPANJ,SRP KOLOVOZA,KOLOVOZ,KOL RUJNA,RUJAN,RUJ LISTOPADA,LISTOPAD,LIS STUDENOGA,STUDENOG,STUDENI,STU PROSINCA,PROSINAC,PRO
            JANUAR,JAN FEBRUAR,FEB MART,MAR APRIL,APR MAJ JUNI,JUN JULI,JUL AVGUST,AVG SEPTEMBAR,SEP OKTOBAR,OKT NOVEMBAR,NOV DECEMBAR,DEC
            IANUARIE,IAN FEBRUARIE,FEBR,FEB MARTIE,MAR APRILIE,APR MAI IUNIE,IUN IULIE,IUL AUGUST,AUG SEPTEMBRIE,SEPT,SEP OCTOMBRIE,OCT NOIEMBRIE,NOI,NOV DECEMBRIE,DEC
            OCAK,OCA ŞUBAT,ŞUB MART,MAR NİSAN,NİS MAYIS,MAY HAZİRAN,HAZ TEMMUZ,TEM AĞUSTOS,AĞU EYLÜL,EYL EKİM,EKİ KASIM,KAS ARALIK,ARA
            EANÁIR,EAN FEABHRA,FEABH,FEA MÁRTA,MÁR AIBREÁN,AIB BEALTAINE,BEAL,BEA MEITHEAMH,MEITH,MEI IÚIL LÚNASA,LÚN MEÁNFÓMHAIR,MFÓMH,MFO DEIREADHFÓMHAIR,DFÓMH,DFO SAMHAIN,SAMH,SAM NOLLAIG,NOLL,NOL
            IONAWR,ION CHWEFROR,CHWE,CHW MAWRTH,MAW EBRILL,EBR MAI MEHEFIN,MEH GORFFENNAF,GORFF,GOR AWST,AWS MEDI,MED HYDREF,HYD TACHWEDD,TACH,TAC RHAGFYR,RHAG,RHA
            JANNAR,JAN FRAR,FRA MARZU,MAR APRIL,APR MEJJU,MEJ ĠUNJU,ĠUN LULJU,LUL AWWISSU,AWW SETTEMBRU,SET OTTUBRU,OTT NOVEMBRU,NOV DIĊEMBRU,DIĊ
            JANUAR,JAN FEBRUAR,FEB MÄERZ,MÄE ABRËLL,ABR MEE JUNI,JUN JULI,JUL AUGUST,AUG SEPTEMBER,SEP OKTOBER,OKT NOVEMBER,NOV DEZEMBER,DEZ
            JANUARI,JAN FEBRUARI,PEBRUARI,FEB,PEB MARET,MAR APRIL,APR MEI JUNI,JUN JULI,JUL AGUSTUS,AGU,AGT,AGS SEPTEMBER,SEP OKTOBER,OKT NOVEMBER,NOPEMBER,NOV,NOP DESEMBER,DES
            ΙΑΝΟΥΑΡΙΟΥ,ΙΑΝΟΥΑΡΙΟΣ,ΙΑΝ ΦΕΒΡΟΥΑΡΙΟΥ,ΦΕΒΡΟΥΑΡΙΟΣ,ΦΕΒ ΜΑΡΤΙΟΥ,ΜΑΡΤΙΟΣ,ΜΑΡ ΑΠΡΙΛΙΟΥ,ΑΠΡΙΛΙΟΣ,ΑΠΡ ΜΑΪΟΥ,ΜΑΪΟΣ,ΜΑΪ ΙΟΥΝΙΟΥ,ΙΟΥΝΙΟΣ,ΙΟΥΝ ΙΟΥΛΙΟΥ,ΙΟΥΛΙΟΣ,ΙΟΥΛ ΑΥΓΟΥΣΤΟΥ,ΑΥΓΟΥΣΤΟΣ,ΑΥΓ ΣΕΠΤΕΜΒΡΙΟΥ,ΣΕΠΤΕΜΒΡΙΟΣ,ΣΕΠΤ,ΣΕΠ ΟΚΤΩΒΡΙΟΥ,ΟΚΤΩΒΡΙΟΣ,ΟΚΤ ΝΟΕΜΒΡΙΟΥ,ΝΟΕΜΒΡΙΟΣ,ΝΟΕ ΔΕΚΕΜΒΡΙΟΥ,ΔΕΚΕΜΒΡΙΟΣ,ΔΕΚ
            ЯНУАРИ,ЯНУ,ЯН ФЕВРУАРИ,ФЕВ МАРТ,МАР АПРИЛ,АПР МАЙ ЮНИ,ЮН ЮЛИ,ЮЛ АВГУСТ,АВГ СЕПТЕМВРИ,СЕПТ,СЕП ОКТОМВРИ,ОКТ НОЕМВРИ,НОЕ ДЕКЕМВРИ,ДЕК
            СІЧНЯ,СІЧЕНЬ,СІЧ ЛЮТОГО,ЛЮТИЙ,ЛЮТ БЕРЕЗНЯ,БЕРЕЗЕНЬ,БЕР КВІТНЯ,КВІТЕНЬ,КВІ ТРАВНЯ,ТРАВЕНЬ,ТРА ЧЕРВНЯ,ЧЕРВЕНЬ,ЧЕР ЛИПНЯ,ЛИПЕНЬ,ЛИП СЕРПНЯ,СЕРПЕНЬ,СЕР ВЕРЕСНЯ,ВЕРЕСЕНЬ,ВЕР ЖОВТНЯ,ЖОВТЕНЬ,ЖОВ ЛИСТОПАДА,ЛИСТОПАД,ЛИС ГРУДНЯ,ГРУДЕНЬ,ГРУ
            जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर,सितम्बर अक्टूबर,अक्तूबर नवंबर,नवम्बर दिसंबर,दिसम्बर
            """;

    /** The length of the shortest form that can be joined to another one. */
    private static final int SHORTEST = 3;

    /**
     * Every form with its months. Made when the first date is read: on a JVM the start initializes all classes, and
     * nobody should wait there for it. Two threads may both make it, the same.
     */
    private static volatile Map<String, Set<Integer>> byForm;

    private MonthName() {}

    /**
     * The months, 1 to 12, that letters can mean.
     *
     * @param letters a whole name or an abbreviation, or those of two languages joined ({@code AOUTAUG}); in capitals,
     *     without accents
     * @return none when it is not a month, two for {@code LISTOPAD}, which is October in Croatian and November in Polish
     *     and Czech
     */
    static Set<Integer> months(String letters) {
        Map<String, Set<Integer>> forms = byForm();
        Set<Integer> whole = forms.getOrDefault(letters, Set.of());
        return whole.isEmpty() ? glued(letters, forms) : whole;
    }

    private static Set<Integer> glued(String letters, Map<String, Set<Integer>> forms) {
        Set<Integer> months = new TreeSet<>();
        for (int at = SHORTEST; at <= letters.length() - SHORTEST; at++) {
            Set<Integer> both = new TreeSet<>(forms.getOrDefault(letters.substring(0, at), Set.of()));
            both.retainAll(forms.getOrDefault(letters.substring(at), Set.of()));
            months.addAll(both);
        }
        return months;
    }

    private static Map<String, Set<Integer>> byForm() {
        Map<String, Set<Integer>> known = byForm;
        if (known == null) {
            known = folded();
            byForm = known;
        }
        return known;
    }

    private static Map<String, Set<Integer>> folded() {
        Map<String, Set<Integer>> months = new HashMap<>();
        BY_LANGUAGE.lines().map(language -> List.of(language.split(" "))).forEach(language -> {
            for (int i = 0; i < language.size(); i++) {
                for (String name : language.get(i).split(",")) {
                    months.computeIfAbsent(DateParts.folded(name), n -> new TreeSet<>())
                            .add(i + 1);
                }
            }
        });
        return Map.copyOf(months);
    }
}
