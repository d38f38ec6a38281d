package io.kyc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagePolicyTest {
    private static final List<String> STILL =
            List.of(PagePolicy.of(4566, 4567, false).split("; "));
    private static final List<String> STREAMING =
            List.of(PagePolicy.of(4566, 4567, true).split("; "));

    @Test
    void allowsWebAssemblyAndASocketOnlyWhereAVideoIsStreamed() {
        assertThat(STILL)
                .contains("script-src 'self'", "connect-src 'self' blob: http://*:4566 http://*:4567")
                .noneMatch(part -> part.contains("wasm") || part.contains("ws:"));
        assertThat(STREAMING)
                .contains(
                        "script-src 'self' 'wasm-unsafe-eval'",
                        "connect-src 'self' blob: http://*:4566 http://*:4567 ws://*:4566");
    }

    @Test
    void allowsNothingElseByDefaultAndNoInlineCode() {
        assertThat(STILL).contains("default-src 'none'").hasSameSizeAs(STREAMING);
        assertThat(STREAMING)
                .contains("default-src 'none'")
                .noneMatch(part -> part.contains("'unsafe-inline'") || part.contains("'unsafe-eval'"));
    }
}
