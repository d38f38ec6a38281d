package io.kyc.local.store;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.shaded.org.eclipse.jetty.http.HttpURI;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/**
 * Answers the end of an upload in parts with the object's own address. s3proxy 4.1.0 writes a fixed host at AWS, whatever
 * the bucket. Its server is private and cannot be given a handler in another way.
 */
final class ObjectAddress extends Handler.Wrapper {
    private static final Pattern LOCATION = Pattern.compile("<Location>[^<]*</Location>");

    private ObjectAddress(Handler s3) {
        super(s3);
    }

    /** @param proxy not yet started */
    static void answeredBy(S3Proxy proxy) {
        try {
            Field field = S3Proxy.class.getDeclaredField("server");
            field.setAccessible(true);
            Server server = (Server) field.get(proxy);
            WholeRequests.readBy(server);
            server.setHandler(new ObjectAddress(server.getHandler()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("s3proxy must have its server in the field \"server\", but has not", e);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String query = request.getHttpURI().getQuery();
        boolean endsUpload = request.getMethod().equals("POST") && query != null && query.contains("uploadId=");
        return super.handle(request, endsUpload ? new Addressed(request, response) : response, callback);
    }

    /** The answer is shorter than the server's buffer, so that its address comes in one piece. */
    private static final class Addressed extends Response.Wrapper {
        private final String location;

        Addressed(Request request, Response response) {
            super(request, response);
            String address = HttpURI.build(request.getHttpURI()).query(null).asString();
            location = "<Location>" + address.replace("&", "&amp;").replace("<", "&lt;") + "</Location>";
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            super.write(last, content == null ? null : addressed(content), callback);
        }

        private ByteBuffer addressed(ByteBuffer content) {
            // One character for each byte, so that every other byte stays what it is.
            String text = StandardCharsets.ISO_8859_1.decode(content).toString();
            return StandardCharsets.ISO_8859_1.encode(
                    LOCATION.matcher(text).replaceFirst(Matcher.quoteReplacement(location)));
        }
    }
}
