package io.kyc.web;

import java.nio.charset.StandardCharsets;

/**
 * Encodes path and query of an event so that a request line can hold them (RFC 3986). HTTP APIs give {@code rawPath}
 * decoded; REST APIs and function URLs give it as it was sent. Characters that are allowed stay. All others are
 * encoded, including a percent sign that does not begin an encoded character.
 */
final class UriText {
    private static final String UNRESERVED = "-._~";
    private static final String SUB_DELIMITERS = "!$&'()*+,;=";

    private UriText() {}

    /** A question mark in the path was sent encoded; it does not begin the query. */
    static String path(String text) {
        return encoded(text, UNRESERVED + SUB_DELIMITERS + ":@/");
    }

    static String query(String text) {
        return encoded(text, UNRESERVED + SUB_DELIMITERS + ":@/?");
    }

    private static String encoded(String text, String allowed) {
        StringBuilder encoded = new StringBuilder(text.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean stays = isAsciiLetterOrDigit(c) || allowed.indexOf(c) >= 0 || c == '%' && isEscape(bytes, i);
            encoded.append(stays ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
