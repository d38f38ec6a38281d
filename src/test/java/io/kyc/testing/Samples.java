package io.kyc.testing;

import java.util.List;
import java.util.stream.IntStream;

/** Takes a part of a large set in an ordinary run; {@code -Dkyc.tests.all=true} takes all of it. */
public final class Samples {
    private static final boolean ALL = Boolean.getBoolean("kyc.tests.all");

    private Samples() {}

    /** Each {@code nth} one, from the first; all of them if all were asked for. */
    public static <T> List<T> of(List<T> all, int nth) {
        return ALL
                ? all
                : IntStream.range(0, all.size())
                        .filter(i -> i % nth == 0)
                        .mapToObj(all::get)
                        .toList();
    }

    /** The number for this run. */
    public static int count(int all, int usual) {
        return ALL ? all : usual;
    }
}
