package io.kyc.parallel;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/** Starts work on another thread, so that calls that do not need each other run at the same time. */
@Singleton
public class Parallel {
    private final ExecutorService threads;

    /** @param threads where the work runs; more threads than calls that one request makes at once */
    public Parallel(ExecutorService threads) {
        this.threads = threads;
    }

    /** Starts the work now; what it logs carries the request's ids. */
    public <T> Pending<T> start(Supplier<T> work) {
        Map<String, Object> context = MDC.getMap();
        return new Pending<>(CompletableFuture.supplyAsync(
                () -> {
                    context.forEach(MDC::put);
                    try {
                        return work.get();
                    } finally {
                        context.keySet().forEach(MDC::remove);
                    }
                },
                threads));
    }

    /** Starts the work now. */
    public Pending<Void> start(Runnable work) {
        return start(() -> {
            work.run();
            return null;
        });
    }

    /** Work that has started. */
    public static final class Pending<T> {
        private final CompletableFuture<T> future;

        private Pending(CompletableFuture<T> future) {
            this.future = future;
        }

        /** Waits for the result; throws what the work threw. */
        public T join() {
            try {
                return future.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }

        /** Waits until the work has ended, however it did. */
        public void settle() {
            future.handle((result, failure) -> null).join();
        }
    }
}
