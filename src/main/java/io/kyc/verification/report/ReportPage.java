package io.kyc.verification.report;

import io.kyc.document.crosscheck.NormalizedField;
import io.kyc.verification.CheckAnswer;
import io.kyc.verification.SessionImages;
import io.kyc.verification.session.AuditTrail;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes a report as one HTML page without scripts. Its pictures are loaded from the bucket; everything else is in the
 * page.
 */
public final class ReportPage {
    private final Html html = new Html();
    private final Map<String, String> pictures;

    private ReportPage(SessionReport report) {
        this.pictures = pictures(report.images());
        write(report);
    }

    public static ReportPage of(SessionReport report) {
        return new ReportPage(report);
    }

    public String html() {
        return html.toString();
    }

    /** Allows only the page's own style and the bucket's pictures. */
    public String contentSecurityPolicy() {
        Set<String> origins = new LinkedHashSet<>();
        for (String picture : pictures.values()) {
            URI link = URI.create(picture);
            origins.add(link.getScheme() + "://" + link.getRawAuthority());
        }
        return "default-src 'none'; style-src " + ReportStyle.source() + "; img-src "
                + (origins.isEmpty() ? "'none'" : String.join(" ", origins))
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private void write(SessionReport report) {
        html.open("html", "lang", "en").open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width,initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", "Verification report " + report.sessionId()).style(ReportStyle.SHEET);
        html.close("head").open("body").open("main");
        head(report);
        outcome(report);
        reasons(report.reasons());
        checks(report.checks());
        pictures();
        document(report);
        liveness(report);
        start(report);
        policy(report.policy());
        timeline(report.timeline());
        html.element(
                "footer",
                "Created " + toTheSecond(report.generatedAt()) + ". Times are UTC. The links to the pictures end "
                        + toTheSecond(report.images().expiresAt())
                        + ". Print the page before then, or save it with its pictures.");
        html.close("main").close("body").close("html");
    }

    private void head(SessionReport report) {
        html.open("header").element("h1", "Verification report");
        mark(report.state().name());
        html.element("p", "Session " + report.sessionId() + ", tenant " + report.tenant());
        html.close("header");
    }

    private void outcome(SessionReport report) {
        table("Decision", rows -> {
            row(
                    "Decision",
                    report.outcome() == null
                            ? "not decided yet"
                            : report.outcome().decision());
            if (report.outcome() != null) {
                row("Decided by the checks", report.outcome().automatedDecision());
                row("Decided at", report.outcome().decidedAt());
                row("Recomputed from this evidence", report.outcome().recomputedDecision());
                Optional.ofNullable(report.outcome().review()).ifPresent(review -> {
                    row("Reviewed by", review.reviewedBy());
                    row("Reviewed at", review.reviewedAt());
                    row("Reviewer's decision", review.decision());
                    row("Reviewer's reason", review.reviewReason());
                });
            }
            row("In this state since", report.enteredAt());
        });
    }

    private void reasons(List<SessionReport.Found> reasons) {
        grid("Reasons", List.of("Reason", "Effect", "Meaning"), reasons, reason -> {
            html.element("td", reason.code(), "class", "key");
            html.open("td");
            mark(reason.effect());
            html.close("td").element("td", reason.message());
        });
    }

    private void checks(List<CheckAnswer> checks) {
        grid("Checks", List.of("Check", "Result", "Reasons"), checks, check -> {
            html.element("td", check.name(), "class", "key").open("td");
            mark(check.result());
            html.close("td").element("td", String.join(", ", check.reasons()), "class", "key");
        });
    }

    private void pictures() {
        if (pictures.isEmpty()) {
            return;
        }
        html.element("h2", "Pictures").open("div", "class", "pictures");
        pictures.forEach((name, link) -> {
            html.open("figure").open("img", "src", link, "alt", name, "referrerpolicy", "no-referrer");
            html.element("figcaption", name).close("figure");
        });
        html.close("div");
    }

    private void document(SessionReport report) {
        SessionReport.Document document = report.document();
        if (document == null) {
            return;
        }
        table("Document", rows -> {
            row("Type in the request", document.documentTypeSaid());
            row("Attempt", document.attempt() + " of " + report.attempts().processDocument() + " used");
            document.extractedFields().forEach(this::row);
        });
        grid(
                "Document: normalized fields",
                List.of("Field", "Value", "Confidence", "Source"),
                List.copyOf(document.fieldsNormalized().entrySet()),
                field -> {
                    html.element("td", field.getKey())
                            .element("td", shown(field.getValue().value()));
                    html.element("td", field.getValue().confidence())
                            .element("td", field.getValue().source());
                });
        table("Document: evidence", rows -> {
            evidence("Front", document.front());
            evidence("Back", document.back());
            evidence("Portrait", document.portrait());
        });
    }

    private void liveness(SessionReport report) {
        SessionReport.Liveness liveness = report.liveness();
        if (liveness != null) {
            table("Liveness", rows -> {
                row("Outcome", liveness.outcome());
                row("Confidence", liveness.confidence());
                row("Challenge asked for", liveness.challenge().asked());
                row("Asked for by", liveness.challenge().askedBy());
                row("Challenge done", liveness.challenge().done());
                row("Software, as it says itself", liveness.challenge().clientSdk());
                liveness.feedback().forEach(code -> row("Rekognition says about the video", code));
                row("Attempt", liveness.attempt() + " of " + report.attempts().startLiveness() + " used");
                row("Rekognition's session", liveness.livenessSessionId());
                evidence("Reference", liveness.reference());
                liveness.audits().forEach(audit -> evidence("Audit picture", audit));
            });
        }
        if (report.comparison() != null) {
            table("Face comparison", rows -> {
                row("Similarity", report.comparison().similarityScore());
                row("Match", report.comparison().isMatch() ? "yes" : "no");
                row("Faces on the portrait", report.comparison().sourceImageFaceCount());
                row("Faces on the reference", report.comparison().targetImageFaceCount());
            });
        }
    }

    private void start(SessionReport report) {
        table("Start of the session", rows -> {
            row("Started at", report.createdAt());
            row("Reference", report.reference());
            report.metadata().forEach((key, value) -> row("Metadata: " + key, value));
            row("Expires at", report.expiresAt());
            row("Requested type of document", report.documentType());
            row("Minimum age", report.minimumAge());
            Optional.ofNullable(report.applicant()).ifPresent(applicant -> {
                row("Applicant's first name", applicant.firstName());
                row("Applicant's last name", applicant.lastName());
                row("Applicant's date of birth", applicant.dateOfBirth());
            });
            Optional.ofNullable(report.consent()).ifPresent(consent -> {
                row("Consent to", consent.policyVersion());
                row("Consent given at", consent.givenAt());
            });
        });
    }

    private void policy(SessionReport.Rules policy) {
        if (policy == null) {
            return;
        }
        table("Policy at the time of the decision", rows -> {
            row("Liveness passes from", policy.livenessThreshold());
            row("Liveness is reviewed from", policy.livenessReviewFloor());
            row("Similarity passes from", policy.similarityThreshold());
            row("Similarity is reviewed from", policy.similarityReviewFloor());
            row("Documents are judged on", policy.day());
            row("Specimens", policy.specimensTaken() ? "accepted, for demonstrations only" : "not accepted");
            Optional.ofNullable(policy.qualityLimits()).ifPresent(this::limits);
            policy.effects().forEach((code, effect) -> row("Effect of " + code, effect));
        });
    }

    private void limits(SessionReport.Limits limits) {
        row("Minimum sharpness", limits.leastSharpness());
        row("Minimum brightness", limits.leastBrightness());
        row("Maximum glare", limits.mostGlare());
        row("Minimum length of the page", limits.leastPageSide());
        row("Minimum length of the portrait's face", limits.leastFaceSide());
        row("Minimum sharpness of the portrait", limits.leastFaceSharpness());
        row("Minimum brightness of the portrait", limits.leastFaceBrightness());
        row("Maximum brightness of the portrait", limits.mostFaceBrightness());
        row("Maximum angle of the portrait", limits.mostFaceAngle());
        row("Minimum confidence that something covers the face", limits.faceClaim());
    }

    private void timeline(List<AuditTrail.Entry> timeline) {
        grid("Timeline", List.of("", "At", "From", "To", "By", "Reasons"), timeline, entry -> {
            html.element("td", entry.version());
            html.element("td", toTheSecond(entry.at()));
            html.element("td", entry.from() == null ? "" : entry.from());
            html.element("td", entry.to());
            html.element("td", by(entry));
            html.element("td", String.join(", ", entry.reasons()), "class", "key");
        });
    }

    private static String by(AuditTrail.Entry entry) {
        return entry.actorKind().equals(entry.actor()) ? entry.actor() : entry.actorKind() + " " + entry.actor();
    }

    private void table(String title, Consumer<ReportPage> rows) {
        html.element("h2", title).open("table").open("tbody");
        rows.accept(this);
        html.close("tbody").close("table");
    }

    /** Writes a row; nothing if there is no value. */
    private void row(String name, Object value) {
        if (value != null) {
            html.open("tr")
                    .element("th", name, "scope", "row")
                    .element("td", value)
                    .close("tr");
        }
    }

    private static Object toTheSecond(Object value) {
        return value instanceof Instant time ? time.truncatedTo(ChronoUnit.SECONDS) : value;
    }

    private void evidence(String name, SessionReport.Picture picture) {
        if (picture != null) {
            html.open("tr").element("th", name, "scope", "row").open("td", "class", "key");
            html.text(picture.s3Key()).open("br").text("sha256 " + picture.sha256());
            html.close("td").close("tr");
        }
    }

    private <T> void grid(String title, List<String> columns, List<T> entries, Consumer<T> row) {
        if (entries.isEmpty()) {
            return;
        }
        html.element("h2", title).open("table").open("thead").open("tr");
        columns.forEach(column -> html.element("th", column, "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (T entry : entries) {
            html.open("tr");
            row.accept(entry);
            html.close("tr");
        }
        html.close("tbody").close("table");
    }

    private void mark(String value) {
        String kind = switch (value) {
            case "APPROVED", "pass", "none" -> " good";
            case "REVIEW", "review" -> " warn";
            case "DECLINED", "fail", "decline" -> " bad";
            default -> "";
        };
        html.element("span", value.replace('_', ' '), "class", "mark" + kind);
    }

    private static String shown(String value) {
        return value.equals(NormalizedField.DOES_NOT_EXPIRE) ? "does not expire" : value;
    }

    private static Map<String, String> pictures(SessionImages images) {
        Map<String, String> pictures = new LinkedHashMap<>();
        pictures.put("Document, front", images.documentFront());
        pictures.put("Document, back", images.documentBack());
        pictures.put("Portrait", images.portrait());
        pictures.put("Liveness reference", images.livenessReference());
        for (int i = 0; i < images.livenessAudits().size(); i++) {
            pictures.put(
                    "Liveness audit picture " + (i + 1), images.livenessAudits().get(i));
        }
        pictures.values().removeIf(link -> link == null);
        return pictures;
    }
}
