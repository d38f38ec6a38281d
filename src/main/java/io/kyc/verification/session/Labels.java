package io.kyc.verification.session;

import io.kyc.pii.Redacted;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The operator's own labels of a session. The service stores and answers them, and decides nothing on them. They may
 * name a person, so they are masked.
 *
 * @param reference the operator's id of the case, which several sessions may share; 1 to 128 characters, see
 *     {@link #isReference}
 * @param metadata at most 16 texts of at most 256 characters each, by keys of 1 to 64 characters
 */
@RegisterForReflection
public record Labels(Optional<Redacted<String>> reference, Map<String, Redacted<String>> metadata) {
    /** No labels. */
    public static final Labels NONE = new Labels(Optional.empty(), Map.of());

    public static final int LONGEST_REFERENCE = 128;
    public static final int MOST_KEYS = 16;
    public static final int LONGEST_VALUE = 256;

    /** The form of a reference, for the refusal of another one. */
    public static final String REFERENCE_FORM =
            "must have 1 to " + LONGEST_REFERENCE + " printable characters, without \" and \\";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    /** Control, format, private and unassigned characters, halves of characters, and separators of lines. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    public Labels {
        metadata = Map.copyOf(metadata);
    }

    /**
     * Whether this can be a reference. The event's template puts it between quotes, and it is not documented whether a
     * pipe escapes what it puts there. So it has no character that JSON would have to escape.
     */
    public static boolean isReference(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST_REFERENCE
                && text.indexOf('"') < 0
                && text.indexOf('\\') < 0
                && isPrintable(text);
    }

    /** Whether this can be a key of the metadata. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Whether this can be a value of the metadata; it may be empty. */
    public static boolean isValue(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE && isPrintable(text);
    }

    private static boolean isPrintable(String text) {
        return !UNPRINTABLE.matcher(text).find();
    }

    /** Without the keys, which may name a person too. */
    @Override
    public String toString() {
        return "Labels[***]";
    }
}
