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

/** Runs work on other threads, so that independent calls run in parallel. */
@Singleton
public class Parallel {
    private final ExecutorService threads;

    /** @param threads run the work; there must be more threads than parallel calls of one request */
    public Parallel(ExecutorService threads) {
        this.threads = threads;
    }

    /** Starts the work. Its log lines carry the request's ids, and its calls end by the request's deadline. */
    public <T> Pending<T> start(Supplier<T> work) {
        Map<String, Object> context = MDC.getMap();
        Optional<Deadline> deadline = Deadline.current();
        return new Pending<>(CompletableFuture.supplyAsync(
                () -> Deadline.within(deadline, () -> within(context, work)), threads));
    }

    /**
     * The log's context may belong to the thread or to the request. Only entries that this thread does not have are
     * added, and removed afterwards.
     */
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

    /** Starts work without a result. */
    public Pending<Void> start(Runnable work) {
        return start(() -> {
            work.run();
            return null;
        });
    }

    /** Work that has been started. */
    public static final class Pending<T> {
        private final CompletableFuture<T> future;

        private Pending(CompletableFuture<T> future) {
            this.future = future;
        }

        /** Waits for the result, or throws the exception of the work. */
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

        /** Waits until the work has ended, with or without an exception. */
        public void settle() {
            future.handle((result, failure) -> null).join();
        }
    }
}
