package io.kyc.local.operation;

import io.kyc.local.protocol.AwsJsonException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Checks the constraints of the service models (required, length, range, pattern, enum) before anything else. All
 * violations are reported together in one {@code ValidationException}, an error that no service model has. Only
 * {@link #required} refuses an absent (null) value.
 */
final class Constraints {
    private final List<String> violations = new ArrayList<>();

    Constraints required(String path, Object value) {
        return expect(value != null, "Value null at '" + path + "'", "Member must not be null");
    }

    Constraints length(String path, SdkBytes value, int least, int most) {
        return value == null ? this : length("Value at '" + path + "'", value.asByteArrayUnsafe().length, least, most);
    }

    Constraints length(String path, String value, int least, int most) {
        return value == null ? this : length(where(path, value), value.length(), least, most);
    }

    Constraints size(String path, Collection<?> value, int least, int most) {
        return value == null ? this : length("Value at '" + path + "'", value.size(), least, most);
    }

    Constraints pattern(String path, String value, Pattern pattern) {
        return value == null
                ? this
                : expect(
                        pattern.matcher(value).matches(),
                        where(path, value),
                        "Member must satisfy regular expression pattern: " + pattern);
    }

    Constraints range(String path, Number value, int least, int most) {
        return value == null
                ? this
                : expect(
                                value.doubleValue() >= least,
                                where(path, value),
                                "Member must have value greater than or equal to " + least)
                        .expect(
                                value.doubleValue() <= most,
                                where(path, value),
                                "Member must have value less than or equal to " + most);
    }

    Constraints oneOf(String path, String value, Collection<String> values) {
        return value == null
                ? this
                : expect(
                        values.contains(value),
                        where(path, value),
                        "Member must satisfy enum value set: [" + String.join(", ", values) + "]");
    }

    /** @throws AwsJsonException {@code ValidationException} with all violations so far */
    void check() {
        if (!violations.isEmpty()) {
            String count =
                    violations.size() + " validation error" + (violations.size() == 1 ? "" : "s") + " detected: ";
            throw AwsJsonException.of(400, "ValidationException", count + String.join("; ", violations));
        }
    }

    private Constraints length(String where, int length, int least, int most) {
        return expect(length >= least, where, "Member must have length greater than or equal to " + least)
                .expect(length <= most, where, "Member must have length less than or equal to " + most);
    }

    private Constraints expect(boolean holds, String where, String constraint) {
        if (!holds) {
            violations.add(where + " failed to satisfy constraint: " + constraint);
        }
        return this;
    }

    private static String where(String path, Object value) {
        return "Value '" + value + "' at '" + path + "'";
    }
}
