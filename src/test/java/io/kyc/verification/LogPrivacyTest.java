package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalAwsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is logged of a whole verification, this service's own lines at the finest level, names nobody. */
@QuarkusTest
@QuarkusTestResource(LocalAwsResource.class)
class LogPrivacyTest {
    private static final PatternFormatter WHOLE = new PatternFormatter("%c %s %X %e");
    private static final Logger ALL = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("io.kyc");

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(WHOLE.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @LocalAwsResource.Inject
    LocalAws aws;

    private Level before;

    @BeforeEach
    void listen() {
        before = OURS.getLevel();
        OURS.setLevel(Level.ALL);
        // At the root: what libraries and the local AWS log counts too.
        ALL.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        ALL.removeHandler(listener);
        OURS.setLevel(before);
    }

    @Test
    void holdsNoPersonalValue() {
        Map<String, Object> applicant =
                Map.of("first_name", "Anna Zoë", "last_name", "Lindqvist-Moreau", "date_of_birth", "1979-09-12");
        Response start = KycApi.post("/kyc/start-session", Map.of("applicant", applicant));
        Started session = new Started(start.path("session_id"), start.path("client_token"));
        Response document = KycApi.processDocument(session, Specimen.PASSPORT);
        String liveness = KycApi.startLiveness(session);
        KycApi.sendFrames(aws.endpoint(), liveness, List.of(Specimen.SELFIE_1, Specimen.SELFIE_2, Specimen.SELFIE_3));
        KycApi.completeLiveness(session, liveness);
        KycApi.finalVerification(session).then().statusCode(200);
        KycApi.post(
                        "/functions/document-processor",
                        Map.of("session_id", "log-privacy-1", "image_data", KycApi.base64(Specimen.PASSPORT.bytes())))
                .then()
                .statusCode(200);
        // And what goes wrong: values of the wrong kind, a wrong token.
        KycApi.post("/kyc/start-session", Map.of("applicant", Map.of("date_of_birth", "Lindqvist-Moreau")));
        KycApi.post(new Started(session.id(), "kct_wrong"), "/kyc/start-liveness", Map.of());

        List<String> personal = new ArrayList<>(List.of("Anna Zoë", "Lindqvist-Moreau", "1979-09-12", session.token()));
        Map<String, String> fields = document.path("document_processing.extracted_fields");
        assertThat(fields).isNotEmpty();
        fields.forEach((type, text) -> {
            if (!type.equals("ID_TYPE")) {
                personal.add(text);
            }
        });
        personal.add(KycApi.base64(Specimen.PASSPORT.bytes()).substring(0, 40));

        String all = String.join("\n", logged).toLowerCase(Locale.ROOT);
        assertThat(all)
                .as("the test listens")
                .contains(session.id(), "step=final_verification", "step=process_document");
        assertThat(personal).allSatisfy(value -> assertThat(all).doesNotContain(value.toLowerCase(Locale.ROOT)));
    }

    @Test
    void carriesTheRequestsId() {
        logged.clear();
        String requestId = KycApi.post("/kyc/start-session", Map.of()).header("X-Request-Id");

        assertThat(logged).anyMatch(line -> line.contains("step=start_kyc") && line.contains(requestId));
    }
}
