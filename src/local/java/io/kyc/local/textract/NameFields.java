package io.kyc.local.textract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds last, first and middle name and suffix. On every kind of document the first of the given names is FIRST_NAME
 * and the others are MIDDLE_NAME, as Textract has it on licences. A suffix is looked for on licences only, because
 * elsewhere {@code II} may be a misreading of many things.
 */
final class NameFields {
    /** The most doubtful place of a name that still counts when the zone has another name there. */
    private static final double MOST_DOUBT_AGAINST_ZONE = 1.2;

    private record Name(String text, double confidence) {}

    private final PageReading page;

    private NameFields(PageReading page) {
        this.page = page;
    }

    static Map<FieldType, FieldValue> of(PageReading page) {
        return new NameFields(page).fields();
    }

    private Map<FieldType, FieldValue> fields() {
        List<Candidate> last = page.labels().of(Label.LAST_NAME);
        List<Candidate> given = page.labels().of(Label.GIVEN_NAMES);
        List<Candidate> whole = page.labels().of(Label.NAME);
        if (last.isEmpty()
                && given.isEmpty()
                && !whole.isEmpty()
                && page.witness().isPresent()) {
            return wholeBesideZone(whole.get(0), page.witness().get());
        }
        if (last.isEmpty() && !given.isEmpty()) {
            last = whole;
        } else if (given.isEmpty() && !last.isEmpty()) {
            given = whole;
        }
        Optional<Zone> zone = page.witness();
        Optional<Name> lastName = name(last, zone.map(z -> z.mrz().holder().primaryIdentifier()));
        Optional<Name> givenNames = name(given, zone.map(z -> z.mrz().holder().secondaryIdentifier()));
        if (lastName.isEmpty() && givenNames.isEmpty() && !whole.isEmpty()) {
            return inOneField(whole.get(0));
        }
        if (lastName.isEmpty() && givenNames.isEmpty()) {
            return unlabelled();
        }
        if (givenNames.isEmpty()
                && lastName.filter(name -> name.text().contains(",")).isPresent()) {
            return splitWhole(lastName.get());
        }
        return assemble(lastName, givenNames);
    }

    /**
     * The names above an address: the whole name, or the family name with the given names below it, as AAMVA orders
     * them.
     */
    private Map<FieldType, FieldValue> unlabelled() {
        List<Name> lines = AddressFields.namesAbove(page).stream()
                .map(line -> new Name(line.text(), Assurance.unlabelled(line.confidence())))
                .toList();
        return switch (lines.size()) {
            case 0 -> assemble(Optional.empty(), Optional.empty());
            case 1 -> splitWhole(lines.get(0));
            default -> assemble(Optional.of(lines.get(0)), Optional.of(lines.get(1)));
        };
    }

    /** The whole name in one line, or the family name and the given names below it, as in Ontario. */
    private Map<FieldType, FieldValue> inOneField(Candidate whole) {
        Name name = plain(whole);
        boolean family = NameText.words(name.text()).size() == 1
                || page.segments().stream()
                        .anyMatch(line -> line.text()
                                .replace(" ", "")
                                .endsWith(whole.text().replace(" ", "") + ","));
        Optional<Name> given = AddressFields.nameBelow(page, whole.segment())
                .filter(below -> family)
                .map(below -> new Name(NameText.lettered(below.text()), whole.confidence()));
        return given.isPresent() ? assemble(Optional.of(name), given) : splitWhole(name);
    }

    /** Takes a name in one field apart as the zone does. A name that differs from the zone stays as printed. */
    private Map<FieldType, FieldValue> wholeBesideZone(Candidate printed, Zone zone) {
        String family = zone.mrz().holder().primaryIdentifier();
        String given = zone.mrz().holder().secondaryIdentifier();
        boolean cut = zone.mrz().namesMayBeTruncated();
        double confirmed = Assurance.confirmed(printed.segment().confidence(), zone.isVerified());
        Optional<NameText.Split> split = NameText.split(printed.text(), family, given, cut);
        if (split.isPresent()) {
            return assemble(
                    Optional.of(split.get().family())
                            .filter(text -> !text.isEmpty())
                            .map(text -> new Name(text, confirmed)),
                    Optional.of(split.get().given())
                            .filter(text -> !text.isEmpty())
                            .map(text -> new Name(text, confirmed)));
        }
        Optional<Name> familyName = name(List.of(), Optional.of(family));
        Optional<Name> givenNames = name(List.of(), Optional.of(given));
        boolean near =
                NameText.isNear(printed.text(), family + given) || NameText.isNear(printed.text(), given + family);
        return near || printed.doubt() > MOST_DOUBT_AGAINST_ZONE
                ? assemble(familyName, givenNames)
                : splitWhole(new Name(printed.text(), Assurance.contradicted(printed.confidence(), zone.isVerified())));
    }

