package io.kyc.local.textract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the document's number: the value of its label, or any text on the page that is the zone's number. If print and
 * zone differ only by letters and digits that look alike and the zone's check digit holds, the zone's spelling counts
 * as the printed one.
 */
final class NumberField {
    private static final String[] ALIKE = {"OQD", "0", "IL", "1", "S", "5", "B", "8", "Z", "2", "G", "6"};

    private NumberField() {}

    static Optional<FieldValue> of(PageReading page) {
        List<Candidate> labelled = candidates(page);
        Optional<Zone> witness =
                page.witness().filter(zone -> zone.mrz().document().number().length() >= 5);
        if (witness.isEmpty()) {
            return labelled.stream().findFirst().map(first -> FieldValue.of(first.text(), first.confidence()));
        }
        Zone zone = witness.get();
        String number = zone.mrz().document().number();
        Optional<FieldValue> same = page.values().stream()
                .map(value -> same(value, number)
                        .map(text -> FieldValue.of(text, Assurance.confirmed(value.confidence(), zone.numberHolds()))))
                .flatMap(Optional::stream)
                .findFirst();
        return same.or(() -> alike(page, zone))
                .or(() -> labelled.stream()
                        .filter(candidate -> candidate.doubt() < 1.5)
                        .findFirst()
                        .map(first -> FieldValue.of(
                                first.text(), Assurance.contradicted(first.confidence(), zone.numberHolds()))))
                .or(() -> page.zone().map(own -> FieldValue.of(number, Assurance.supplied(own, own.numberHolds()))));
    }

    /**
     * Candidates with a written label first. Among numbered labels it is 4d in North America, where 5 is the
     * discriminator, and 5 in Europe, where 4d is the personal number.
     */
    private static List<Candidate> candidates(PageReading page) {
        Country country = Country.of(page.segments());
        boolean american = country == Country.UNITED_STATES || country == Country.CANADA;
        String foreign = american ? "5" : "4d";
        List<Candidate> all = page.labels().of(Label.DOCUMENT_NUMBER);
        return all.stream()
                .sorted(Comparator.comparing((Candidate candidate) -> candidate.isNumbered(foreign)))
                .toList();
    }

    private static Optional<FieldValue> alike(PageReading page, Zone zone) {
        if (!zone.numberHolds()) {
            return Optional.empty();
        }
        String number = zone.mrz().document().number();
        return page.values().stream()
                .filter(value -> lookalike(value.text()).contains(lookalike(number)))
                .findFirst()
                .map(value -> FieldValue.of(number, 80 + 13 * value.confidence()));
    }

    /** The zone's number as printed, if the text contains it as a whole word or words. */
    private static Optional<String> same(Segment value, String number) {
        FoldedText folded = FoldedText.of(value.text());
        int at = folded.letters().indexOf(number);
        if (at < 0 || folded.letters().length() - number.length() > 6) {
            return Optional.empty();
        }
        return Optional.of(value.text().substring(folded.origins()[at], folded.originEnd(at + number.length())));
    }

    private static String lookalike(String text) {
        String folded = FoldedText.fold(text);
        for (int i = 0; i < ALIKE.length; i += 2) {
            folded = folded.replaceAll("[" + ALIKE[i] + "]", ALIKE[i + 1]);
        }
        return folded;
    }
}
