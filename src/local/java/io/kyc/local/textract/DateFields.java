package io.kyc.local.textract;

import io.kyc.mrz.MrzDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the dates of birth, issue and expiry. A date with a label is checked against the zone. A date without a label
 * is found by elimination, when only one field and one date are left.
 */
final class DateFields {
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
    /** An unlabelled date of birth is not accepted if the holder would be younger, in years. */
    private static final int LEAST_AGE = 10;

    private record Found(DateText date, double reading, double confidence) {}

    private final PageReading page;
    private final Map<FieldType, FieldValue> fields = new EnumMap<>(FieldType.class);
    private final List<DateText> used = new ArrayList<>();

    private DateFields(PageReading page) {
        this.page = page;
    }

    static Map<FieldType, FieldValue> of(PageReading page) {
        DateFields dates = new DateFields(page);
        dates.find(FieldType.DATE_OF_BIRTH, Label.BIRTH_DATE, DateKind.BIRTH);
        dates.find(FieldType.EXPIRATION_DATE, Label.EXPIRY_DATE, DateKind.EXPIRY);
        dates.find(FieldType.DATE_OF_ISSUE, Label.ISSUE_DATE, DateKind.ISSUE);
        dates.eliminate();
        return dates.fields;
    }

    private void find(FieldType type, Label label, DateKind role) {
        Optional<MrzDate> inZone = page.witness().flatMap(zone -> inZone(zone, role));
        boolean holds = page.witness().filter(zone -> holds(zone, role)).isPresent();
        List<Found> labelled = labelled(label);
        Optional<Found> agreeing = inZone.flatMap(day -> labelled.stream()
                .filter(found -> isOn(found.date(), day))
                .findFirst()
                .or(() -> anywhere().stream()
                        .filter(found -> isOn(found.date(), day))
                        .findFirst()));
        Optional<Found> first = labelled.stream()
                .filter(found -> !isOfAnotherRole(found.date(), role))
                .findFirst();
        if (agreeing.isPresent()) {
            Found found = agreeing.get();
            put(type, found.date(), Assurance.confirmed(found.reading(), holds), day(found.date(), inZone, role));
        } else if (first.isPresent()) {
            double confidence = first.get().confidence();
            put(
                    type,
                    first.get().date(),
                    inZone.isPresent() ? Assurance.contradicted(confidence, holds) : confidence,
                    day(first.get().date(), Optional.empty(), role));
        } else {
            page.zone().ifPresent(zone -> supply(type, zone, role));
        }
    }

    private void supply(FieldType type, Zone zone, DateKind role) {
        Optional<LocalDate> day = inZone(zone, role).flatMap(date -> resolve(date, role));
        day.ifPresent(date -> fields.put(
                type,
                new FieldValue(
                        READABLE.format(date).toUpperCase(Locale.ROOT),
                        Assurance.supplied(zone, holds(zone, role)),
                        day)));
    }

    private void put(FieldType type, DateText text, double confidence, Optional<LocalDate> day) {
        used.add(text);
        fields.put(type, new FieldValue(text.text(), confidence, day));
    }

    private Optional<LocalDate> day(DateText text, Optional<MrzDate> inZone, DateKind role) {
        return inZone.flatMap(day -> text.readings().stream()
                        .filter(reading -> Zone.isSameDay(day, reading))
                        .findFirst()
                        .flatMap(reading -> reading.date(role, page.today())))
                .or(() -> text.date(page.order(), role, page.today()));
    }

    private List<Found> labelled(Label label) {
        List<Found> found = new ArrayList<>();
        for (Candidate candidate : page.labels().of(label)) {
            List<DateText> dates = DateText.findAll(candidate.text());
            // Of a period of validity the last day is the expiry.
            dates.stream()
                    .skip(label == Label.EXPIRY_DATE && !dates.isEmpty() ? dates.size() - 1 : 0)
                    .findFirst()
                    .ifPresent(date ->
                            found.add(new Found(date, candidate.segment().confidence(), candidate.confidence())));
        }
        return found;
    }

    private List<Found> anywhere() {
        return page.values().stream()
                .flatMap(value -> DateText.findAll(value.text()).stream()
                        .map(date -> new Found(date, value.confidence(), Assurance.unlabelled(value.confidence()))))
                .toList();
    }

    /** Whether the zone says that the date belongs to another role, so that its label was wrong. */
    private boolean isOfAnotherRole(DateText date, DateKind role) {
        return page.witness().stream()
                .flatMap(zone -> java.util.Arrays.stream(DateKind.values())
                        .filter(other -> other != role)
                        .flatMap(other -> inZone(zone, other).stream()))
                .anyMatch(day -> isOn(date, day));
    }

    /** Gives dates without a label to the fields that are still empty, if there is only one possibility. */
    private void eliminate() {
        List<Found> open = anywhere().stream()
                .filter(found -> !used.contains(found.date()))
                .toList();
        LocalDate grown = page.today().minusYears(LEAST_AGE);
        fill(
                FieldType.DATE_OF_BIRTH,
                DateKind.BIRTH,
                open,
                day -> day.isBefore(grown) && isBefore(day, FieldType.DATE_OF_ISSUE));
        fill(FieldType.EXPIRATION_DATE, DateKind.EXPIRY, open, day -> day.isAfter(page.today()));
        fill(
                FieldType.DATE_OF_ISSUE,
                DateKind.ISSUE,
                open,
                day -> !day.isAfter(page.today())
                        && isAfter(day, FieldType.DATE_OF_BIRTH)
                        && isBefore(day, FieldType.EXPIRATION_DATE));
    }

    private void fill(FieldType type, DateKind role, List<Found> open, java.util.function.Predicate<LocalDate> fits) {
        if (fields.containsKey(type)) {
            return;
        }
        List<Found> fitting = open.stream()
                .filter(found -> !used.contains(found.date()))
                .filter(found ->
                        day(found.date(), Optional.empty(), role).filter(fits).isPresent())
                .sorted(Comparator.comparing(Found::confidence).reversed())
                .toList();
        if (fitting.size() == 1) {
            Found only = fitting.get(0);
            put(type, only.date(), only.confidence(), day(only.date(), Optional.empty(), role));
        }
    }

    private boolean isBefore(LocalDate day, FieldType other) {
        return date(other).map(day::isBefore).orElse(true);
    }

    private boolean isAfter(LocalDate day, FieldType other) {
        return date(other).map(from -> day.isAfter(from.plusYears(1))).orElse(false);
    }

    private Optional<LocalDate> date(FieldType type) {
        return Optional.ofNullable(fields.get(type)).flatMap(FieldValue::date);
    }

    private static boolean isOn(DateText date, MrzDate day) {
        return date.readings().stream().anyMatch(reading -> Zone.isSameDay(day, reading));
    }

    private static Optional<MrzDate> inZone(Zone zone, DateKind role) {
        return switch (role) {
            case BIRTH -> Optional.of(zone.mrz().holder().birthDate()).filter(MrzDate::complete);
            case EXPIRY -> Optional.of(zone.mrz().document().expiryDate()).filter(MrzDate::complete);
            case ISSUE -> Optional.empty();
        };
    }

    private static boolean holds(Zone zone, DateKind role) {
        return role == DateKind.BIRTH ? zone.birthHolds() : zone.expiryHolds();
    }

    private Optional<LocalDate> resolve(MrzDate date, DateKind role) {
        return role == DateKind.BIRTH ? date.birth(page.today()) : date.expiry(page.today());
    }
}
