package io.kyc.web;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An event as the HTTP server takes it.
 *
 * @param head method, path with query, headers; beside them Lambda's context and what the gateway says about the request
 * @param content the body, whole
 * @param client where the request comes from; null where the gateway does not say
 */
record EventRequest(HttpRequest head, LastHttpContent content, InetSocketAddress client) {
    private static final int HTTPS = 443;

    /** What a client and the gateway agree on for their connection (RFC 9110, 7.6.1 and 10.1.1). The body of an event is here as a whole. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "http2-settings",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** @throws IllegalArgumentException unless it is an event of payload format 2.0 */
    static EventRequest of(APIGatewayV2HTTPEvent event, Context context) {
        APIGatewayV2HTTPEvent.RequestContext gateway = event == null ? null : event.getRequestContext();
        if (gateway == null
                || gateway.getHttp() == null
                || isBlank(gateway.getHttp().getMethod())
                || isBlank(event.getRawPath())) {
            throw new IllegalArgumentException(
                    "The event must be one of an API Gateway HTTP API with payload format 2.0, but is not.");
        }
        LastHttpContent content = content(event);
        HttpRequest head = new DefaultHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(gateway.getHttp().getMethod()),
                target(event),
                headers(event, context, content.content().readableBytes()));
        return new EventRequest(head, content, client(gateway));
    }

    private static String target(APIGatewayV2HTTPEvent event) {
        String path = UriText.path(event.getRawPath());
        return isBlank(event.getRawQueryString()) ? path : path + '?' + UriText.query(event.getRawQueryString());
    }

    private static QuarkusHttpHeaders headers(APIGatewayV2HTTPEvent event, Context context, int contentLength) {
        QuarkusHttpHeaders headers = new QuarkusHttpHeaders();
        headers.setContextObject(Context.class, context);
        headers.setContextObject(APIGatewayV2HTTPEvent.class, event);
        headers.setContextObject(APIGatewayV2HTTPEvent.RequestContext.class, event.getRequestContext());
        Optional.ofNullable(event.getHeaders()).orElse(Map.of()).forEach((name, value) -> {
            if (value != null && !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(name, value);
            }
        });
        if (contentLength > 0) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, (CharSequence) Integer.toString(contentLength));
        }
        // The gateway takes them out of the headers.
        if (event.getCookies() != null && !event.getCookies().isEmpty()) {
            headers.set(HttpHeaderNames.COOKIE, (CharSequence) String.join("; ", event.getCookies()));
        }
        if (!headers.contains(HttpHeaderNames.HOST)) {
            headers.add(HttpHeaderNames.HOST, (CharSequence) "localhost");
        }
        return headers;
    }

    private static LastHttpContent content(APIGatewayV2HTTPEvent event) {
        if (event.getBody() == null) {
            return LastHttpContent.EMPTY_LAST_CONTENT;
        }
        byte[] body = event.getIsBase64Encoded()
                ? Base64.getDecoder().decode(event.getBody())
                : event.getBody().getBytes(StandardCharsets.UTF_8);
        return new DefaultLastHttpContent(Unpooled.wrappedBuffer(body));
    }

    private static InetSocketAddress client(APIGatewayV2HTTPEvent.RequestContext gateway) {
        String address = gateway.getHttp().getSourceIp();
        return isBlank(address) ? null : InetSocketAddress.createUnresolved(address, HTTPS);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
