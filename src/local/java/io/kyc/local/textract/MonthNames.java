package io.kyc.local.textract;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of months and their abbreviations, accent-folded: as passports and licences write them in English, French, German,
 * Spanish, Italian, Portuguese and Dutch, and as the Unicode locale data (CLDR) of the JDK has them in further languages that
 * are written in Latin letters.
 */
final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "cs", "cy", "da", "en", "et", "fi", "ga", "hr", "hu", "id", "is", "lb", "lt", "lv", "mt", "nb", "pl", "ro",
            "sk", "sl", "sq", "sv", "tr", "bs", "ca", "az");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final int SHORTEST = 3;

    private static final List<String> BY_MONTH = List.of(
            "JANUARY JAN JANV JANVIER JANUAR ENERO ENE GENNAIO GEN JANEIRO JANUARI",
            "FEBRUARY FEB FEV FEVR FEVRIER FEBRUAR FEBRERO FEBBRAIO FEVEREIRO FEBRUARI",
            "MARCH MAR MARS MARZ MAERZ MARZO MARCO MAART MRT",
            "APRIL APR AVR AVRIL ABR ABRIL APRILE",
            "MAY MAI MAYO MAGGIO MAG MAIO MEI",
            "JUNE JUN JUIN JUNI JUNIO GIUGNO GIU JUNHO",
            "JULY JUL JUIL JUILLET JULI JULIO LUGLIO LUG JULHO",
            "AUGUST AUG AOUT AOU AGOSTO AGO AUGUSTUS",
            "SEPTEMBER SEPT SEP SEPTEMBRE SEPTIEMBRE SET SETTEMBRE SETEMBRO",
            "OCTOBER OCT OCTOBRE OKT OKTOBER OCTUBRE OTT OTTOBRE OUT OUTUBRO",
            "NOVEMBER NOV NOVEMBRE NOVIEMBRE NOVEMBRO",
            "DECEMBER DEC DECEMBRE DEZ DEZEMBER DIC DICIEMBRE DICEMBRE DEZEMBRO");

    /** Letters, and the characters that readers mistake them for. */
    private static final Map<Character, String> READ_AS = Map.of(
            'O', "[O0Q]", 'I', "[I1L|]", 'L', "[LI1|]", 'S', "[S5]", 'G', "[G6]", 'B', "[B8]", 'Z', "[Z2]", 'U', "[UV]",
            'V', "[VU]", 'T', "[T7]");

    private record Name(int month, String letters, Pattern pattern) {}

    private static final List<Name> NAMES = names();

    /** Any month name as a group for use inside a larger expression, the longest names first. */
    static final String ANY = NAMES.stream()
            .sorted(Comparator.comparing((Name name) -> -name.letters().length()))
            .map(name -> name.pattern().pattern())
            .collect(Collectors.joining("|", "(?:", ")"));

    private MonthNames() {}

    /**
     * The months, 1 to 12, of a name that {@link #ANY} matched. An exact spelling goes before one with misread letters. One name
     * can mean different months in two languages.
     */
    static Set<Integer> months(String name) {
        Set<Integer> exact = months(known -> known.letters().equals(name));
        return exact.isEmpty() ? months(known -> known.pattern().matcher(name).matches()) : exact;
    }

    private static Set<Integer> months(Predicate<Name> wanted) {
        return NAMES.stream().filter(wanted).map(Name::month).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Name> names() {
        Set<String> issuers = Set.of(String.join(" ", BY_MONTH).split(" "));
        List<Name> names = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            Set<String> spellings =
                    new TreeSet<>(List.of(BY_MONTH.get(month - 1).split(" ")));
            inOtherLanguages(Month.of(month))
                    .filter(name -> !issuers.contains(name))
                    .forEach(spellings::add);
            for (String letters : spellings) {
                String pattern = letters.chars()
                        .mapToObj(c -> READ_AS.getOrDefault((char) c, String.valueOf((char) c)))
                        .collect(Collectors.joining());
                names.add(new Name(month, letters, Pattern.compile(pattern)));
            }
        }
        return names;
    }

    private static Stream<String> inOtherLanguages(Month month) {
        return LANGUAGES.stream()
                .map(Locale::forLanguageTag)
                .flatMap(language -> STYLES.stream().map(style -> month.getDisplayName(style, language)))
                .map(FoldedText::fold)
                .filter(name -> name.length() >= SHORTEST && name.chars().allMatch(Character::isLetter));
    }
}
