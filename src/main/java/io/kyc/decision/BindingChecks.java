package io.kyc.decision;

import io.kyc.decision.Binding.Back;
import io.kyc.decision.Binding.OtherFaces;
import io.kyc.decision.Binding.Page;
import io.kyc.decision.Binding.Portrait;
import io.kyc.decision.Binding.Specimen;
import java.util.List;

/** Checks whether portrait, print and back are tied to one page, and whether that page belongs to a real document. */
final class BindingChecks {
    private BindingChecks() {}

    static List<Check> of(Binding binding, boolean specimensAreTaken) {
        return List.of(
                portrait(binding),
                faces(binding),
                page(binding),
                specimen(binding.specimen(), specimensAreTaken),
                sides(binding.back()));
    }

    private static Check portrait(Binding binding) {
        if (binding.page() == Page.NOT_A_DOCUMENT) {
            return Check.notApplicable(CheckName.PORTRAIT_ON_DOCUMENT);
        }
        return switch (binding.portrait()) {
            // Another check reports that no face was found.
            case NONE -> Check.notApplicable(CheckName.PORTRAIT_ON_DOCUMENT);
            // Without print the portrait has nothing to lie beside.
            case ON_PAGE ->
                binding.print() == Binding.Print.READ
                        ? Check.pass(CheckName.PORTRAIT_ON_DOCUMENT)
                        : Check.notApplicable(CheckName.PORTRAIT_ON_DOCUMENT);
            case OFF_PAGE, NOT_PLACED -> Check.review(CheckName.PORTRAIT_ON_DOCUMENT, Reason.PORTRAIT_OFF_DOCUMENT);
        };
    }

    private static Check faces(Binding binding) {
        if (binding.portrait() == Portrait.NONE) {
            return Check.notApplicable(CheckName.PORTRAIT_SINGLE);
        }
        return Check.of(
                CheckName.PORTRAIT_SINGLE,
                Reason.SEVERAL_FACES
                        .when(binding.otherFaces() == OtherFaces.ANOTHER)
                        .toList());
    }

    private static Check page(Binding binding) {
        if (binding.page() == Page.DOCUMENT) {
            return binding.print() == Binding.Print.READ
                    ? Check.pass(CheckName.DOCUMENT_PAGE)
                    : Check.notApplicable(CheckName.DOCUMENT_PAGE);
        }
        return binding.portrait() == Portrait.NONE
                ? Check.notApplicable(CheckName.DOCUMENT_PAGE)
                : Check.review(CheckName.DOCUMENT_PAGE, Reason.NOT_A_DOCUMENT);
    }

    private static Check specimen(Specimen specimen, boolean taken) {
        CheckName name = CheckName.DOCUMENT_SPECIMEN;
        return Check.ofFound(
                name,
                List.of(
                        Reason.DOCUMENT_SPECIMEN.when(specimen == Specimen.ISSUER && !taken),
                        Reason.SPECIMEN_MARKED.when(specimen == Specimen.WORD && !taken)));
    }

    private static Check sides(Back back) {
        return switch (back) {
            case NONE, EMPTY -> Check.notApplicable(CheckName.DOCUMENT_SIDES);
            case TIED -> Check.pass(CheckName.DOCUMENT_SIDES);
            case NOT_TIED -> Check.review(CheckName.DOCUMENT_SIDES, Reason.BACK_NOT_TIED);
        };
    }
}
