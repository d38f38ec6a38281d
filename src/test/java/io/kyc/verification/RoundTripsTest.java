package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.aws.AwsCalls;
import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.Verification;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Condition;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls of AWS that each step waits for; the table is in {@code docs/architecture.md}. */
@BlackBox
class RoundTripsTest {
    private static final Pattern CALL = Pattern.compile("aws=(\\S+) ms=\\d+");
    private static final Formatter FORMATTER = new PatternFormatter("%s");
    private static final Logger CALLS = Logger.getLogger(AwsCalls.class.getName());

    LocalAws aws;

    private final List<String> made = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            Matcher call = CALL.matcher(FORMATTER.format(line));
            if (call.find()) {
                made.add(call.group(1));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Level before;

    @BeforeEach
    void listen() {
        before = CALLS.getLevel();
        CALLS.setLevel(Level.ALL);
        CALLS.addHandler(listener);
    }

    @AfterEach
    void stop() {
        CALLS.removeHandler(listener);
        CALLS.setLevel(before);
    }

    @Test
    void waitsThreeTimesForTheTableInEachStep() {
        List<String> step = List.of("DynamoDB.GetItem", "DynamoDB.UpdateItem", "DynamoDB.TransactWriteItems");
        KycApi.Started session = KycApi.start();
        assertThat(taken()).containsExactly("DynamoDB.TransactWriteItems");

        Verification verification = Verification.of(aws, session).document(Specimen.PASSPORT);
        List<String> document = taken();
        assertThat(ofTable(document)).isEqualTo(step);
        assertThat(others(document))
                .containsExactly(
                        "Rekognition.DetectFaces",
                        "S3.CopyObject",
                        "S3.PutObject",
                        "S3.PutObject",
                        "Textract.AnalyzeID");

        verification.faces(Specimen.ANNAS_SELFIES);
        List<String> liveness = taken();
        assertThat(ofTable(liveness)).isEqualTo(step);
        assertThat(others(liveness)).containsExactly("Rekognition.CreateFaceLivenessSession");

        KycApi.completeLiveness(session, verification.livenessId()).then().statusCode(200);
        List<String> completed = taken();
        assertThat(ofTable(completed)).isEqualTo(step);
        assertThat(others(completed))
                .as("each picture is read once and copied once")
                .hasSize(9)
                .contains("Rekognition.GetFaceLivenessSessionResults")
                .haveExactly(4, called("S3.GetObject"))
                .haveExactly(4, called("S3.CopyObject"));

        verification.decide();
        List<String> decided = taken();
        assertThat(ofTable(decided)).isEqualTo(step);
        assertThat(others(decided))
                .containsExactly("Rekognition.CompareFaces", "Rekognition.DetectFaces", "S3.GetObject", "S3.GetObject");

        for (List<String> calls : List.of(document, liveness, completed, decided)) {
            assertThat(calls).as("nothing is waited for after the commit").endsWith("DynamoDB.TransactWriteItems");
        }
    }

    private static Condition<String> called(String operation) {
        return new Condition<>(operation::equals, operation);
    }

    private static List<String> ofTable(List<String> calls) {
        return calls.stream().filter(call -> call.startsWith("DynamoDB.")).toList();
    }

    private static List<String> others(List<String> calls) {
        return calls.stream()
                .filter(call -> !call.startsWith("DynamoDB."))
                .sorted()
                .toList();
    }

    private List<String> taken() {
        List<String> calls = List.copyOf(made);
        made.clear();
        return calls;
    }
}
