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
import jakarta.ws.rs.core.MediaType;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An event as a request to the HTTP server.
 *
 * @param head method, path with query and headers, together with Lambda's context and the gateway's {@code
 *     requestContext}
 * @param content the whole body
 * @param client the client's address; null where the gateway does not say
 */
record EventRequest(HttpRequest head, LastHttpContent content, InetSocketAddress client) {
    private static final int HTTPS = 443;

    /**
     * Headers that a client and the gateway agree on for their own connection (RFC 9110, 7.6.1 and 10.1.1). They do not
     * apply here: the event has the whole body.
     */
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

    /** @throws IllegalArgumentException unless the event has payload format 2.0 */
    static EventRequest of(APIGatewayV2HTTPEvent event, Context context) {
        APIGatewayV2HTTPEvent.RequestContext gateway = event == null ? null : event.getRequestContext();
        if (gateway == null
                || gateway.getHttp() == null
                || isBlank(gateway.getHttp().getMethod())
                || isBlank(event.getRawPath())) {
            throw new IllegalArgumentException(
                    "The event must be one of an API Gateway HTTP API with payload format 2.0, or of the events' queue, but is neither.");
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
            if (value != null
                    && !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))
                    && isReadable(name, value)) {
                headers.add(name, value);
            }
        });
        if (contentLength > 0) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, (CharSequence) Integer.toString(contentLength));
        }
        // The gateway removes cookies from the headers and lists them separately.
        if (event.getCookies() != null && !event.getCookies().isEmpty()) {
            headers.set(HttpHeaderNames.COOKIE, (CharSequence) String.join("; ", event.getCookies()));
        }
        if (!headers.contains(HttpHeaderNames.HOST)) {
            headers.add(HttpHeaderNames.HOST, (CharSequence) "localhost");
        }
        return headers;
    }

    /**
     * Whether the framework can read the header. It reads what a client accepts only when it writes some of the answers,
     * after the work was done and paid. An Accept header that it cannot read, an empty one for example, says nothing.
     */
    private static boolean isReadable(String name, String value) {
        if (!name.equalsIgnoreCase(HttpHeaderNames.ACCEPT.toString())) {
            return true;
        }
        List<String> types =
                Stream.of(value.split(",")).filter(type -> !isBlank(type)).toList();
        try {
            types.forEach(type -> MediaType.valueOf(type.strip()));
            return !types.isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
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
