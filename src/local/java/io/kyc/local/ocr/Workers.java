package io.kyc.local.ocr;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works through lists with a few daemon threads. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    Workers(int count) {
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "ocr");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * @return the results in the order of the items
     * @throws RuntimeException as a task throws it
     */
    <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> task) {
        List<Callable<B>> calls =
                items.stream().map(item -> (Callable<B>) () -> task.apply(item)).collect(Collectors.toList());
        try {
            List<Future<B>> results = threads.invokeAll(calls);
            java.util.ArrayList<B> values = new java.util.ArrayList<>();
            for (Future<B> result : results) {
                values.add(result.get());
            }
            return values;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("cannot read a line", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
