package io.kyc.local.textract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Month names and their abbreviations in English, French, German, Spanish, Italian, Portuguese and Dutch, accent-folded. */
final class MonthNames {
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
     * The month, 1 to 12, of a name that {@link #ANY} matched. An exact spelling goes before one with misread letters.
     */
    static OptionalInt month(String name) {
        for (Name known : NAMES) {
            if (known.letters().equals(name)) {
                return OptionalInt.of(known.month());
            }
        }
        return NAMES.stream()
                .filter(known -> known.pattern().matcher(name).matches())
                .mapToInt(Name::month)
                .findFirst();
    }

    private static List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            for (String letters : BY_MONTH.get(month - 1).split(" ")) {
                String pattern = letters.chars()
                        .mapToObj(c -> READ_AS.getOrDefault((char) c, String.valueOf((char) c)))
                        .collect(Collectors.joining());
                names.add(new Name(month, letters, Pattern.compile(pattern)));
            }
        }
        return names;
    }
}
