package io.kyc.document.crosscheck;

import io.kyc.decision.DocumentFacts.Part;
import io.kyc.document.page.PrintedPage;
import io.kyc.document.reading.FieldName;
import java.util.EnumSet;
import java.util.Set;

/** Finds the parts of a document that were not read, or not with enough confidence. */
record Completeness(TiedSources sources) {

    /**
     * The parts that no source has.
     *
     * @param frontOnly whether the front itself must print them, as on a document without a zone
     */
    Set<Part> missing(boolean frontOnly) {
        PrintedPage front = sources.front();
        DocumentSources counting = sources.counting();
        Dates dates = counting.dates();
        Set<Part> missing = EnumSet.noneOf(Part.class);
        note(
                missing,
                Part.NAME,
                frontOnly
                        ? front.joined(FieldName.LAST_NAME).isEmpty()
                                || front.joined(FieldName.FIRST_NAME).isEmpty()
                        : counting.names().printed().isEmpty()
                                && counting.names().inZone().isEmpty());
        note(
                missing,
                Part.NUMBER,
                frontOnly
                        ? sources.shown().numbers().onFront().isEmpty()
                        : counting.print().field(FieldName.DOCUMENT_NUMBER).isEmpty()
                                && counting.numbers().inZone().isEmpty());
        note(missing, Part.BIRTH_DATE, isMissing(dates.birth(), frontOnly));
        note(
                missing,
                Part.EXPIRY_DATE,
                frontOnly ? dates.expiry().isUnprinted() : !sources.expiry().isRead());
        return missing;
    }

    private static boolean isMissing(SourcedDate date, boolean frontOnly) {
        return frontOnly ? date.printed().isEmpty() : date.days().isEmpty();
    }

    /**
     * The parts that only the print has, with too little confidence.
     *
     * @param floor least confidence at which print alone is trusted, 0 to 100
     */
    Set<Part> doubtful(double floor) {
        DocumentSources counting = sources.counting();
        Dates dates = counting.dates();
        boolean vouchedFor =
                counting.zone().reading().verified() || counting.card().isPresent();
        Set<Part> doubtful = EnumSet.noneOf(Part.class);
        note(
                doubtful,
                Part.NAME,
                !vouchedFor && (isBelow(floor, FieldName.LAST_NAME) || isBelow(floor, FieldName.FIRST_NAME)));
        note(doubtful, Part.NUMBER, !vouchedFor && isBelow(floor, FieldName.DOCUMENT_NUMBER));
        note(doubtful, Part.BIRTH_DATE, dates.birth().isOfPrintOnly() && isBelow(floor, FieldName.DATE_OF_BIRTH));
        note(doubtful, Part.EXPIRY_DATE, dates.expiry().isOfPrintOnly() && isBelow(floor, FieldName.EXPIRATION_DATE));
        return doubtful;
    }

    private boolean isBelow(double floor, FieldName name) {
        return sources.counting().print().field(name).stream().anyMatch(field -> field.confidence() < floor);
    }

    private static void note(Set<Part> parts, Part part, boolean holds) {
        if (holds) {
            parts.add(part);
        }
    }
}
