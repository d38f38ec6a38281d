package io.kyc.mrz;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the zones that verify after characters of the document number or the optional data are replaced by their
 * look-alikes. Check digits alone do not prove that one of them is right: a wrong number has such a zone in one case of
 * three or four.
 */
final class MrzExchanges {
    private static final Set<MrzDefect> MENDABLE = EnumSet.of(
            MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT,
            MrzDefect.OPTIONAL_DATA_CHECK_DIGIT,
            MrzDefect.COMPOSITE_CHECK_DIGIT);

    private MrzExchanges() {}

    /** Empty for a zone that verifies, or that has defects which no such replacement removes. */
    static List<List<String>> of(MrzFormat format, List<String> zone) {
        List<MrzDefect> defects = MrzParser.parse(format, zone).defects();
        if (defects.isEmpty() || !MENDABLE.containsAll(defects)) {
            return List.of();
        }
        MrzLayout at = format.layout();
        List<MrzSpan> protectedData =
                at.composite().isPresent() ? at.optionalData().fields() : List.of();
        Set<List<String>> numbers = changed(zone, List.of(at.document().number().field()));
        Set<List<String>> zones = new LinkedHashSet<>(numbers);
        zones.addAll(changed(zone, protectedData));
        zones.removeIf(changed -> !MrzParser.parse(format, changed).verified());
        if (zones.isEmpty()) {
            numbers.stream()
                    .flatMap(number -> changed(number, protectedData).stream())
                    .filter(both -> MrzParser.parse(format, both).verified())
                    .forEach(zones::add);
        }
        return List.copyOf(zones);
    }

    /**
     * One character replaced by its look-alike, or all such characters of a field, because readers make the same
     * mistake at similar places.
     */
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
}
