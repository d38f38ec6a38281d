package io.kyc.mrz;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tries to make a zone of lines of the right length that does verify. */
final class MrzMending {
    private static final Set<MrzDefect> MENDABLE = EnumSet.of(
            MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT,
            MrzDefect.OPTIONAL_DATA_CHECK_DIGIT,
            MrzDefect.COMPOSITE_CHECK_DIGIT);

    private final MrzFormat format;
    private final List<String> read;
    private final MrzPrint print;
    private final List<String> normalised;
    private final List<List<MrzPlace>> places = new ArrayList<>();

    MrzMending(MrzFormat format, List<String> read, MrzPrint print) {
        this.format = format;
        this.read = read;
        this.print = print;
        for (int line = 0; line < format.lines(); line++) {
            places.add(MrzPlace.of(format, line));
        }
        normalised = normalised();
    }

    /**
     * A zone that verifies.
     *
     * @param unaided as it was before print was taken over
     */
    record Mended(List<String> lines, List<String> unaided) {}

    /** The zone as read or with each character taken for what its place demands, if that verifies. */
    List<Mended> byPosition() {
        if (verifies(read)) {
            return List.of(aided(read));
        }
        Mended printed = aided(normalised);
        return verifies(printed.lines()) ? List.of(printed) : List.of();
    }

    /**
     * The zones that verify when characters where letters and digits may stand are exchanged for their look-alikes; more than one
     * when nothing tells which is right.
     */
    List<Mended> byCheckDigits() {
        Set<MrzDefect> defects = EnumSet.noneOf(MrzDefect.class);
        defects.addAll(MrzParser.parse(normalised).defectsFound());
        if (!MENDABLE.containsAll(defects) || defects.isEmpty()) {
            return List.of();
        }
        return exchanged(normalised).stream().map(this::aided).toList();
    }

    private Mended aided(List<String> zone) {
        return new Mended(new MrzSecondSource(format, print).applied(zone), zone);
    }

    private Set<List<String>> exchanged(List<String> zone) {
        MrzLayout at = format.layout();
        Set<List<String>> numbers = changed(zone, List.of(at.documentNumber()));
        Set<List<String>> optional = changed(zone, at.composite().isPresent() ? at.optional() : List.of());
        Set<List<String>> zones = new LinkedHashSet<>(numbers);
        zones.addAll(optional);
        zones.removeIf(changed -> !verifies(changed));
        if (!zones.isEmpty()) {
            return zones;
        }
        for (List<String> number : numbers) {
            for (List<String> both : changed(number, at.composite().isPresent() ? at.optional() : List.of())) {
                if (verifies(both)) {
                    zones.add(both);
                }
            }
        }
        return zones;
    }

    /** One character changed for its look-alike, or all of that kind in a field: readers err alike in like places. */
    private static Set<List<String>> changed(List<String> zone, List<MrzSpan> fields) {
        Set<List<String>> changed = new LinkedHashSet<>();
        for (MrzSpan field : fields) {
            String text = field.of(zone);
            for (String pair : MrzConfusion.toldApart()) {
                for (int at = text.indexOf(pair.charAt(0)); at >= 0; at = text.indexOf(pair.charAt(0), at + 1)) {
                    changed.add(with(zone, field, text.substring(0, at) + pair.charAt(1) + text.substring(at + 1)));
                }
                if (text.indexOf(pair.charAt(0)) >= 0) {
                    changed.add(with(zone, field, text.replace(pair.charAt(0), pair.charAt(1))));
                }
            }
        }
        return changed;
    }

    private static List<String> with(List<String> zone, MrzSpan field, String text) {
        List<String> changed = new ArrayList<>(zone);
        String line = zone.get(field.line());
        changed.set(field.line(), line.substring(0, field.from()) + text + line.substring(field.to()));
        return changed;
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

    /** What was changed on the way from the lines as read. */
    List<MrzRepair> repairs(Mended mended) {
        List<MrzRepair> repairs = new ArrayList<>();
        for (int line = 0; line < format.lines(); line++) {
            for (int column = 0; column < format.length(); column++) {
                char is = mended.lines().get(line).charAt(column);
                MrzPlace place = places.get(line).get(column);
                if (is != mended.unaided().get(line).charAt(column)) {
                    repairs.add(new MrzRepair(place.field(), line, column, MrzRepair.Basis.PRINT));
                } else if (is != read.get(line).charAt(column)) {
                    MrzRepair.Basis basis = place.isTelling() ? MrzRepair.Basis.POSITION : MrzRepair.Basis.CHECK_DIGIT;
                    repairs.add(new MrzRepair(place.field(), line, column, basis));
                }
            }
        }
        return repairs;
    }

    private static boolean verifies(List<String> zone) {
        return MrzParser.parse(zone).verified();
    }
}
