package io.kyc.document.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts what readers join: a label and its value without a gap, as in {@code 1SAMPLE}, {@code LNSAMPLE}, {@code DOB06/06/1986} and
 * {@code DLT64235789}. Where the parts are one word after all, they still count as that word, because consecutive words are joined.
 */
final class GluedLabels {
    /** The number of an element on a licence, or the letters of its label, before a name at the beginning of a line. */
    private static final Pattern NAME = Pattern.compile(
            "^((?:[12](?:[.:,)] ?| )?)?[LF]N[.:]?|[12][.:,)]?)(?=(?:\\p{L}|0['’])[\\p{L}\\p{M}'’0]+(?:[ ,.-]|$))");

    /** A number or a label before a date. */
    private static final Pattern DATE =
            Pattern.compile("((?:^| )(?:[34][aAbB]?[.:)]?|(?:[34][aAbB]?[.:)]? ?)?\\p{L}{3,12}[.:]?))"
                    + "(?=\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)|\\d{2} ?\\p{L}{3,9}[ /.]{0,2}\\p{L}{0,9} ?\\d{2})");

    /** A label before the number of a licence at the beginning of a line. */
    private static final Pattern NUMBER =
            Pattern.compile("^((?:4[dD][.:)]? ?)?(?:DLN?|LIC|OLN)[.:#]?|4[dD][.:)]?)(?=\\p{L}{0,3}\\d{3})");

    /** The word before the letters of a series. */
    private static final Pattern SERIES = Pattern.compile("((?:^| )SERI[AE])(?=\\p{L}{2} ?(?:N[Rr]|\\d))");

    private static final List<Pattern> GLUED = List.of(NAME, DATE, NUMBER, SERIES);

    private GluedLabels() {}

    /** The line with a space after each label that stands before its value without a gap. */
    static String parted(String line) {
        String parted = line.strip();
        for (Pattern glued : GLUED) {
            parted = glued.matcher(parted).replaceFirst("$1 ");
        }
        return parted;
    }
}
