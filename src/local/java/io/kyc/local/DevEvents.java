package io.kyc.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.local.event.EventFeed;
import io.kyc.local.event.StreamedTable;
import io.quarkus.amazon.lambda.http.LambdaHttpHandler;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hands events to the function in dev mode if it has a webhook, so that a receiver on this computer gets them signed as
 * on AWS. It calls the entry beside Lambda's poll loop. The loop takes one request at a time, and a receiver that asks
 * the API before it answers would wait for itself. Events of the time of a reload come after it. What was not taken
 * before a reload is lost.
 */
@Singleton
@IfBuildProfile("dev")
public class DevEvents {
    private static final Logger LOG = Logger.getLogger(DevEvents.class);
    private static final int AFTER_THE_LOCAL_AWS = 2;
    /** Where the feed goes on after a reload. */
    private static final String PLACES = "kyc.local.events";

    private final LambdaHttpHandler function;
    private final ObjectMapper mapper;
    private final Optional<String> webhook;
    private final StreamedTable table;
    private EventFeed feed;

    DevEvents(
            LambdaHttpHandler function,
            ObjectMapper mapper,
            @ConfigProperty(name = "kyc.webhook.url") Optional<String> webhook,
            @ConfigProperty(name = "kyc.local.dynamodb-port", defaultValue = "4568") int dynamoDbPort,
            @ConfigProperty(name = "kyc.aws.table", defaultValue = "kyc-sessions") String table) {
        this.function = function;
        this.mapper = mapper;
        this.webhook = webhook;
        this.table = new StreamedTable(
                URI.create("http://127.0.0.1:" + dynamoDbPort),
                LocalAws.ACCESS_KEY,
                LocalAws.SECRET_KEY,
                LocalAws.REGION,
                table);
    }

    void start(@Observes @Priority(AFTER_THE_LOCAL_AWS) StartupEvent event) {
        if (webhook.isPresent()) {
            Map<String, String> left = DevConsoleManager.getGlobal(PLACES);
            feed = EventFeed.start(table, left == null ? Map.of() : left, this::invoke);
            LOG.info("Each event is posted to kyc.webhook.url");
        }
    }

    private String invoke(String event) throws IOException {
        return mapper.writerFor(APIGatewayV2HTTPResponse.class)
                .writeValueAsString(function.handleRequest(mapper.readValue(event, APIGatewayV2HTTPEvent.class), null));
    }

    void stop(@Observes ShutdownEvent event) {
        if (feed != null) {
            DevConsoleManager.setGlobal(PLACES, feed.stop());
        }
    }
}
