package io.kyc.decision;

import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Part;
import io.kyc.decision.DocumentFacts.Type;
import io.kyc.decision.DocumentFacts.Zone;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** All parts of the evidence, sound and complete for its kind until a test changes one of them. */
final class EvidenceParts {
    static final Evidence.Liveness LIVE = TestLiveness.of(Evidence.Liveness.Outcome.FINISHED, 97);
    static final Evidence.Similarity SIMILAR =
            new Evidence.Similarity(true, 99, 95, 80, Evidence.LiveFace.FOUND, false);

    final Kind kind;
    boolean document = true;
    boolean portrait = true;
    Binding.Page page = Binding.Page.DOCUMENT;
    Binding.Print print = Binding.Print.READ;
    Binding.Portrait place = Binding.Portrait.ON_PAGE;
    Binding.OtherFaces faces = Binding.OtherFaces.NONE;
    Binding.Back back;
    Set<Part> missing = Set.of();
    Set<Part> doubtful = Set.of();
    Optional<DaySpan> birth = Optional.of(TestDocuments.BORN);
    Optional<DaySpan> issue = Optional.of(TestDocuments.ISSUED);
    Optional<DaySpan> expiry = Optional.of(TestDocuments.EXPIRES);
    Zone zone;
    Barcode barcode;
    Optional<Evidence.Applicant> applicant =
            Optional.of(new Evidence.Applicant(Optional.of(Agreement.AGREES), Optional.of(Agreement.AGREES)));
    Optional<Evidence.Liveness> liveness = Optional.of(LIVE);
    Optional<Evidence.Similarity> similarity = Optional.of(SIMILAR);

    /** Has every part that the kind may have. */
    EvidenceParts(Kind kind) {
        this.kind = kind;
        this.zone = kind.need(Source.ZONE) == Source.Need.ABSENT ? Zone.absent(false) : TestDocuments.ZONE;
        this.barcode = kind.need(Source.BARCODE) == Source.Need.ABSENT
                ? Barcode.absent(Barcode.State.NOT_EXPECTED)
                : new Barcode(Barcode.State.READ, TestDocuments.SAME);
        this.back = kind == Kind.PASSPORT ? Binding.Back.NONE : Binding.Back.TIED;
    }

    void wrong(Zone.Digit digit) {
        zone(EnumSet.of(digit), Set.of(), zone.print(), zone.details());
    }

    void malformed() {
        zone(Set.of(), EnumSet.of(Zone.Doubt.MALFORMED), zone.print(), zone.details());
    }

    void unconfirmed() {
        zone(Set.of(), EnumSet.of(Zone.Doubt.UNCONFIRMED), zone.print(), zone.details());
    }

    void zonePrint(Comparison print) {
        zone(Set.of(), Set.of(), print, zone.details());
    }

    void details(Agreement details) {
        zone(Set.of(), Set.of(), zone.print(), details);
    }

    private void zone(Set<Zone.Digit> wrong, Set<Zone.Doubt> doubts, Comparison print, Agreement details) {
        zone = new Zone(zone.state(), zone.digits(), wrong, doubts, print, details);
    }

    void front(Comparison front) {
        barcode = new Barcode(barcode.state(), front);
    }

    void similarity(boolean comparable, double score, Evidence.LiveFace live, boolean otherFaceMatches) {
        similarity = Optional.of(new Evidence.Similarity(comparable, score, 95, 80, live, otherFaceMatches));
    }

    Evidence evidence() {
        DocumentFacts facts = new DocumentFacts(
                kind,
                kind == Kind.UNKNOWN ? Type.UNSUPPORTED : Type.SUPPORTED,
                missing,
                doubtful,
                new DocumentFacts.Dates(birth, issue, Expiry.of(expiry)),
                zone,
                barcode,
                new Binding(page, print, place, faces, back, Binding.Specimen.NO));
        return new Evidence(
                TestDocuments.DAY,
                portrait,
                document ? Optional.of(facts) : Optional.empty(),
                Optional.empty(),
                new Evidence.Requirements(false, Optional.of(18), applicant),
                liveness,
                similarity,
                Evidence.Seen.NOWHERE);
    }
}
