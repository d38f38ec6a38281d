package io.kyc.mrz;

import java.util.ArrayList;
import java.util.List;

/** Tries to repair a zone whose lines have the right length so that it verifies. */
final class MrzMending {
    private final MrzFormat format;
    private final List<String> read;
    private final MrzSecondSource second;
    private final List<String> normalised;
    private final List<List<MrzPlace>> places = new ArrayList<>();

    MrzMending(MrzFormat format, List<String> read, MrzPrint print) {
        this.format = format;
        this.read = read;
        second = new MrzSecondSource(format, print);
        for (int line = 0; line < format.lines(); line++) {
            places.add(MrzPlace.of(format, line));
        }
        normalised = normalised();
    }

    /**
     * A zone that verifies.
     *
     * @param unaided the zone before print was used
     */
    record Mended(List<String> lines, List<String> unaided) {}

    /**
     * The result of a repair.
     *
     * @param accepted zones that verify and that position or print confirms; the repair succeeds only if there is
     *     exactly one
     * @param possible zones for which only the check digits hold
     */
    record Attempt(List<Mended> accepted, List<List<String>> possible) {}

    /**
     * The zone as read, or with each character replaced by the one that its place demands, if that verifies; then with
     * the print's characters.
     */
    Attempt byPosition() {
        List<String> zone = verifies(read) ? read : normalised;
        Mended mended = new Mended(second.applied(zone), zone);
        MrzReading outcome = MrzParser.parse(format, mended.lines());
        boolean decided = zone.equals(read)
                || undecided().isEmpty()
                || second.confirmsNumber(outcome.mrz().orElseThrow());
        return new Attempt(outcome.verified() && decided ? List.of(mended) : List.of(), List.of());
    }

    /**
     * Both possible zones if a letter in place of the number's check digit looks like {@code 0}: with {@code 0}, or
     * with a filler, which has the same value and would make the number continue.
     */
    private List<List<String>> undecided() {
        MrzSpan check = format.layout().document().number().check();
        boolean taken = !check.of(read).equals("0") && check.of(normalised).equals("0");
        if (!taken || !format.layout().longNumbers()) {
            return List.of();
        }
        List<String> runningOn = new ArrayList<>(normalised);
        String line = normalised.get(check.line());
        runningOn.set(check.line(), line.substring(0, check.from()) + "<" + line.substring(check.to()));
        return verifies(normalised) && verifies(runningOn) ? List.of(normalised, runningOn) : List.of();
    }

    /** Characters replaced by their look-alikes, if the print has exactly the resulting text. */
    Attempt byExchange() {
        List<List<String>> undecided = undecided();
        List<List<String>> possible = undecided.isEmpty() ? MrzExchanges.of(format, normalised) : undecided;
        List<Mended> accepted = possible.stream()
                .filter(zone -> second.confirmsExchange(normalised, zone))
                .map(zone -> new Mended(second.applied(zone), normalised))
                .toList();
        return new Attempt(accepted, possible);
    }

    private List<String> normalised() {
        List<String> zone = new ArrayList<>();
        for (int line = 0; line < read.size(); line++) {
            StringBuilder text = new StringBuilder(read.get(line));
            for (int i = 0; i < text.length(); i++) {
                text.setCharAt(i, places.get(line).get(i).normalised(text.charAt(i)));
            }
            zone.add(text.toString());
        }
        return zone;
    }

    /** The differences from the lines as read. */
    List<MrzRepair> repairs(Mended mended) {
        List<MrzRepair> repairs = new ArrayList<>();
        for (int line = 0; line < format.lines(); line++) {
            for (int column = 0; column < format.length(); column++) {
                char is = mended.lines().get(line).charAt(column);
                MrzField field = places.get(line).get(column).field();
                if (is != mended.unaided().get(line).charAt(column)) {
                    repairs.add(new MrzRepair(field, line, column, MrzRepair.Basis.PRINT));
                } else if (is != read.get(line).charAt(column)) {
                    repairs.add(new MrzRepair(field, line, column, MrzRepair.Basis.POSITION));
                }
            }
        }
        return repairs;
    }

    private boolean verifies(List<String> zone) {
        return MrzParser.parse(format, zone).verified();
    }
}
