package io.kyc.document;

import io.kyc.barcode.AamvaCard;
import io.kyc.decision.DocumentFacts;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzFormat;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which kind of document its sources say that it is. */
final class DocumentKind {
    private DocumentKind() {}

    /** All kinds that a source names: the zone, the barcode, Textract's {@code ID_TYPE}. A visa is none of them. */
    static Set<DocumentType> in(Optional<Mrz> zone, Optional<AamvaCard> barcode, Optional<String> idType) {
        Set<DocumentType> kinds = EnumSet.noneOf(DocumentType.class);
        zone.flatMap(DocumentKind::ofZone).ifPresent(kinds::add);
        barcode.ifPresent(
                card -> kinds.add(card.type().equals("ID") ? DocumentType.NATIONAL_ID : DocumentType.DRIVERS_LICENSE));
        idType.flatMap(DocumentKind::ofText).ifPresent(kinds::add);
        return kinds;
    }

    private static Optional<DocumentType> ofZone(Mrz mrz) {
        if (mrz.format() == MrzFormat.MRV_A || mrz.format() == MrzFormat.MRV_B) {
            return Optional.empty();
        }
        return Optional.of(mrz.format() == MrzFormat.TD3 ? DocumentType.PASSPORT : DocumentType.NATIONAL_ID);
    }

    private static Optional<DocumentType> ofText(String idType) {
        String text = idType.toUpperCase(Locale.ROOT);
        if (text.contains("PASSPORT")) {
            return Optional.of(DocumentType.PASSPORT);
        }
        return text.contains("DRIV") ? Optional.of(DocumentType.DRIVERS_LICENSE) : Optional.empty();
    }

    static DocumentFacts.Type type(Set<DocumentType> kinds, Optional<DocumentType> asked) {
        if (kinds.isEmpty()) {
            return DocumentFacts.Type.UNSUPPORTED;
        }
        return asked.filter(type -> !kinds.contains(type)).isPresent()
                ? DocumentFacts.Type.OTHER_THAN_ASKED
                : DocumentFacts.Type.SUPPORTED;
    }
}
