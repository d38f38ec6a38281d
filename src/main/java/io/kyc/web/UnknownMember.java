package io.kyc.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.kyc.problem.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says which member of a body is not a field of its request. The name comes from the sender, so it is repeated only if
 * it looks like a field's name.
 */
final class UnknownMember {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private UnknownMember() {}

    static Violation violation(UnrecognizedPropertyException unknown) {
        List<String> objects = unknown.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        if (!objects.isEmpty()) {
            objects.remove(objects.size() - 1);
        }
        String inside = String.join(".", objects);
        String name = unknown.getPropertyName();
        if (name == null || !isName(name)) {
            return new Violation(
                    inside.isEmpty() ? "a field" : inside,
                    "has a name that is not a field of this request. Leave it out.");
        }
        return new Violation(
                inside.isEmpty() ? name : inside + "." + name,
                "is not a field of this request. "
                        + meant(name, unknown.getKnownPropertyIds())
                                .map(field -> "Write " + field + ".")
                                .orElse("Leave it out."));
    }

    /** Whether the text looks like a field's name, so that it may be repeated to the sender. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * The field that the sender probably meant, because it differs only in its spelling, for example {@code
     * minimum_age} for {@code minimumAge}.
     */
    private static Optional<String> meant(String name, Collection<Object> fields) {
        return Optional.ofNullable(fields).stream()
                .flatMap(Collection::stream)
                .map(Object::toString)
                .filter(field -> letters(field).equals(letters(name)))
                .findFirst();
    }

    private static String letters(String name) {
        return name.replaceAll("[_.-]", "").toLowerCase(Locale.ROOT);
    }
}
