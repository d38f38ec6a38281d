package io.kyc.mrz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the lines of a page that may be a zone: first the line with the dates, then its neighbours above and below. Lines
 * need evidence: check digits that hold, or the look of a zone. A state's code is not evidence, as words may begin with it.
 */
final class MrzFinder {
    private static final double LEAST_SHAPE_WITHOUT_CHECKS = 0.95;
    /** One more than the number of lines of other text that may be between two lines of a zone. */
    private static final int FARTHEST = 3;

    private static final int MOST_FITS = 4;

    /** Fewer check digits hold by chance. If fillers were added to the line of dates, one more must hold. */
    private static final int LEAST_DIGITS = 2;
    /** The same if OCR read no fillers, so that only check digits rule out chance. */
    private static final int LEAST_DIGITS_WITHOUT_FILLERS = 4;
    /** A line that looks like a zone's may have so many characters more or fewer. */
    private static final int MOST_MISCOUNTED = 3;

    private MrzFinder() {}

    /**
     * Lines that may be a zone.
     *
     * @param fits one for each line of the format
     */
    record Find(MrzFormat format, List<MrzFit> fits) {

        /** Whether it starts like zones of the format, after each character was replaced by the one that its place demands. */
        private boolean isOfFormat() {
            String first = fits.get(0).text();
            StringBuilder start = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                start.append(MrzPlace.of(format, 0).get(i).normalised(first.charAt(i)));
            }
            return format.startsLike(start.toString());
        }

        private boolean isEvident() {
            int digits = fits.stream().mapToInt(MrzFit::digits).sum();
            if (!haveRun("<<")) {
                return digits >= LEAST_DIGITS_WITHOUT_FILLERS
                        || digits >= LEAST_DIGITS && fits.stream().noneMatch(MrzFit::refilled);
            }
            boolean atWill = fits.get(
                            format.layout().holder().birthDate().field().line())
                    .refilled();
            return digits >= LEAST_DIGITS + (atWill ? 1 : 0) || looksLikeOne();
        }

        /** Whether all lines have the format's length, and one has more fillers in a row than print or names have. */
        private boolean looksLikeOne() {
            return haveRun("<<<")
                    && fits.stream()
                            .allMatch(fit -> Math.abs(fit.row().text().length() - format.length()) <= MOST_MISCOUNTED);
        }

        private boolean haveRun(String fillers) {
            return fits.stream().anyMatch(fit -> fit.row().text().contains(fillers));
        }
    }

    /** All zones that the rows may be, in no particular order. */
    static List<Find> find(List<MrzRow> rows) {
        List<Find> finds = new ArrayList<>();
        for (MrzFormat format : MrzFormat.values()) {
            int dates = format.layout().holder().birthDate().field().line();
            for (MrzRow row : rows) {
                for (MrzFit fit : dates(row, format, dates)) {
                    complete(finds, rows, format, fit);
                }
            }
        }
        finds.removeIf(find -> !find.isOfFormat() || !find.isEvident());
        return finds;
    }

    private static List<MrzFit> dates(MrzRow row, MrzFormat format, int line) {
        if (row.text().chars().filter(c -> c >= '0' && c <= '9').count() < 6) {
            return List.of();
        }
        return MrzFit.of(row, format, line).stream()
                .filter(fit -> fit.checks() > 0 || !fit.refilled() && fit.shape() >= LEAST_SHAPE_WITHOUT_CHECKS)
                .limit(MOST_FITS)
                .toList();
    }

    private static void complete(List<Find> finds, List<MrzRow> rows, MrzFormat format, MrzFit dates) {
        List<MrzFit> firsts =
                near(rows.stream().filter(row -> row.last() < dates.row().first()), dates.row(), format, 0);
        for (MrzFit first : firsts) {
            if (format.lines() == 2) {
                finds.add(new Find(format, List.of(first, dates)));
                continue;
            }
            Stream<MrzRow> below =
                    rows.stream().filter(row -> row.first() > dates.row().last());
            for (MrzFit names : near(below, dates.row(), format, 2)) {
                finds.add(new Find(format, List.of(first, dates, names)));
            }
        }
    }

    private static List<MrzFit> near(Stream<MrzRow> rows, MrzRow dates, MrzFormat format, int line) {
        return rows.filter(row -> distance(row, dates) <= FARTHEST)
                .sorted(Comparator.comparingInt(row -> distance(row, dates)))
                .flatMap(row -> MrzFit.of(row, format, line).stream()
                        .filter(fit -> isPlausible(fit, format, line))
                        .limit(MOST_FITS))
                .toList();
    }

    private static int distance(MrzRow row, MrzRow dates) {
        return Math.max(dates.first() - row.last(), row.first() - dates.last());
    }

    private static boolean isPlausible(MrzFit fit, MrzFormat format, int line) {
        boolean lettered = line > 0
                || MrzPlace.of(format, 0)
                        .get(0)
                        .allows(MrzPlace.of(format, 0)
                                .get(0)
                                .normalised(fit.text().charAt(0)));
        boolean filled = fit.row().text().indexOf('<') >= 0 || !fit.refilled();
        return lettered && (filled || fit.checks() > 0);
    }
}
