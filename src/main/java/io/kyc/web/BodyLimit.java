package io.kyc.web;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Stops reading a body that no Lambda request can have: 6 MiB. API Gateway refuses it before; a laptop does not. Shows what it reads
 * to {@link KeyedRequestInHand}.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {
    private static final long MOST = 6L * 1024 * 1024;

    private final KeyedRequestInHand keyed;

    BodyLimit(KeyedRequestInHand keyed) {
        this.keyed = keyed;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Counted body = new Counted(context.getInputStream(), keyed);
        context.setInputStream(body);
        Object read = context.proceed();
        if (keyed.hasKey()) {
            // What stands behind the JSON, a line's end for example: how much of it was read is chance, the hash must
            // not be.
            body.transferTo(OutputStream.nullOutputStream());
        }
        return read;
    }

    private static final class Counted extends FilterInputStream {
        private final KeyedRequestInHand keyed;
        private long read;

        Counted(InputStream in, KeyedRequestInHand keyed) {
            super(in);
            this.keyed = keyed;
        }

        @Override
        public void close() {
            // The server closes it; the JSON reader would before the rest was read.
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            keyed.read(bytes, offset, Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > MOST) {
                throw new KycException(
                        ErrorCode.REQUEST_TOO_LARGE, "A request has at most " + MOST + " bytes; base64 counts too.");
            }
        }
    }
}
