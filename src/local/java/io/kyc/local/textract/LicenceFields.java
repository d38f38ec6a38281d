package io.kyc.local.textract;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the fields that only licences have: class, restrictions, endorsements, veteran, state and county. */
final class LicenceFields {
    private LicenceFields() {}

    /** @param address the fields from {@link AddressFields}; their state is the licence's if no heading names one */
    static Map<FieldType, FieldValue> of(PageReading page, Map<FieldType, FieldValue> address) {
        Map<FieldType, FieldValue> fields = new EnumMap<>(FieldType.class);
        put(page, Label.CLASS, FieldType.CLASS, fields);
        put(page, Label.RESTRICTIONS, FieldType.RESTRICTIONS, fields);
        put(page, Label.ENDORSEMENTS, FieldType.ENDORSEMENTS, fields);
        put(page, Label.COUNTY, FieldType.COUNTY, fields);
        page.segments().stream()
                .filter(segment -> FoldedText.fold(segment.text()).equals("VETERAN"))
                .findFirst()
                .ifPresent(segment ->
                        fields.put(FieldType.VETERAN, FieldValue.of(segment.text(), 100 * segment.confidence())));
        stateName(page, address).ifPresent(state -> fields.put(FieldType.STATE_NAME, state));
        return fields;
    }

    private static void put(PageReading page, Label label, FieldType type, Map<FieldType, FieldValue> fields) {
        page.labels().of(label).stream()
                .min(Comparator.comparing(
                        (Candidate candidate) -> candidate.label().numbered()))
                .ifPresent(candidate -> fields.put(type, FieldValue.of(candidate.text(), candidate.confidence())));
    }

    /** The state in the largest heading, otherwise the state of the address. */
    private static Optional<FieldValue> stateName(PageReading page, Map<FieldType, FieldValue> address) {
        List<Segment> headings = page.labels().chunks().stream()
                .filter(chunk -> !chunk.isLabel() && chunk.follows().isEmpty())
                .map(Chunk::segment)
                .sorted(Comparator.comparingDouble(Segment::height).reversed())
                .toList();
        for (Segment heading : headings) {
            Optional<String> state = States.namedIn(heading.text()).flatMap(States::name);
            if (state.isPresent()) {
                return Optional.of(FieldValue.of(state.get(), 100 * heading.confidence()));
            }
        }
        return Optional.ofNullable(address.get(FieldType.STATE_IN_ADDRESS))
                .flatMap(state -> States.name(state.text()).map(name -> FieldValue.of(name, 0.9 * state.confidence())));
    }
}
