package io.kyc.document.crosscheck;

import io.kyc.document.page.PrintedLines;
import io.kyc.document.page.PrintedPage;
import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.FieldName;
import io.kyc.image.Sides;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The print that counts.
 *
 * @param pages the page with the portrait, and the back if a zone ties it to that page
 */
record Print(Sides<PrintedPage> pages) {

    PrintedPage front() {
        return pages.front();
    }

    /** The printed field: from the front, otherwise from the back. */
    Optional<Field> field(FieldName name) {
        return pages.stream().flatMap(page -> page.printed(name).stream()).findFirst();
    }

    /** The print of each page, the front first. */
    Stream<PrintedLines> lines() {
        return pages.stream().map(PrintedPage::print);
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Print[***]";
    }
}
