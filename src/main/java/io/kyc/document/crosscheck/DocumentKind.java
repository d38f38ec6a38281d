package io.kyc.document.crosscheck;

import io.kyc.decision.DocumentFacts;
import io.kyc.decision.Kind;
import io.kyc.document.reading.FieldName;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzFormat;
import java.util.Locale;
import java.util.Optional;

/** Determines the kind of a document. */
final class DocumentKind {
    private DocumentKind() {}

    /**
     * The kind according to a zone, a barcode or a licence's line that counts, otherwise according to AnalyzeID's type of the
     * front. A visa has no kind.
     */
    static Kind of(TiedSources sources) {
        Optional<Mrz> zone = sources.counting().zone().mrz();
        if (zone.isPresent()) {
            return ofZone(zone.get().format());
        }
        return sources.counting()
                .card()
                .map(card -> card.type().equals("ID") ? Kind.NORTH_AMERICAN_ID : Kind.DRIVERS_LICENSE)
                .or(() -> sources.licence().map(line -> Kind.DRIVERS_LICENSE))
                .or(() -> sources.front()
                        .text()
                        .field(FieldName.ID_TYPE)
                        .map(field -> ofText(field.text().reveal())))
                .orElse(Kind.UNKNOWN);
    }

    private static Kind ofZone(MrzFormat format) {
        return switch (format) {
            case TD3 -> Kind.PASSPORT;
            case TD1, TD2, FRENCH_CARD, RUSSIAN_PASSPORT -> Kind.NATIONAL_ID;
            case MRV_A, MRV_B -> Kind.UNKNOWN;
        };
    }

    private static Kind ofText(String idType) {
        String text = idType.toUpperCase(Locale.ROOT);
        if (text.contains("PASSPORT")) {
            return Kind.PASSPORT;
        }
        return text.contains("DRIV") ? Kind.DRIVERS_LICENSE : Kind.UNKNOWN;
    }

    /**
     * The kind whose requirements apply. If the document is not recognised, it follows from the type that was asked
     * for.
     */
    static Kind required(Kind kind, Optional<DocumentType> asked) {
        return kind == Kind.UNKNOWN ? asked.map(DocumentType::usual).orElse(kind) : kind;
    }

    static DocumentFacts.Type type(Kind kind, Optional<DocumentType> asked) {
        if (kind == Kind.UNKNOWN) {
            return DocumentFacts.Type.UNSUPPORTED;
        }
        return asked.stream().allMatch(type -> type.isShownBy(kind))
                ? DocumentFacts.Type.SUPPORTED
                : DocumentFacts.Type.OTHER_THAN_ASKED;
    }
}
