package io.kyc.mrz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a zone from the text of a page with a reader's mistakes: spaces, lower case, missing or additional fillers,
 * other lines between, letters in place of digits. A change is accepted only if all check digits then hold and the
 * place or the print confirms it, and it is reported.
 */
public final class MrzReader {
    /** Only this many ways to choose the lines are tried, the most likely first. */
    private static final int MOST_FINDS = 24;
    /** Only for this many ways are characters replaced: that is slow, and wrong lines might pass by chance. */
    private static final int MOST_EXCHANGED = 3;

    /** So many fillers in a row end the names: between names there are at most two. */
    private static final int LEAST_BEHIND_NAMES = 3;
    /** A line that ends with a filler and lacks so many characters is whole: OCR miscounts fillers. */
    private static final int MOST_MISCOUNTED = 2;

    private MrzReader() {}

    /** As {@link #read(List, MrzPrint)}, without any print. */
    public static MrzReading read(List<String> page) {
        return read(page, MrzPrint.none());
    }

    /**
     * @param page the lines of one page from top to bottom, any strings; lines of more than 200 characters and those
     *     after the 400th are ignored
     * @param print the print outside the zone; it decides what check digits cannot, and overrules no check digit
     * @return {@link MrzReading.Absent} for text without a zone; never throws
     */
    public static MrzReading read(List<String> page, MrzPrint print) {
        if (page.stream().allMatch(line -> line == null || line.isBlank())) {
            return new MrzReading.Absent(MrzUnreadable.NO_LINES);
        }
        List<MrzRow> rows = MrzRow.of(page);
        List<MrzFinder.Find> finds = MrzFinder.find(rows).stream()
                .sorted(Comparator.comparingInt(MrzReader::likelihood).reversed())
                .limit(MOST_FINDS)
                .toList();
        return best(finds, print, MrzMending::byPosition)
                .filter(MrzReading::verified)
                .or(() -> best(finds.subList(0, Math.min(MOST_EXCHANGED, finds.size())), print, MrzMending::byExchange))
                .orElseGet(() -> new MrzReading.Absent(MrzUnreadable.NO_ZONE));
    }

    private static Optional<MrzReading> best(
            List<MrzFinder.Find> finds, MrzPrint print, Function<MrzMending, MrzMending.Attempt> mend) {
        return finds.stream().map(find -> read(find, print, mend)).min(Comparator.comparingInt(MrzReader::trouble));
    }

    private static int likelihood(MrzFinder.Find find) {
        return find.fits().stream()
                .mapToInt(fit -> 4 * fit.checks() + (fit.refilled() ? 0 : 2) + (fit.shape() == 1 ? 1 : 0))
                .sum();
    }

    private static MrzReading read(MrzFinder.Find find, MrzPrint print, Function<MrzMending, MrzMending.Attempt> mend) {
        List<String> lines = find.fits().stream().map(MrzFit::text).toList();
        MrzMending mending = new MrzMending(find.format(), lines, print);
        MrzMending.Attempt attempt = mend.apply(mending);
        List<MrzMending.Mended> accepted = attempt.accepted();
        boolean mended = accepted.size() == 1;
        // With no repair or several, the zone is left as read and does not verify.
        List<MrzRepair> repairs = new ArrayList<>();
        if (mended) {
            repairs.addAll(refilled(find));
            repairs.addAll(mending.repairs(accepted.get(0)));
        }
        MrzReading.Found zone =
                MrzParser.parse(find.format(), mended ? accepted.get(0).lines() : lines);
        return zone.verified()
                ? new MrzReading.Found(
                        zone.fields(),
                        List.of(),
                        repairs,
                        MrzAmbiguities.in(zone.fields(), print),
                        false,
                        areNamesCut(find))
                : new MrzReading.Found(
                        zone.fields(),
                        zone.defects(),
                        List.of(),
                        MrzAmbiguities.between(find.format(), attempt.possible(), lines),
                        !attempt.possible().isEmpty(),
                        areNamesCut(find));
    }

    /** Whether names may have stood where the line of the names was filled up. */
    private static boolean areNamesCut(MrzFinder.Find find) {
        int length = find.format().length();
        return find.format().layout().holder().names().fields().stream()
                .filter(field -> field.to() == length)
                .map(field -> find.fits().get(field.line()).row().text())
                .anyMatch(read -> {
                    int missing = length - read.length();
                    int fillers = read.length() - read.replaceAll("<+$", "").length();
                    boolean whole = fillers >= LEAST_BEHIND_NAMES || fillers > 0 && missing <= MOST_MISCOUNTED;
                    return missing > 0 && !whole;
                });
    }

    private static List<MrzRepair> refilled(MrzFinder.Find find) {
        List<MrzRepair> repairs = new ArrayList<>();
        for (int line = 0; line < find.fits().size(); line++) {
            MrzFit fit = find.fits().get(line);
            if (fit.refilled()) {
                int column = firstDifference(fit.row().text(), fit.text());
                MrzField field = MrzPlace.of(find.format(), line).get(column).field();
                repairs.add(new MrzRepair(field, line, column, MrzRepair.Basis.FILLERS));
            }
        }
        return repairs;
    }

    private static int firstDifference(String read, String fitted) {
        int at = 0;
        while (at < fitted.length() - 1 && at < read.length() && read.charAt(at) == fitted.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Ranks readings, less is better: as read, then with few repairs, then with few defects, then none. */
    private static int trouble(MrzReading reading) {
        if (reading.mrz().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        return reading.defects().isEmpty()
                ? reading.repairs().size() + (reading.namesCut() ? MOST_MISCOUNTED : 0)
                : 1000 + reading.defects().size();
    }
}
