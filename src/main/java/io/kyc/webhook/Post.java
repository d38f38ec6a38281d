package io.kyc.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Sends a message to a receiver. Redirects are not followed, and nothing of the answer's body is read: only the status
 * counts. The client is made by the first post, as most functions never post.
 */
final class Post {
    private final Supplier<HttpClient.Builder> clients;
    private HttpClient client;

    Post() {
        this(HttpClient::newBuilder);
    }

    /** @param clients makes the builder, for example with the certificates to trust */
    Post(Supplier<HttpClient.Builder> clients) {
        this.clients = clients;
    }

    /**
     * @return the answer's status
     * @throws IOException when there was no answer: no host, no connection, no trusted certificate, or no HTTP
     * @throws TimeoutException when there was none in the receiver's time
     */
    int send(Receiver receiver, WebhookMessage message, long timestamp) throws IOException, TimeoutException {
        HttpRequest request = HttpRequest.newBuilder(receiver.address())
                .header("content-type", "application/json")
                .header("user-agent", "kyc-lambda")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", receiver.signatures(message, timestamp))
                .POST(BodyPublishers.ofString(message.body()))
                .build();
        CompletableFuture<HttpResponse<Void>> answer = client().sendAsync(request, head -> new Unread());
        try {
            return answer.get(receiver.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            // Ends a post that is still at work; it does nothing to one that has its answer.
            answer.cancel(true);
        }
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = clients.get()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    /** Cancels a body before its first byte, so that a receiver cannot keep this function reading. */
    private static final class Unread implements HttpResponse.BodySubscriber<Void> {
        @Override
        public CompletionStage<Void> getBody() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            // Nothing was asked for.
        }

        @Override
        public void onError(Throwable failure) {
            // The status was there; what breaks off after it does not matter.
        }

        @Override
        public void onComplete() {
            // A body without a byte.
        }
    }
}
