package io.kyc.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.netty.runtime.virtual.VirtualResponseHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Collects the parts of the HTTP server's answer and turns them into API Gateway's answer (payload format 2.0). */
final class EventAnswer implements VirtualResponseHandler {
    private final CompletableFuture<APIGatewayV2HTTPResponse> whole = new CompletableFuture<>();
    private final APIGatewayV2HTTPResponse answer = new APIGatewayV2HTTPResponse();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** @throws ExecutionException when the server closed the connection before the answer was complete */
    APIGatewayV2HTTPResponse awaited() throws InterruptedException, ExecutionException {
        return whole.get();
    }

    @Override
    public void handleMessage(Object part) {
        try {
            if (part instanceof HttpResponse head) {
                if (head.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                    // An informational response (1xx): the real answer follows.
                    return;
                }
                begin(head);
            }
            if (part instanceof HttpContent content) {
                content.content().readBytes(body, content.content().readableBytes());
            }
            if (part instanceof FileRegion file) {
                file.transferTo(Channels.newChannel(body), file.transferred());
            }
            if (part instanceof LastHttpContent) {
                end();
            }
        } catch (IOException | RuntimeException e) {
            whole.completeExceptionally(e);
        } finally {
            ReferenceCountUtil.release(part);
        }
    }

    @Override
    public void close() {
        whole.completeExceptionally(new IOException("the connection was closed"));
    }

    private void begin(HttpResponse head) {
        answer.setStatusCode(head.status().code());
        HttpHeaders sent = head.headers();
        Map<String, String> headers = new HashMap<>();
        for (String name : sent.names()) {
            headers.put(name, String.join(",", sent.getAll(name)));
        }
        // Joined by commas, several cookies would read as one.
        List<String> cookies = sent.getAll(HttpHeaderNames.SET_COOKIE);
        if (!cookies.isEmpty()) {
            headers.keySet().removeIf(HttpHeaderNames.SET_COOKIE::contentEqualsIgnoreCase);
            answer.setCookies(cookies);
        }
        answer.setHeaders(headers);
    }

    private void end() {
        if (body.size() > 0) {
            boolean text = isText(answer.getHeaders());
            answer.setIsBase64Encoded(!text);
            answer.setBody(
                    text
                            ? body.toString(StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(body.toByteArray()));
        }
        whole.complete(answer);
    }

    /** Whether the body is text. A body without a type counts as text; a compressed one does not, whatever its type. */
    private static boolean isText(Map<String, String> headers) {
        if (header(headers, "content-encoding").isPresent()) {
            return false;
        }
        String type = header(headers, "content-type").orElse("text/plain").toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || Stream.of("json", "xml", "yaml", "javascript").anyMatch(type::contains);
    }

    /** @param name in upper or lower case */
    static Optional<String> header(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
