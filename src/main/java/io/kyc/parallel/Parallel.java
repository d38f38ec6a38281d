package io.kyc.parallel;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Starts the work now; what it logs carries the request's ids, and its calls end by the request's deadline. */
    public <T> Pending<T> start(Supplier<T> work) {
        Map<String, Object> context = MDC.getMap();
        Optional<Deadline> deadline = Deadline.current();
        return new Pending<>(CompletableFuture.supplyAsync(
                () -> Deadline.within(deadline, () -> within(context, work)), threads));
    }

    /** The log's context may be the thread's or the request's; only what this thread did not have is put, and taken away again. */
    private static <T> T within(Map<String, Object> context, Supplier<T> work) {
        List<String> missing =
                context.keySet().stream().filter(key -> MDC.get(key) == null).toList();
        missing.forEach(key -> MDC.put(key, context.get(key)));
        try {
            return work.get();
        } finally {
            missing.forEach(MDC::remove);
        }
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
