package io.kyc.verification.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.PresignedUrls;
import io.kyc.testing.Refusal;
import io.kyc.testing.Verification;
import io.kyc.verification.session.State;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's list of sessions, tested from outside. It also contains other tests' sessions. */
@BlackBox
class SessionListTest {
    private static final int MORE_THAN_A_PAGE = 105;

    LocalAws aws;

    LocalBucket bucket;

    @Test
    void showsEverySessionOnceOverAllPages() {
        List<String> started = IntStream.range(0, MORE_THAN_A_PAGE)
                .mapToObj(n -> KycApi.start().id())
                .toList();

        for (int limit : new int[] {100, 7}) {
            List<JsonPath> pages = pages(Map.of("state", "CREATED", "limit", limit));
            assertThat(pages).hasSizeGreaterThan(MORE_THAN_A_PAGE / limit);
            assertThat(pages).allSatisfy(page -> {
                assertThat(page.getList("sessions")).hasSizeLessThanOrEqualTo(limit);
                assertThat(page.getList("sessions.state")).allMatch("CREATED"::equals);
            });
            assertThat(all(pages, "session_id")).doesNotHaveDuplicates().containsAll(started);
            assertThat(all(pages, "entered_at").stream().map(Instant::parse).toList())
                    .as("oldest first")
                    .isSorted();
        }
        assertThat(all(pages(Map.of()), "session_id"))
                .as("of all states")
                .doesNotHaveDuplicates()
                .containsAll(started);
    }

    @Test
    void hasTwentyFiveOnAPageUnlessAskedFor() {
        IntStream.range(0, 26).forEach(n -> KycApi.start());

        list(Map.of("state", "CREATED")).then().statusCode(200).body("sessions", hasSize(25));
    }

    @Test
    void showsPicturesByLinksThatOpenNothingElse() {
        Started session = Verification.of(aws).upTo(State.DOCUMENT_PROCESSED).session();

        JsonPath entry = entry(session, "DOCUMENT_PROCESSED");
        assertThat(entry.getString("document_type")).isEqualTo("passport");
        assertThat(Instant.parse(entry.getString("images.expires_at")))
                .isBetween(Instant.now(), Instant.now().plusSeconds(301));
        String front = entry.getString("images.document_front");
        assertThat(PresignedUrls.get(front).body()).isEqualTo(Specimen.PASSPORT.bytes());
        assertThat(PresignedUrls.get(entry.getString("images.portrait")).body())
                .isEqualTo(bucket.get("faces/" + session.id() + "/1/id_face.jpg"));
        assertThat(entry.getString("images.liveness_reference")).isNull();
        assertThat(PresignedUrls.get(front.replace("/1/front", "/2/front")).statusCode())
                .isEqualTo(403);
        assertThat(PresignedUrls.put(front, "image/jpeg", new byte[1])).isEqualTo(403);

        String shown = given().get("/kyc/sessions/" + session.id())
                .then()
                .statusCode(200)
                .extract()
                .path("images.document_front");
        assertThat(PresignedUrls.get(shown).body()).isEqualTo(Specimen.PASSPORT.bytes());
    }

    @Test
    void showsNoPersonalText() {
        Started session = Verification.of(aws).upTo(State.DOCUMENT_PROCESSED).session();

        assertThat(pages(Map.of("state", "DOCUMENT_PROCESSED")))
                .noneMatch(page -> page.prettify()
                        .contains(Specimen.PASSPORT.person().orElseThrow().documentNumber()));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, -1",
        "limit, all",
        "limit, 1e1",
        "limit, 99999999999",
        "state, created",
        "state, RESERVED",
        "state, ERASING",
        "state, CREATED#local",
        "reference, ''",
        "reference, ' '",
        "reference, 'a\"b'",
        "cursor, x",
        "cursor, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "cursor, '../..'"
    })
    void refusesAnInvalidPage(String parameter, String value) {
        Refusal.of(400, "invalid_field")
                .before(aws, () -> list(Map.of(parameter, value)))
                .body("violations.field", contains(parameter));
    }

    @Test
    void refusesACursorThatWasTamperedWith() {
        KycApi.start();
        KycApi.start();
        String cursor = list(Map.of("state", "CREATED", "limit", 1)).path("next_cursor");
        list(Map.of("state", "CREATED", "cursor", cursor)).then().statusCode(200);

        for (int at = 0; at < cursor.length() - 1; at++) {
            char other = cursor.charAt(at) == 'A' ? 'B' : 'A';
            String tampered = cursor.substring(0, at) + other + cursor.substring(at + 1);
            list(Map.of("state", "CREATED", "cursor", tampered))
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("cursor"));
        }
        list(Map.of("state", "REVIEW", "cursor", cursor)).then().statusCode(400);
        list(Map.of("cursor", cursor)).then().statusCode(400);
    }

    private static JsonPath entry(Started session, String state) {
        return pages(Map.of("state", state)).stream()
                .filter(page -> page.getList("sessions.session_id").contains(session.id()))
                .map(page -> page.setRootPath(
                        "sessions[" + page.getList("sessions.session_id").indexOf(session.id()) + "]"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonPath> pages(Map<String, ?> query) {
        List<JsonPath> pages = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().queryParams(query);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            pages.add(request.get("/kyc/sessions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath());
            cursor = pages.get(pages.size() - 1).getString("next_cursor");
        } while (cursor != null);
        return pages;
    }

    private static List<String> all(List<JsonPath> pages, String field) {
        return pages.stream()
                .flatMap(page -> page.<String>getList("sessions." + field).stream())
                .toList();
    }

    private static Response list(Map<String, ?> query) {
        return given().queryParams(query).get("/kyc/sessions");
    }
}
