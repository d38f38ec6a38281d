package io.kyc.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a name that consist of letters only.
 *
 * @param atoms in order
 */
record PrintedAtoms(List<Atom> atoms) {
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´]");
    private static final Pattern HYPHEN = Pattern.compile("\\p{Pd}");

    PrintedAtoms {
        atoms = List.copyOf(atoms);
    }

    /**
     * A run of letters.
     *
     * @param text as printed
     * @param before what separates it from the one before: a space, a hyphen, an apostrophe, or nothing
     */
    record Atom(String text, String before) {}

    static PrintedAtoms of(String name) {
        List<Atom> atoms = new ArrayList<>();
        Matcher run = RUN.matcher(name);
        int end = 0;
        while (run.find()) {
            atoms.add(new Atom(run.group(), parting(name.substring(end, run.start()), end == 0)));
            end = run.end();
        }
        return new PrintedAtoms(atoms);
    }

    private static String parting(String between, boolean first) {
        String apostrophe = APOSTROPHE.matcher(between).find() ? "'" : "";
        if (first) {
            return apostrophe;
        }
        if (HYPHEN.matcher(between).find()) {
            return "-" + apostrophe;
        }
        int at = between.indexOf(' ');
        if (apostrophe.isEmpty()) {
            return " ";
        }
        return at < 0
                ? apostrophe
                : APOSTROPHE.matcher(between.substring(0, at)).find() ? apostrophe + " " : " " + apostrophe;
    }
}
