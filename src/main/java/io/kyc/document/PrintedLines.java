package io.kyc.document;

import io.kyc.decision.Agreement;
import io.kyc.document.text.DateRole;
import io.kyc.document.text.DayMonthOrder;
import io.kyc.document.text.DocumentDate;
import io.kyc.document.text.PersonName;
import io.kyc.mrz.MrzTransliteration;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a document prints beside its machine-readable zone. AnalyzeID takes from the zone what it does not find in print; such a
 * field, compared with the zone, would always agree.
 *
 * @param lines as read, without those of a zone; empty where the reader gave no lines at all, and then every field passes for print
 */
record PrintedLines(Optional<List<Line>> lines) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern FILLER = Pattern.compile("[<‹«＜]");
    /** A line of a zone whose fillers were not read. */
    private static final Pattern DATA = Pattern.compile("(?=(?:[A-Z]*[0-9]){6})[A-Z0-9]{20,}");
    /** Of a date, or of a number with gaps. */
    private static final int MOST_WORDS = 5;

    static PrintedLines of(DocumentText text) {
        List<String> read = text.pages().stream()
                .flatMap(page -> page.lines().stream())
                .map(line -> line.text().reveal())
                .toList();
        return new PrintedLines(
                read.isEmpty()
                        ? Optional.empty()
                        : Optional.of(read.stream()
                                .filter(line -> !isOfZone(line))
                                .map(Line::of)
                                .toList()));
    }

    /**
     * A line, looked at once.
     *
     * @param text as read
     * @param bare its {@link PrintedLines#bare bare} letters
     * @param transliterated the bare letters of a zone for it
     */
    private record Line(String text, String bare, String transliterated) {
        static Line of(String text) {
            return new Line(text, PrintedLines.bare(text), PrintedLines.bare(MrzTransliteration.of(text)));
        }

        boolean has(String wanted) {
            return bare.contains(wanted) || transliterated.contains(wanted);
        }
    }

    private static boolean isOfZone(String line) {
        return FILLER.matcher(line).find() || DATA.matcher(line).find();
    }

    /** Whether a field's text is in print, each of its words at least. */
    boolean have(DocumentField field) {
        boolean isDate = field.type().startsWith("DATE_OF_") || field.type().startsWith("EXPIRATION_");
        String text = field.text().reveal();
        return isDate ? has(text) : Arrays.stream(text.split("\\s+")).allMatch(this::has);
    }

    /** Whether each word of the name is printed, as it is or in the letters of a zone. */
    boolean have(PersonName name) {
        return lines.isPresent()
                && Stream.of(name.family(), name.given())
                        .flatMap(part -> Arrays.stream(part.split("\\s+")))
                        .allMatch(this::has);
    }

    /** Whether the number is printed, gaps and look-alikes aside. */
    boolean haveNumber(String number) {
        return lines.isPresent()
                && pieces().anyMatch(piece -> {
                    Agreement agreement = DocumentNumber.agreement(Optional.of(piece), Optional.of(number), "");
                    return agreement == Agreement.AGREES || agreement == Agreement.PARTLY;
                });
    }

    /** Every day that is printed somewhere, whatever it stands for. */
    List<LocalDate> days(DayMonthOrder order, DateRole role, LocalDate today) {
        return pieces().filter(piece -> piece.chars().anyMatch(Character::isDigit))
                .flatMap(piece -> DocumentDate.parse(piece, order, role, today).candidates().stream())
                .distinct()
                .toList();
    }

    private boolean has(String text) {
        String bare = bare(text);
        return lines.map(all -> all.stream().anyMatch(line -> line.has(bare))).orElse(true);
    }

    /** Letters and digits, marks and capitals aside; readers take some letters for digits, and the other way round. */
    private static String bare(String text) {
        String unmarked =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return DocumentNumber.folded(
                OTHER.matcher(unmarked.toUpperCase(Locale.ROOT)).replaceAll(""));
    }

    /** One to five words of a line that follow one another. */
    private Stream<String> pieces() {
        return lines.stream().flatMap(List::stream).flatMap(line -> {
            String[] words = line.text().strip().split("[\\s:]+");
            return IntStream.range(0, words.length)
                    .boxed()
                    .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(from + MOST_WORDS, words.length))
                            .mapToObj(to -> String.join(" ", Arrays.copyOfRange(words, from, to))));
        });
    }

    /** Masked. */
    @Override
    public String toString() {
        return "PrintedLines[***]";
    }
}
