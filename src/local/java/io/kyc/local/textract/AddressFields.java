package io.kyc.local.textract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the address: the lines below its label or, without a label, the line that ends in state and postal code and the
 * lines above it. ADDRESS is the street; city, state and postal code get their own fields. If the lines cannot be
 * separated, all of them become ADDRESS.
 */
final class AddressFields {
    private static final int MOST_LINES = 4;

    private final PageReading page;
    private final List<Segment> values;
    private final Country country;

    private AddressFields(PageReading page) {
        this.page = page;
        this.values = page.values();
        this.country = Country.of(page.segments());
    }

    static Map<FieldType, FieldValue> of(PageReading page) {
        AddressFields address = new AddressFields(page);
        List<Segment> lines = address.labelled().or(address::unlabelled).orElse(List.of());
        return address.fields(lines);
    }

    /**
     * The lines of letters right above an address without a label, the top one first. Licences without labels have the
     * names there.
     */
    static List<Segment> namesAbove(PageReading page) {
        AddressFields address = new AddressFields(page);
        List<Segment> names = new ArrayList<>();
        Optional<Segment> above =
                address.unlabelled().flatMap(lines -> address.neighbour(lines.get(0), false, ValueKind.NAME));
        while (above.isPresent() && names.size() < 2) {
            names.add(0, above.get());
            above = address.neighbour(above.get(), false, ValueKind.NAME);
        }
        return names;
    }

    /** A line of letters right below a name, in letters of the same size and without a label. */
    static Optional<Segment> nameBelow(PageReading page, Segment name) {
        return new AddressFields(page)
                .neighbour(name, true, ValueKind.NAME)
                .filter(below -> below.text().chars().noneMatch(Character::isDigit))
                .filter(below -> !AddressText.namesStreet(below.text()))
                .filter(below -> Math.abs(below.height() - name.height()) < 0.25 * name.height());
    }

    private Optional<List<Segment>> labelled() {
        return page.labels().first(Label.ADDRESS).map(first -> {
            List<Segment> lines = new ArrayList<>(List.of(first.segment()));
            while (lines.size() < MOST_LINES
                    && !AddressText.endsAddress(lines.get(lines.size() - 1).text(), country)) {
                Optional<Segment> next = neighbour(lines.get(lines.size() - 1), true, ValueKind.ADDRESS);
                if (next.isEmpty()) {
                    break;
                }
                lines.add(next.get());
            }
            return lines;
        });
    }

    private Optional<List<Segment>> unlabelled() {
        return values.stream()
                .filter(value -> AddressText.endsNorthAmericanAddress(value.text()))
                .findFirst()
                .map(last -> {
                    List<Segment> lines = new ArrayList<>(List.of(last));
                    Optional<Segment> above = neighbour(last, false, ValueKind.ADDRESS);
                    while (above.isPresent() && lines.size() < MOST_LINES && isStreet(above.get())) {
                        lines.add(0, above.get());
                        above = neighbour(above.get(), false, ValueKind.ADDRESS);
                    }
                    return lines;
                });
    }

    private static boolean isStreet(Segment line) {
        String text = line.text();
        boolean numbered = text.chars().anyMatch(Character::isDigit)
                || FoldedText.fold(text).startsWith("POBOX");
        return numbered && ValueKind.ADDRESS.accepts(text);
    }

    /** The next line below or above, which starts at nearly the same place and is no more than a line apart, if it is of the kind. */
    private Optional<Segment> neighbour(Segment line, boolean below, ValueKind kind) {
        double unit = line.height();
        return values.stream()
                .filter(value -> !value.isLevelWith(line) && (value.middle() > line.middle()) == below)
                .filter(value -> Math.abs(value.middle() - line.middle()) < 2.4 * unit)
                .filter(value -> Math.abs(value.x0() - line.x0()) < 1.5 * unit)
                .filter(value -> kind.accepts(value.text()) || ValueKind.ADDRESS.accepts(value.text()))
                .filter(value -> !Headings.isHeading(value.text()))
                .filter(value -> !belongsToLabel(value))
                .min(Comparator.comparingDouble(value -> Math.abs(value.middle() - line.middle())))
                .filter(value -> kind.accepts(value.text()));
    }

    private boolean belongsToLabel(Segment value) {
        return page.labels().chunks().stream()
                .anyMatch(chunk -> chunk.segment() == value && chunk.follows().isPresent());
    }

    private Map<FieldType, FieldValue> fields(List<Segment> lines) {
        Map<FieldType, FieldValue> fields = new EnumMap<>(FieldType.class);
        if (lines.isEmpty()) {
            return fields;
        }
        double confidence = 100
                * lines.stream().mapToDouble(Segment::confidence).average().orElse(0)
                * (page.labels().first(Label.ADDRESS).isPresent() ? 1 : 0.93);
        List<String> texts = new ArrayList<>(lines.stream().map(Segment::text).toList());
        if (hasGluedMark(lines)) {
            texts.set(0, texts.get(0).substring(1));
        }
        AddressText address = AddressText.of(texts, country);
        address.city().ifPresent(city -> fields.put(FieldType.CITY_IN_ADDRESS, FieldValue.of(city, confidence)));
        address.state().ifPresent(state -> fields.put(FieldType.STATE_IN_ADDRESS, FieldValue.of(state, confidence)));
        address.zip().ifPresent(zip -> fields.put(FieldType.ZIP_CODE_IN_ADDRESS, FieldValue.of(zip, confidence)));
        street(texts, address).ifPresent(street -> fields.put(FieldType.ADDRESS, FieldValue.of(street, confidence)));
        return fields;
    }

    /**
     * Whether the first line begins with the 8 of its label, because the reader did not separate it from the house
     * number. The next line is then indented by its width.
     */
    private boolean hasGluedMark(List<Segment> lines) {
        return page.labels().isNumbered()
                && page.labels().first(Label.ADDRESS).isEmpty()
                && lines.size() > 1
                && lines.get(0).text().matches("8[0-9]+.*")
                && lines.get(1).x0() - lines.get(0).x0() > 0.6 * lines.get(0).height();
    }

    /** The part before the city. */
    private static Optional<String> street(List<String> lines, AddressText address) {
        String city = address.city().orElse("");
        String zip = address.zip().orElse("");
        List<String> streets = new ArrayList<>();
        for (String line : lines) {
            int end = line.length();
            if (!zip.isEmpty() && line.contains(zip)) {
                end = line.lastIndexOf(zip);
            }
            boolean endsInCity =
                    !city.isEmpty() && line.replaceAll("[ ,.]+$", "").endsWith(city);
            if (!city.isEmpty() && line.contains(city) && (end < line.length() || endsInCity)) {
                end = Math.min(end, line.lastIndexOf(city));
            }
            String street = line.substring(0, end).replaceAll("[ ,]+$", "").strip();
            if (!street.isEmpty()) {
                streets.add(street);
            }
        }
        return Optional.of(String.join(" ", streets)).filter(text -> !text.isEmpty());
    }
}
