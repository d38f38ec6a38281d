package io.kyc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Tests a property with many seeds. A failure names the seed that repeats it. */
public final class Fuzz {
    private static final long SEED = Long.getLong("kyc.fuzz.seed", 7_301L);

    private Fuzz() {}

    /** @param usual number of inputs of an ordinary run; {@code -Dkyc.fuzz.inputs} replaces it */
    public static void run(int usual, Consumer<Random> property) {
        int inputs = inputs(usual);
        for (int i = 0; i < inputs; i++) {
            // Neighbouring seeds give similar first numbers, so they are spread.
            long seed = (SEED + i) * 0x9E3779B97F4A7C15L;
            try {
                property.accept(new Random(seed));
            } catch (Throwable e) {
                throw new AssertionError("input " + i + ": -Dkyc.fuzz.inputs=1 -Dkyc.fuzz.seed=" + (SEED + i), e);
            }
        }
    }

    /**
     * As {@link #run(int, Consumer)}. In addition, no input may make this thread allocate more than this, even if some
     * of it is freed again.
     *
     * @param mostBytes for one input
     */
    public static void run(int usual, long mostBytes, Consumer<Random> property) {
        AtomicLong most = new AtomicLong();
        run(usual, random -> {
            long before = allocated();
            property.accept(random);
            long bytes = allocated() - before;
            most.accumulateAndGet(bytes, Math::max);
            assertThat(bytes).as("bytes asked for").isLessThan(mostBytes);
        });
        System.out.println("fuzz: at most " + most.get() / 1024 + " KB for one input");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** The number of inputs of this run. */
    static int inputs(int usual) {
        return Integer.getInteger("kyc.fuzz.inputs", usual);
    }

    @SafeVarargs
    public static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }
}
