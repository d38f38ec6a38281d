package io.kyc.local.store;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.gaul.shaded.org.eclipse.jetty.server.Server;

/**
 * Reads a request to its end before it is answered. s3proxy 4.1.0 stops at the object's last byte, before the checksum
 * that SDKs send behind it. Where that has not come yet, the server would close the connection after the answer, and the
 * client's next call would fail.
 */
final class WholeRequests implements Filter {
    private WholeRequests() {}

    /** @param server of an s3proxy that is not yet started */
    static void readBy(Server server) {
        server.getDescendant(ServletContextHandler.class)
                .addFilter(new FilterHolder(new WholeRequests()), "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (!response.isCommitted()) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }
}
