package io.kyc.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Captures standard output from before the application starts, because code that prints may keep the stream that it
 * found at the start. The output is still shown.
 */
public class StandardOutput implements QuarkusTestResourceLifecycleManager {
    private final Printed printed = new Printed(System.out);

    /** The captured output; a test's field of this type is set. */
    public static final class Printed extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final PrintStream shown;

        private Printed(PrintStream shown) {
            this.shown = shown;
        }

        @Override
        public synchronized void write(int b) {
            kept.write(b);
            shown.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            kept.write(bytes, offset, length);
            shown.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            shown.flush();
        }

        /** The lines since the start, or since the last reset. */
        public synchronized List<String> lines() {
            return kept.toString(StandardCharsets.UTF_8).lines().toList();
        }

        public synchronized void forget() {
            kept.reset();
        }
    }

    @Override
    public Map<String, String> start() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return Map.of();
    }

    @Override
    public void inject(TestInjector injector) {
        LocalAwsResource.fill(injector, Printed.class, printed);
    }

    @Override
    public void stop() {
        System.setOut(printed.shown);
    }
}
