package io.kyc.local.store;

import io.kyc.local.protocol.AwsJsonEndpoint;
import io.kyc.local.protocol.AwsJsonException;
import io.kyc.local.protocol.Calls;
import io.kyc.local.protocol.Fault;
import io.kyc.local.protocol.Faults;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Counts DynamoDB's calls by operation and makes them meet their faults. */
final class FaultyTables extends Handler.Wrapper {
    private final Faults faults;
    private final Calls calls;

    FaultyTables(Handler tables, Faults faults, Calls calls) {
        super(tables);
        this.faults = faults;
        this.calls = calls;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String target = request.getHeaders().get("X-Amz-Target");
        Fault fault = null;
        if (target != null) {
            String operation = target.substring(target.indexOf('.') + 1);
            calls.count(operation);
            fault = faults.take(operation).orElse(null);
        }
        if (fault instanceof Fault.Answer answer) {
            // The body is read to its end. Otherwise the connection would be closed after the answer, and the client's
            // next call would fail.
            Content.Source.asInputStream(request).transferTo(OutputStream.nullOutputStream());
            AwsJsonException error = AwsJsonException.of(answer.status(), answer.type(), answer.message());
            response.setStatus(answer.status());
            response.getHeaders().put("Content-Type", "application/x-amz-json-1.0");
            response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
            byte[] body = AwsJsonEndpoint.error(error).body().toString().getBytes(StandardCharsets.UTF_8);
            response.write(true, java.nio.ByteBuffer.wrap(body), callback);
            return true;
        } else if (fault instanceof Fault.Cut) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.succeeded();
            return true;
        } else if (fault instanceof Fault.Hang) {
            return true;
        } else if (fault instanceof Fault.Delay delay) {
            Thread.sleep(delay.duration().toMillis());
        }
        return super.handle(request, response, callback);
    }
}
