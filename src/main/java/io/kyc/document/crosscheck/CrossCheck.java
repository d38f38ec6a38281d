package io.kyc.document.crosscheck;

import io.kyc.decision.Binding;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.Kind;
import io.kyc.decision.Source;
import io.kyc.document.page.PrintedPage;

/** Compares the sources of a document with each other and makes the facts for the decision. Pure. */
public final class CrossCheck {
    /** ICAO's state for specimens (9303-3, section 5). */
    private static final String UTOPIA = "UTO";

    private CrossCheck() {}

    /**
     * @param sources the sources that were read
     * @param portrait the place of the portrait
     * @param others other faces in the picture of the front
     * @param requirements that the document must meet
     */
    public static DocumentFacts of(
            TiedSources sources, Binding.Portrait portrait, Binding.OtherFaces others, Requirements requirements) {
        Kind kind = DocumentKind.of(sources);
        Kind required = DocumentKind.required(kind, requirements.asked());
        Completeness completeness = new Completeness(sources);
        return new DocumentFacts(
                kind,
                DocumentKind.type(kind, requirements.asked()),
                completeness.missing(required.need(Source.ZONE) == Source.Need.ABSENT),
                completeness.doubtful(requirements.confidenceFloor()),
                new DocumentFacts.Dates(
                        sources.birthDays(), sources.counting().dates().issue().days(), sources.expiry()),
                ZoneFacts.of(sources.shown(), required.need(Source.ZONE)),
                BarcodeFacts.of(sources, required.need(Source.BARCODE), requirements.optionalBarcode()),
                binding(sources, portrait, others));
    }

    private static Binding binding(TiedSources sources, Binding.Portrait portrait, Binding.OtherFaces others) {
        PrintedPage front = sources.front();
        return new Binding(
                front.isOfDocument() || front.isWithoutLines() ? Binding.Page.DOCUMENT : Binding.Page.NOT_A_DOCUMENT,
                front.isWithoutLines() ? Binding.Print.NOT_READ : Binding.Print.READ,
                portrait,
                others,
                sources.back(),
                specimen(sources));
    }

    private static Binding.Specimen specimen(TiedSources sources) {
        if (sources.shown().zone().mrz().stream()
                .anyMatch(mrz -> mrz.document().issuer().equals(UTOPIA))) {
            return Binding.Specimen.ISSUER;
        }
        PrintedPage front = sources.front();
        return front.print().callItSpecimen(front.text().fields()) ? Binding.Specimen.WORD : Binding.Specimen.NO;
    }
}
