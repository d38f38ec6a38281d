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
import java.io.PushbackInputStream;

/**
 * Stops reading a body that is longer than any Lambda request can be: 6 MiB. API Gateway refuses such a body earlier;
 * in dev mode nothing else does. This class also refuses a body that is not UTF-8, and passes what it reads to {@link
 * KeyedRequestInHand}.
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
        Counted body = new Counted(utf8(context.getInputStream()), keyed);
        context.setInputStream(body);
        Object read = context.proceed();
        if (keyed.hasKey()) {
            // Whitespace may follow the JSON, for example a line's end. How much of it the JSON reader has read is
            // chance, and must not change the hash, so we read the rest.
            body.transferTo(OutputStream.nullOutputStream());
        }
        return read;
    }

    /**
     * The JSON reader would detect UTF-16 and UTF-32 by the first bytes. JSON begins with ASCII, so the first bytes are
     * enough to refuse them.
     */
    private static InputStream utf8(InputStream body) throws IOException {
        PushbackInputStream start = new PushbackInputStream(body, 2);
        byte[] first = start.readNBytes(2);
        start.unread(first);
        for (byte one : first) {
            if (one == 0 || one == (byte) 0xFE || one == (byte) 0xFF) {
                throw new KycException(
                        ErrorCode.MALFORMED_REQUEST,
                        "The body must be one JSON object in UTF-8. Correct it and send it again.");
            }
        }
        return start;
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
            // The server closes the stream. The JSON reader would close it before the rest was read.
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
                        ErrorCode.REQUEST_TOO_LARGE,
                        "The request must have at most " + MOST + " bytes, with base64. Send a smaller picture.");
            }
        }
    }
}
