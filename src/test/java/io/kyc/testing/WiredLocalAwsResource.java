package io.kyc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The local AWS behind wires that can be broken, with clients that give up soon. */
public class WiredLocalAwsResource extends LocalAwsResource {
    private Wires wires;

    /**
     * One wire for each server.
     *
     * @param ai to Textract and Rekognition
     * @param s3 to S3
     * @param dynamoDb to DynamoDB
     */
    public record Wires(FaultyWire ai, FaultyWire s3, FaultyWire dynamoDb) {
        /** The wire for the operation. */
        public FaultyWire of(String operation) {
            if (operation.endsWith("Object") || operation.endsWith("Objects")) {
                return s3;
            }
            return operation.contains("Item") || operation.equals("Query") ? dynamoDb : ai;
        }

        public void mend() {
            List.of(ai, s3, dynamoDb).forEach(FaultyWire::mend);
        }
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        wires = new Wires(
                wire(config, "kyc.aws.endpoint-override"),
                wire(config, "quarkus.s3.endpoint-override"),
                wire(config, "quarkus.dynamodb.endpoint-override"));
        config.put("kyc.aws.attempt-timeout", "PT1S");
        config.put("kyc.aws.call-timeout", "PT3S");
        for (String client : List.of("quarkus.s3", "quarkus.dynamodb")) {
            config.put(client + ".sync-client.socket-timeout", "1s");
            config.put(client + ".api-call-attempt-timeout", "1s");
            config.put(client + ".api-call-timeout", "3s");
        }
        return config;
    }

    private static FaultyWire wire(Map<String, String> config, String key) {
        FaultyWire wire = FaultyWire.to(URI.create(config.get(key)));
        config.put(key, wire.endpoint().toString());
        return wire;
    }

    @Override
    public void inject(TestInjector injector) {
        super.inject(injector);
        fill(injector, Wires.class, wires);
    }

    @Override
    public void stop() {
        if (wires != null) {
            try {
                wires.ai().close();
                wires.s3().close();
                wires.dynamoDb().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        super.stop();
    }
}
