package io.kyc.pii;

import java.util.Objects;

/**
 * A personal value that is masked when it is printed. {@link #reveal} is the only way to read it, so every place that
 * does is easy to find.
 *
 * @param <T> the value's type; its own {@code equals} decides equality
 */
public final class Redacted<T> {
    private final T value;

    private Redacted(T value) {
        this.value = Objects.requireNonNull(value);
    }

    /** @param value not null */
    public static <T> Redacted<T> of(T value) {
        return new Redacted<>(value);
    }

    /** The value itself: for storage, for an answer to a caller who may see it, or for a check. Never for a log. */
    public T reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Redacted<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
