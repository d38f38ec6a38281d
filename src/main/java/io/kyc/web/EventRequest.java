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
import java.util.Map;
import java.util.Optional;

/**
 * An event as the HTTP server takes it.
 *
 * @param head method, path with query, headers; beside them Lambda's context and what the gateway says of the request
 * @param content the body, whole
 * @param client where the request comes from; null where the gateway does not say
 */
record EventRequest(HttpRequest head, LastHttpContent content, InetSocketAddress client) {
    private static final int HTTPS = 443;

    /** @throws IllegalArgumentException unless it is an event of payload format 2.0 */
    static EventRequest of(APIGatewayV2HTTPEvent event, Context context) {
        APIGatewayV2HTTPEvent.RequestContext gateway = event.getRequestContext();
        if (gateway == null
                || gateway.getHttp() == null
                || isBlank(gateway.getHttp().getMethod())
                || isBlank(event.getRawPath())) {
            throw new IllegalArgumentException("This is no event of an API Gateway HTTP API, payload format 2.0.");
        }
        HttpRequest head = new DefaultHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(gateway.getHttp().getMethod()),
                target(event),
                headers(event, context));
        return new EventRequest(head, content(event), client(gateway));
    }

    private static String target(APIGatewayV2HTTPEvent event) {
        return isBlank(event.getRawQueryString())
                ? event.getRawPath()
                : event.getRawPath() + '?' + event.getRawQueryString();
    }

    private static QuarkusHttpHeaders headers(APIGatewayV2HTTPEvent event, Context context) {
        QuarkusHttpHeaders headers = new QuarkusHttpHeaders();
        headers.setContextObject(Context.class, context);
        headers.setContextObject(APIGatewayV2HTTPEvent.class, event);
        headers.setContextObject(APIGatewayV2HTTPEvent.RequestContext.class, event.getRequestContext());
        Optional.ofNullable(event.getHeaders()).orElse(Map.of()).forEach((name, value) -> {
            if (value != null) {
                headers.add(name, value);
            }
        });
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
