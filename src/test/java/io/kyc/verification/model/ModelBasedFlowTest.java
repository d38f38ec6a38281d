package io.kyc.verification.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.testing.BlackBox;
import io.kyc.testing.PlainHttp;
import io.kyc.testing.Samples;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of calls to the real HTTP API and the real stores. {@code -Dkyc.model.sequences=10000} sets their
 * number, {@code -Dkyc.model.seed=…} the first seed. A failure names its seed and the calls that led to it.
 */
@BlackBox
@TestProfile(ModelBasedFlowTest.FewAttempts.class)
class ModelBasedFlowTest {
    private static final int LENGTH = 12;

    LocalAws aws;

    @Test
    void everyAnswerAndEveryRowIsWhatTheRulesSay() {
        int sequences = Integer.getInteger("kyc.model.sequences", Samples.count(300, 150));
        long seed = Long.getLong("kyc.model.seed", 20_261_124L);
        String port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
        PlainHttp http = new PlainHttp("http://localhost:" + port);
        int calls = 0;
        int interrupted = 0;
        try (LocalClients clients = new LocalClients(aws)) {
            Ledger ledger = new Ledger(aws, clients.dynamoDb());
            for (int i = 0; i < sequences; i++) {
                try {
                    calls += new Sequence(http, ledger, aws.endpoint(), seed + i).run(LENGTH);
                } catch (Sequence.Interrupted e) {
                    interrupted++;
                } catch (AssertionError e) {
                    throw new AssertionError("sequence with -Dkyc.model.seed=" + (seed + i), e);
                }
                if ((i + 1) % 500 == 0) {
                    System.out.println("model: " + (i + 1) + " sequences, " + calls + " calls");
                }
            }
        }
        assertThat(interrupted).as("sequences that a busy machine broke off").isLessThanOrEqualTo(1 + sequences / 100);
        assertThat(calls).isEqualTo((sequences - interrupted) * LENGTH);
    }

    /** So few that short sequences use them up. */
    public static class FewAttempts implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kyc.verification.document-attempts",
                    Integer.toString(Rules.DOCUMENT_ATTEMPTS),
                    "kyc.verification.liveness-attempts",
                    Integer.toString(Rules.LIVENESS_ATTEMPTS));
        }
    }
}
