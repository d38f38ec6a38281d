package io.kyc.testing;

import java.util.List;
import java.util.stream.IntStream;

/** How much of a large set an ordinary run takes; {@code -Dkyc.tests.all=true} takes all of it. */
public final class Samples {
    private static final boolean ALL = Boolean.getBoolean("kyc.tests.all");

    private Samples() {}

    /** Each {@code nth} one, from the first; all of them where all were asked for. */
    public static <T> List<T> of(List<T> all, int nth) {
        return ALL
                ? all
                : IntStream.range(0, all.size())
                        .filter(i -> i % nth == 0)
                        .mapToObj(all::get)
                        .toList();
    }

    /** How many of a kind. */
    public static int count(int all, int usual) {
        return ALL ? all : usual;
    }
}
