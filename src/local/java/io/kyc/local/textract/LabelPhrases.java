package io.kyc.local.textract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases of labels on passports (ICAO 9303-4, section 3: English or French or Spanish next to the state's
 * language), on licences (AAMVA card design standard; directive 2006/126/EC) and on identity cards. Case, accents,
 * spaces and punctuation do not matter.
 */
final class LabelPhrases {
    /** Where the phrases are, by language; README.md beside it has their sources. */
    private static final String FILE = "labels.txt";

    private static final Pattern LINE = Pattern.compile("([A-Z_]+): (.+)");

    /** The phrases of each label, folded, without duplicates. */
    static final Map<Label, List<String>> FOLDED = folded();

    private LabelPhrases() {}

    private static Map<Label, List<String>> folded() {
        Map<Label, Set<String>> phrases = new EnumMap<>(Label.class);
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("[")) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalStateException(FILE + " must have labels and phrases, but has: " + line);
            }
            addTo(phrases.computeIfAbsent(Label.valueOf(parts.group(1)), any -> new LinkedHashSet<>()), parts.group(2));
        }
        Map<Label, List<String>> lists = new EnumMap<>(Label.class);
        phrases.forEach((label, texts) -> lists.put(label, List.copyOf(texts)));
        return lists;
    }

    private static void addTo(Set<String> phrases, String list) {
        for (String phrase : list.split(",")) {
            String folded = FoldedText.fold(phrase);
            phrases.add(folded);
            phrases.add(folded.replace("RN", "M")); // In small print, readers take one for the other.
        }
    }

    private static List<String> lines() {
        try (InputStream in = LabelPhrases.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path; build the project again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
