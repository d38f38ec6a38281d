package io.kyc.document.crosscheck;

import io.kyc.barcode.BarcodeOutcome;
import io.kyc.decision.Agreement;
import io.kyc.decision.Binding;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.document.page.PagePicture;
import io.kyc.document.page.PrintedPage;
import io.kyc.document.reading.DocumentText;
import io.kyc.document.reading.DocumentText.Page;
import io.kyc.document.reading.FieldName;
import io.kyc.document.reading.Pages;
import io.kyc.image.Sides;
import java.time.LocalDate;
import java.util.Optional;

/** What the tests of {@link CrossCheck} have in common: they take pages and give facts and fields. */
abstract class CrossCheckedPages {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final Comparison SAME =
            new Comparison(Agreement.AGREES, Agreement.AGREES, Agreement.AGREES, Agreement.AGREES);
    static final String BARCODE =
            "@\n\u001e\rANSI 636000100102DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\nDDEN\nDACMICHAEL\n"
                    + "DDFN\nDADJOHN\nDDGN\nDCUJR\nDCAD\nDCBK\nDCDPH\nDBD06062022\nDBB06061986\nDBA12102030\nDBC1\nDAU068 in\nDAYBRO\n"
                    + "DAG2300 WEST BROAD STREET\nDAIRICHMOND\nDAJVA\nDAK232690000  \nDCF2424244747474786102204\nDCGUSA\nDCK123456789\n"
                    + "DDAF\nDDB06062018\nDDC06062020\nDDD1\rZVZVA01\r";

    static CrossChecked crossCheck(DocumentType asked, BarcodeOutcome barcode, Pages... pages) {
        Sides<Page> text = Pages.text(pages);
        PagePicture picture = new PagePicture(Optional.empty(), 1250, 880);
        TiedSources sources = TiedSources.of(
                PrintedPage.of(new DocumentText(text), text.map(page -> picture)), Optional.ofNullable(barcode), TODAY);
        return new CrossChecked(
                CrossCheck.of(
                        sources,
                        Binding.Portrait.ON_PAGE,
                        Binding.OtherFaces.NONE,
                        new Requirements(Optional.ofNullable(asked), 50, false)),
                Normalization.of(sources));
    }

    /** The result for the pages. */
    record CrossChecked(DocumentFacts facts, NormalizedFields fields) {}

    static CrossChecked passport(Pages page) {
        return crossCheck(DocumentType.PASSPORT, null, page);
    }

    static Zone zone(Pages page) {
        return passport(page).facts().zone();
    }

    static String value(CrossChecked document, String type) {
        return document.fields()
                .field(FieldName.valueOf(type))
                .map(field -> field.value().reveal() + " " + field.source().wireName())
                .orElse(null);
    }
}