    /** Splits a whole name: {@code SAMPLE, MICHAEL JOHN}, or without a comma the last word is the family name. */
    private Map<FieldType, FieldValue> splitWhole(Name name) {
        int comma = name.text().indexOf(',');
        if (comma > 0) {
            Name last = new Name(name.text().substring(0, comma).strip(), name.confidence());
            Name given = new Name(name.text().substring(comma + 1).strip(), name.confidence());
            return assemble(
                    Optional.of(last),
                    Optional.of(given).filter(rest -> !rest.text().isEmpty()));
        }
        NameText.Parts parts = NameText.parts(name.text());
        int words = parts.words().size();
        String suffix = parts.suffix().isEmpty() ? "" : " " + parts.suffix();
        Name last = new Name(parts.words().get(words - 1) + suffix, name.confidence());
        Optional<Name> given = words == 1
                ? Optional.empty()
                : Optional.of(new Name(String.join(" ", parts.words().subList(0, words - 1)), name.confidence()));
        return assemble(Optional.of(last), given);
    }

    private Map<FieldType, FieldValue> assemble(Optional<Name> last, Optional<Name> given) {
        Map<FieldType, FieldValue> fields = new EnumMap<>(FieldType.class);
        given.ifPresent(name -> putGiven(name, fields));
        last.ifPresent(name -> {
            NameText.Parts parts = NameText.parts(name.text());
            boolean suffixed = page.zone().isEmpty() && !parts.suffix().isEmpty();
            String text = suffixed ? String.join(" ", parts.words()) : name.text();
            fields.put(FieldType.LAST_NAME, FieldValue.of(text, name.confidence()));
            if (suffixed) {
                fields.put(FieldType.SUFFIX, FieldValue.of(parts.suffix(), name.confidence()));
            }
        });
        page.labels()
                .first(Label.MIDDLE_NAME)
                .ifPresent(
                        middle -> fields.put(FieldType.MIDDLE_NAME, FieldValue.of(middle.text(), middle.confidence())));
        page.labels()
                .first(Label.SUFFIX)
                .ifPresent(suffix -> fields.put(FieldType.SUFFIX, FieldValue.of(suffix.text(), suffix.confidence())));
        return fields;
    }

    private void putGiven(Name name, Map<FieldType, FieldValue> fields) {
        NameText.Parts parts = NameText.parts(name.text());
        boolean suffixed = page.zone().isEmpty() && !parts.suffix().isEmpty();
        List<String> words = suffixed ? parts.words() : NameText.words(name.text());
        fields.put(FieldType.FIRST_NAME, FieldValue.of(words.get(0), name.confidence()));
        if (words.size() > 1) {
            String others = String.join(" ", words.subList(1, words.size()));
            fields.put(FieldType.MIDDLE_NAME, FieldValue.of(others, name.confidence()));
        }
        if (suffixed) {
            fields.put(FieldType.SUFFIX, FieldValue.of(parts.suffix(), name.confidence()));
        }
    }

    private Optional<Name> name(List<Candidate> labelled, Optional<String> inZone) {
        Optional<String> known = inZone.filter(name -> !name.isEmpty());
        if (known.isEmpty()) {
            return labelled.stream()
                    .filter(candidate -> inZone.isEmpty() || candidate.doubt() <= MOST_DOUBT_AGAINST_ZONE)
                    .findFirst()
                    .map(NameFields::plain);
        }
        Zone zone = page.witness().orElseThrow();
        String expected = known.get();
        boolean cut = zone.mrz().namesMayBeTruncated();
        Optional<Segment> same = Stream.concat(labelled.stream().map(Candidate::segment), page.values().stream())
                .flatMap(NameFields::inEachScript)
                .filter(value -> NameText.isSame(value.text(), expected, cut))
                .findFirst();
        if (same.isPresent()) {
            Segment value = same.get();
            return Optional.of(new Name(
                    NameText.respaced(value.text(), expected),
                    Assurance.confirmed(value.confidence(), zone.isVerified())));
        }
        return labelled.stream()
                .findFirst()
                .flatMap(first -> differing(first, expected, zone))
                .or(() -> supplied(expected));
    }

    /** A value, and what stands after a slash in it: {@code ШЕВЧЕНКО/SHEVCHENKO} is one name in two scripts. */
    private static Stream<Segment> inEachScript(Segment value) {
        int slash = value.text().lastIndexOf('/');
        Optional<Segment> second = slash < 0
                ? Optional.empty()
                : value.slice(slash + 1, value.text().length());
        return Stream.concat(Stream.of(value), second.stream());
    }

    private Optional<Name> differing(Candidate first, String expected, Zone zone) {
        boolean misread = first.text().chars().anyMatch(Character::isDigit);
        if (NameText.isNear(first.text(), expected)) {
            return Optional.of(new Name(misread ? expected : first.text(), 0.85 * first.confidence()));
        }
        // If the value differs much from the zone and its place is doubtful, it is more likely another field's value
        // than a forgery.
        return first.doubt() > MOST_DOUBT_AGAINST_ZONE && page.zone().isPresent()
                ? Optional.empty()
                : Optional.of(new Name(first.text(), Assurance.contradicted(first.confidence(), zone.isVerified())));
    }

    private Optional<Name> supplied(String expected) {
        return page.zone().map(zone -> new Name(expected, Assurance.supplied(zone, zone.isVerified())));
    }

    private static Name plain(Candidate candidate) {
        return new Name(NameText.lettered(candidate.text()), candidate.confidence());
    }
}
