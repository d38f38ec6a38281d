package io.kyc.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Decision;
import io.kyc.document.NormalizedFieldAnswer;
import io.kyc.document.crosscheck.NormalizedField;
import io.kyc.face.FaceComparison;
import io.kyc.verification.CheckAnswer;
import io.kyc.verification.ReviewView;
import io.kyc.verification.SessionImages;
import io.kyc.verification.session.AuditTrail;
import io.kyc.verification.session.Start.Consent;
import io.kyc.verification.session.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in a report never become markup of the page. */
class ReportPageTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Pattern TAG = Pattern.compile("<(/?)([^\\s>]*)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-z-]+)=\"([^\"<>]*)\"");
    private static final Set<String> ELEMENTS = Set.of(
            "!doctype",
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "header",
            "h1",
            "h2",
            "p",
            "span",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "br",
            "div",
            "figure",
            "img",
            "figcaption",
            "footer");
    private static final Set<String> ATTRIBUTES =
            Set.of("lang", "charset", "name", "content", "class", "scope", "src", "alt", "referrerpolicy");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><script>alert(1)</script>",
                "' onmouseover='alert(1)",
                "\" onerror=\"alert(1)",
                "</td></table><iframe src=//evil.example>",
                "</style><script>alert(1)</script>",
                "</title><base href=//evil.example>",
                "<!-- ",
                "&lt;script&gt;",
                "javascript:alert(1)",
                "\u2028<svg/onload=alert(1)>"
            })
    void escapesHostileText(String hostile) {
        String page = ReportPage.of(report(hostile)).html();
        String harmless = ReportPage.of(report("harmless")).html();

        assertThat(markup(page)).isEqualTo(markup(harmless));
        assertThat(elements(page)).isSubsetOf(ELEMENTS);
        assertThat(attributes(page)).isSubsetOf(ATTRIBUTES);
        String escaped = hostile.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        int shown = page.split(Pattern.quote(escaped), -1).length - 1;
        assertThat(shown).as("it is shown, everywhere").isGreaterThan(20);
    }

    @Test
    void allowsOnlyItsStyleAndTheBucketsPictures() throws Exception {
        ReportPage page = ReportPage.of(report("x"));
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page.html());
        assertThat(style.find()).isTrue();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));

        assertThat(page.contentSecurityPolicy())
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash
                        + "'; img-src https://bucket.example http://127.0.0.1:4567; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        assertThat(page.html()).doesNotContain(" style=").contains("https://bucket.example/a?x=1&amp;y=2");
    }

    @Test
    void saysInWordsThatADocumentDoesNotExpire() {
        assertThat(ReportPage.of(report(NormalizedField.DOES_NOT_EXPIRE)).html())
                .contains("<td>does not expire</td>");
    }

    private static String markup(String page) {
        StringBuilder markup = new StringBuilder();
        TAG.matcher(page)
                .results()
                .forEach(tag -> markup.append(tag.group(1)).append(tag.group(2)).append(' '));
        return markup.toString();
    }

    private static Set<String> elements(String page) {
        Set<String> elements = new TreeSet<>();
        TAG.matcher(page).results().forEach(tag -> elements.add(tag.group(2)));
        return elements;
    }

    private static Set<String> attributes(String page) {
        Set<String> attributes = new TreeSet<>();
        TAG.matcher(page)
                .results()
                .filter(tag -> !tag.group(2).equals("!doctype"))
                .forEach(tag -> {
                    assertThat(ATTRIBUTE.matcher(tag.group(3)).replaceAll(""))
                            .as("only whole attributes in " + tag.group())
                            .isBlank();
                    ATTRIBUTE.matcher(tag.group(3)).results().forEach(found -> attributes.add(found.group(1)));
                });
        return attributes;
    }

    /** A report in which every text is this one. */
    private static SessionReport report(String text) {
        SessionReport.Picture picture = new SessionReport.Picture(text, text);
        return new SessionReport(
                text,
                text,
                State.REVIEW,
                NOW,
                NOW,
                NOW,
                NOW,
                new SessionReport.Spent(1, 1),
                text,
                new SessionReport.Person(text, text, text),
                new Consent(text, NOW),
                18,
                text,
                Map.of(text, text),
                new SessionReport.Document(
                        1,
                        text,
                        picture,
                        picture,
                        picture,
                        null,
                        Map.of(text, text),
                        Map.of(text, new NormalizedFieldAnswer(text, 99, text))),
                new SessionReport.Liveness(
                        1,
                        text,
                        text,
                        97.2,
                        picture,
                        List.of(picture),
                        List.of(text),
                        new SessionReport.Challenge(text, text, text, text)),
                new FaceComparison(true, 99.0, List.of(), List.of(), 1, 1),
                List.of(new CheckAnswer(text, text, List.of(text))),
                List.of(new SessionReport.Found(text, text, text)),
                new SessionReport.Outcome(
                        Decision.APPROVED,
                        Decision.REVIEW,
                        Decision.REVIEW,
                        NOW,
                        new ReviewView(Decision.APPROVED, text, NOW, text)),
                new SessionReport.Rules(
                        80.0,
                        60.0,
                        95.0,
                        80.0,
                        LocalDate.of(2026, 11, 25),
                        new SessionReport.Limits(0.12, 35, 0.02, 500, 65, 25, 25, 95, 35, 90),
                        true,
                        Map.of(text, text)),
                List.of(new AuditTrail.Entry(1, text, text, NOW, text, "operator", List.of(text))),
                new SessionImages(
                        "https://bucket.example/a?x=1&y=2",
                        "http://127.0.0.1:4567/b",
                        null,
                        null,
                        List.of("https://bucket.example/c"),
                        NOW));
    }
}
