package io.kyc.web;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a body that no Lambda request can have: 6 MiB. API Gateway refuses it before; a laptop does not. */
@Provider
public class BodyLimit implements ReaderInterceptor {
    private static final long MOST = 6L * 1024 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counted(context.getInputStream()));
        return context.proceed();
    }

    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
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
