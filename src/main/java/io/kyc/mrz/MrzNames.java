package io.kyc.mrz;

import java.util.Arrays;

/**
 * The field of names: primary identifier, {@code <<}, secondary identifier. Names that do not fit are cut so that at
 * least the first letter of the secondary identifier remains, and so that the last place has a letter, which marks a
 * cut (ICAO 9303-4, 4.2.3 and 9303-5, 4.2.3).
 */
final class MrzNames {
    private MrzNames() {}

    /** The field's text. Without a family name it starts with {@code <<} ({@link MrzPractice#NO_FAMILY_NAME}). */
    static String field(String primary, String secondary, int length) {
        String family = MrzTransliteration.of(primary);
        String given = MrzTransliteration.of(secondary);
        if (!canBeWritten(primary, secondary, true)) {
            throw new IllegalArgumentException("a name without a letter that a machine-readable zone has");
        }
        if (family.isEmpty()) {
            String named = "<<" + given;
            return named.length() <= length ? named : "<<" + cut(given, length - 2);
        }
        String whole = given.isEmpty() ? family : family + "<<" + given;
        if (whole.length() <= length) {
            return whole;
        }
        if (given.isEmpty()) {
            return cut(family, length);
        }
        String field = "";
        for (int keep = Math.min(family.length(), length - 3); keep > 0; keep--) {
            String start = keep < family.length() ? cut(family, keep) : family;
            int room = length - start.length() - 2;
            field = start + "<<" + (given.length() <= room ? given : cut(given, room));
            if (field.length() == length) {
                break; // Otherwise the family name loses one more letter, so that the last place shows the cut.
            }
        }
        return field;
    }

    /**
     * Whether the field can hold these names.
     *
     * @param mayLack whether given names alone are enough
     */
    static boolean canBeWritten(String primary, String secondary, boolean mayLack) {
        return !MrzTransliteration.of(primary).isEmpty()
                || mayLack
                        && primary.isBlank()
                        && !MrzTransliteration.of(secondary).isEmpty();
    }

    /** The words, cut to exactly {@code length} characters; the last place is a letter. */
    private static String cut(String words, int length) {
        if (words.charAt(length - 1) != '<') {
            return words.substring(0, length);
        }
        // The place after the cut starts a word. The longest word before it loses a letter, so that its initial fits
        // in.
        String[] before = words.substring(0, length - 1).split("<");
        int longest = 0;
        for (int i = 1; i < before.length; i++) {
            longest = before[i].length() >= before[longest].length() ? i : longest;
        }
        if (before[longest].length() == 1) {
            return words.substring(0, length - 1); // Initials only: the cut is not visible.
        }
        before[longest] = before[longest].substring(0, before[longest].length() - 1);
        return String.join("<", Arrays.asList(before)) + "<" + words.charAt(length);
    }
}
