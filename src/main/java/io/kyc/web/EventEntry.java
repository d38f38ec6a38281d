package io.kyc.web;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.kyc.webhook.QueuedEvents;
import io.netty.channel.Channel;
import io.quarkus.amazon.lambda.http.LambdaHttpHandler;
import io.quarkus.arc.Unremovable;
import io.quarkus.netty.runtime.virtual.VirtualClientConnection;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.MDC;

/**
 * Hands an event of API Gateway (HTTP API, payload format 2.0) to the HTTP server inside the process and waits for its
 * answer. Hands messages of the events' queue to the webhook.
 *
 * <p>It replaces Quarkus' own handler. That one puts the request into the virtual connection from its own thread, while
 * the event loop may be about to wait for a request. If both happen at once, the request is never seen, and the
 * invocation hangs until Lambda ends it. Here the event loop itself puts the request in, so the two cannot meet.
 */
@Alternative
@Priority(1)
@Singleton
@Unremovable
public class EventEntry extends LambdaHttpHandler {
    private static final Duration LONGEST_REGISTRATION = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofNanos(20_000);

    private final EarlyRefusals refusals;
    private final QueuedEvents queued;

    EventEntry(EarlyRefusals refusals, QueuedEvents queued) {
        this.refusals = refusals;
        this.queued = queued;
    }

    /** @throws IllegalArgumentException when the event is of another kind; Lambda reports this to the invoker */
    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        if (event instanceof FunctionEvent messages && messages.isOfTheQueue()) {
            return delivered(messages, context);
        }
        EventRequest request = EventRequest.of(event, context);
        EventAnswer answer = new EventAnswer();
        VirtualClientConnection<?> connection =
                VirtualClientConnection.connect(answer, VertxHttpRecorder.VIRTUAL_HTTP, request.client());
        try {
            registered(connection.peer()).eventLoop().execute(() -> {
                connection.sendMessage(request.head());
                connection.sendMessage(request.content());
            });
            return refusals.asProblems(answer.awaited(), request.head().method().name(), context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ended while a request was at work", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the answer was cut off", e.getCause());
        } finally {
            connection.close();
        }
    }

    private QueueAnswer delivered(FunctionEvent messages, Context context) {
        if (context != null) {
            MDC.put("request_id", context.getAwsRequestId());
        }
        try {
            return new QueueAnswer(queued.deliver(messages.messages()));
        } finally {
            MDC.remove("request_id");
        }
    }

    /**
     * Waits until the channel has an event loop. The server accepts a new connection on a thread of its own, and the
     * channel has no event loop before that.
     */
    private static Channel registered(Channel channel) {
        long started = System.nanoTime();
        while (!channel.isRegistered()) {
            if (System.nanoTime() - started > LONGEST_REGISTRATION.toNanos()) {
                throw new IllegalStateException("the HTTP server takes no connection");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return channel;
    }
}
