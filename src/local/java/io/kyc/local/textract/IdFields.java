package io.kyc.local.textract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Finds all fields of a page. If nothing is recognised, ID_TYPE is {@code UNKNOWN} and all other fields are absent. */
final class IdFields {
    /** The confidence of ID_TYPE if a zone or heading shows it, and if not. */
    private static final double KIND_CERTAIN = 99;

    private static final double KIND_BY_DEFAULT = 80;

    private IdFields() {}

    static Map<FieldType, FieldValue> of(PageReading page) {
        IdType kind = IdType.of(page);
        Map<FieldType, FieldValue> fields = new EnumMap<>(FieldType.class);
        fields.putAll(NameFields.of(page));
        fields.putAll(DateFields.of(page));
        NumberField.of(page).ifPresent(number -> fields.put(FieldType.DOCUMENT_NUMBER, number));
        birthPlace(page).ifPresent(place -> fields.put(FieldType.PLACE_OF_BIRTH, place));
        if (kind != IdType.PASSPORT) {
            Map<FieldType, FieldValue> address = AddressFields.of(page);
            fields.putAll(address);
            if (kind == IdType.LICENCE_FRONT) {
                fields.putAll(LicenceFields.of(page, address));
            }
        }
        page.zone()
                .ifPresent(zone -> fields.put(
                        FieldType.MRZ_CODE,
                        FieldValue.of(zone.code(), 100 * zone.confidence() * (zone.isVerified() ? 1 : 0.6))));
        fields.put(
                FieldType.ID_TYPE, FieldValue.of(kind.text(), kind == IdType.UNKNOWN ? KIND_BY_DEFAULT : KIND_CERTAIN));
        return fields;
    }

    /** The place below its label, or after the date of birth as on European licences ({@code 3. 12.08.1964 BERLIN}). */
    private static Optional<FieldValue> birthPlace(PageReading page) {
        return page.labels()
                .first(Label.BIRTH_PLACE)
                .map(place -> FieldValue.of(place.text(), place.confidence()))
                .or(() -> page.labels()
                        .first(Label.BIRTH_DATE)
                        .filter(birth -> birth.label().numbered())
                        .flatMap(IdFields::afterDate));
    }

    private static Optional<FieldValue> afterDate(Candidate birth) {
        return DateText.find(birth.text()).flatMap(date -> {
            Segment segment = birth.segment();
            return segment.slice(
                            date.start() + date.text().length(), segment.text().length())
                    .filter(rest -> ValueKind.PLACE.accepts(rest.text()))
                    .map(rest -> FieldValue.of(rest.text(), birth.confidence()));
        });
    }
}
