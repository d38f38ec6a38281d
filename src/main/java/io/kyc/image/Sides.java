package io.kyc.image;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The same thing for both sides of a document, for example its pictures.
 *
 * @param front of the side with the portrait
 * @param back of the other side; empty when there is only one side
 */
public record Sides<T>(T front, Optional<T> back) {
    public Sides {
        Objects.requireNonNull(front);
        Objects.requireNonNull(back);
    }

    public static <T> Sides<T> of(T front) {
        return new Sides<>(front, Optional.empty());
    }

    public static <T> Sides<T> of(T front, T back) {
        return new Sides<>(front, Optional.of(back));
    }

    /** The front, then the back. */
    public Stream<T> stream() {
        return Stream.concat(Stream.of(front), back.stream());
    }

    public <R> Sides<R> map(Function<? super T, ? extends R> change) {
        return map((side, value) -> change.apply(value));
    }

    /** As {@link #map(Function)}, with a function that also takes the side. */
    public <R> Sides<R> map(BiFunction<Side, ? super T, ? extends R> change) {
        return new Sides<>(change.apply(Side.FRONT, front), back.map(value -> change.apply(Side.BACK, value)));
    }
}
