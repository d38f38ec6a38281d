package io.kyc.document.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words and dates that issuers use for no expiry: {@code 01 01 9999} on Spanish cards of holders over 70, {@code
 * INDEF} and {@code MIL} on licences of the United States, {@code SEUMUR HIDUP} on Indonesian cards, and words of other
 * languages. A document may say it in two languages.
 */
public final class NoExpiry {
    private static final Pattern YEAR_9999 =
            Pattern.compile("\\d{4}9999|9999\\d{4}|9999|999999|\\d{0,2}[A-Z]{3,18}9999|9999[A-Z]{3,18}\\d{0,2}");
    /** The parts of a date, whose month may be in two languages. */
    private static final int MOST_PARTS = 4;

    /** By their first letter, so that few are compared with each word. */
    private static final Map<Character, List<List<String>>> PHRASES = phrases("""
            INDEF,INDEFINITE,INDEFINITELY,INDEFINIDA,INDEFINIDO,INDEFINIDAMENTE,INDETERMINEE,INDETERMINADA,INDETERMINADO
            PERMANENT,PERMANENTE,PERMANENTLY,UNLIMITED,UNLIMITED VALIDITY,LIFELONG,LIFETIME,FOR LIFE,NEVER,NEVER EXPIRES
            DOES NOT EXPIRE,DOESN T EXPIRE,DO NOT EXPIRE,NOT EXPIRING,NON EXPIRING,NON EXP,NO EXP,NO EXPIRY,NO EXPIRY DATE
            NO EXPIRATION,NO EXPIRATION DATE,NO DATE OF EXPIRY,WITHOUT EXPIRY,WITHOUT EXPIRATION,NO TIME LIMIT
            NO CADUCA,SIN CADUCIDAD,SIN VENCIMIENTO,NO VENCE,SIN LIMITE,ILIMITADA,ILIMITADO,VITALICIA,VITALICIO,DE POR VIDA
            SEM LIMITE,SEM LIMITE DE VALIDADE,SEM TERMO,SEM PRAZO,NAO CADUCA,NAO EXPIRA,NAO VENCE,VITALICIO
            SANS LIMITE,SANS LIMITES,SANS LIMITATION,SANS LIMITE DE VALIDITE,SANS LIMITATION DE DUREE,SANS EXPIRATION
            SANS DATE D EXPIRATION,SANS ECHEANCE,DUREE ILLIMITEE,DUREE INDETERMINEE,ILLIMITE,ILLIMITEE,A VIE,N EXPIRE PAS
            ILLIMITATA,ILLIMITATO,VALIDITA ILLIMITATA,SENZA SCADENZA,SENZA LIMITI,SENZA LIMITE,NON SCADE
            UNBEFRISTET,UNBEGRENZT,UNBEGRENZT GULTIG,NICHT BEFRISTET,OHNE BEFRISTUNG,OHNE ABLAUFDATUM,AUF LEBENSZEIT
            ONBEPERKT,ONBEPERKT GELDIG,ONBEPAALD,ONBEPAALDE DUUR,ONBEPERKTE DUUR,ZONDER VERVALDATUM,VERVALT NIET
            BEZTERMINOWO,BEZTERMINOWY,BEZTERMINOWA,NEOMEZENO,NEOMEZENA,BEZ OMEZENI,NEOBMEDZENE,NEOBMEDZENA,BEZ OBMEDZENIA
            TRAJNO,TRAJNA,TRAJNI,NEOGRANICENO,NEOGRANICENA,BEZ OGRANICENJA,NEOMEJENO,NEOMEJENA,HATARIDO NELKUL,KORLATLAN
            NELIMITAT,NELIMITATA,FARA TERMEN,FARA LIMITA,NEDETERMINAT,PA AFAT,TAHTAJATU,BEZTERMINA,NETERMINUOTAS,NETERMINUOTA
            NETERMINUOTAI,TILLS VIDARE,TILLSVIDARE,OBEGRANSAD,UBEGRENSET,UBEGR NSET,TOISTAISEKSI,SURESIZ,SINIRSIZ
            SEUMUR HIDUP,KHONG THOI HAN,PANGHABAMBUHAY
            """);

    /** Only beside a label: elsewhere it is a name. */
    private static final Set<String> BESIDE_A_LABEL = Set.of("MIL", "MILITARY", "NONE", "LIFE");
    /** What may stand between a label and its value. */
    private static final Set<String> BETWEEN =
            Set.of("DATE", "UNTIL", "TILL", "THRU", "TO", "UP", "ON", "BIS", "HASTA", "ATE", "AU", "AL", "FINO", "TOT");

    private NoExpiry() {}

    /** Whether the value of a date of expiry says that there is none. */
    public static boolean isSaidBy(String value) {
        List<String> words = PrintedWords.of(value);
        return isValue(words) || isSaidByLine(words);
    }

    /**
     * Whether a whole line says that there is no expiry: {@code 4b EXP INDEF}, {@code 01 01 9999},
     * {@code Gültig bis: unbefristet}.
     */
    public static boolean isSaidByLine(String line) {
        return isSaidByLine(PrintedWords.of(line));
    }

    private static boolean isSaidByLine(List<String> words) {
        return isSaid(words)
                || IntStream.range(1, words.size())
                        .anyMatch(from ->
                                isValue(words.subList(from, words.size())) && endsInLabel(words.subList(0, from)));
    }

    private static boolean endsInLabel(List<String> words) {
        int last = words.size() - 1;
        while (last > 0 && BETWEEN.contains(words.get(last))) {
            last--;
        }
        return PrintedLabels.isOfExpiry(words.get(last));
    }

    private static boolean isValue(List<String> words) {
        return isSaid(words) || words.size() == 1 && BESIDE_A_LABEL.contains(words.get(0));
    }

    private static boolean isSaid(List<String> words) {
        boolean date = words.size() <= MOST_PARTS
                && YEAR_9999.matcher(String.join("", words)).matches();
        return date || !words.isEmpty() && arePhrases(words);
    }

    /** Whether the words are one of the phrases after the other, as documents of two languages have them. */
    private static boolean arePhrases(List<String> words) {
        return words.isEmpty()
                || PHRASES.getOrDefault(words.get(0).charAt(0), List.of()).stream()
                        .anyMatch(phrase ->
                                begins(words, phrase) && arePhrases(words.subList(phrase.size(), words.size())));
    }

    private static boolean begins(List<String> words, List<String> phrase) {
        return words.size() >= phrase.size()
                && IntStream.range(0, phrase.size()).allMatch(i -> PrintedWords.isLike(words.get(i), phrase.get(i)));
    }

    private static Map<Character, List<List<String>>> phrases(String table) {
        return table.lines()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .distinct()
                .map(phrase -> List.of(phrase.split(" ")))
                .collect(Collectors.groupingBy(phrase -> phrase.get(0).charAt(0)));
    }
}
