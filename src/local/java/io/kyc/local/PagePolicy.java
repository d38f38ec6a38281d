package io.kyc.local;

/** The content security policy of the page in dev mode: this computer only, and nothing that the page does not need. */
final class PagePolicy {
    private PagePolicy() {}

    /**
     * @param port of the local AWS
     * @param s3Port of the local S3
     * @param streams whether the liveness component runs in the page: it needs WebAssembly and a socket to the local AWS
     * @return the header's value
     */
    static String of(int port, int s3Port, boolean streams) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'" + (streams ? " 'wasm-unsafe-eval'" : ""),
                "style-src 'self'",
                "img-src 'self' blob: data: http://*:" + s3Port,
                "connect-src 'self' blob: http://*:" + port + " http://*:" + s3Port
                        + (streams ? " ws://*:" + port : ""),
                "media-src 'self' blob:",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }
}
