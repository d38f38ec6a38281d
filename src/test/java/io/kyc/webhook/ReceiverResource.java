package io.kyc.webhook;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Configures the service with a receiver on loopback, which it puts into the test's field of that type. */
public class ReceiverResource implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    static final String FORMER = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private TestReceiver receiver;

    @Override
    public Map<String, String> start() {
        receiver = new TestReceiver();
        return Map.of(
                "kyc.webhook.url",
                receiver.url("/hooks/kyc"),
                "kyc.webhook.secret",
                SECRET,
                "kyc.webhook.former-secret",
                FORMER,
                "kyc.webhook.timeout",
                "PT3S");
    }

    @Override
    public void inject(TestInjector injector) {
        receiver.forget();
        injector.injectIntoFields(receiver, field -> field.getType() == TestReceiver.class);
    }

    @Override
    public void stop() {
        if (receiver != null) {
            receiver.close();
        }
    }
}
