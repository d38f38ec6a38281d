package io.kyc.testing;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The local AWS behind a wire that can change answers of Textract and Rekognition. */
public class TamperingLocalAwsResource extends LocalAwsResource {
    private static final String ENDPOINT = "kyc.aws.endpoint-override";

    private AnswerWire wire;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        wire = AnswerWire.to(URI.create(config.get(ENDPOINT)));
        config.put(ENDPOINT, wire.endpoint().toString());
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        super.inject(injector);
        fill(injector, AnswerWire.class, wire);
    }

    @Override
    public void stop() {
        if (wire != null) {
            wire.close();
        }
        super.stop();
    }
}
