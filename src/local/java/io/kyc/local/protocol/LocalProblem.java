package io.kyc.local.protocol;

/** The reason why a call of {@code /local/*} is refused; answered as problem+json (RFC 9457). */
public final class LocalProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * @param status HTTP status, 4xx
     * @param code a stable slug, such as {@code session_not_found}
     * @param detail for people
     */
    public LocalProblem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
