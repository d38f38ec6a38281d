package io.kyc.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Sends many requests at the same time. */
public final class AtOnce {
    private AtOnce() {}

    /**
     * @param requests how many; each has its own thread, and all start together
     * @param request makes a request by its number, from 0
     * @return the results by the requests' numbers
     */
    public static <T> List<T> run(int requests, IntFunction<T> request) {
        ExecutorService threads = Executors.newFixedThreadPool(requests);
        try {
            CyclicBarrier together = new CyclicBarrier(requests);
            List<Callable<T>> calls = IntStream.range(0, requests)
                    .<Callable<T>>mapToObj(n -> () -> {
                        together.await();
                        return request.apply(n);
                    })
                    .toList();
            return threads.invokeAll(calls).stream().map(AtOnce::result).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("a request failed", e);
        }
    }
}
