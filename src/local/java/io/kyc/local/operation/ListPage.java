package io.kyc.local.operation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.rekognition.model.InvalidPaginationTokenException;

/**
 * A page of a list.
 *
 * @param items of this page
 * @param next the token of the next page; empty when this is the last one
 */
record ListPage<T>(List<T> items, Optional<String> next) {
    private static final int MOST = 4096;

    /**
     * @param most largest number of items; null or 0 means 4096
     * @param token of the page before, or null
     * @throws InvalidPaginationTokenException for a token that does not come from a list of at least this length
     */
    static <T> ListPage<T> of(List<T> all, Integer most, String token) {
        int from = token == null ? 0 : offset(token);
        if (from > all.size()) {
            throw invalid();
        }
        int to = Math.min(all.size(), from + (most == null || most == 0 ? MOST : most));
        return new ListPage<>(all.subList(from, to), to < all.size() ? Optional.of(token(to)) : Optional.empty());
    }

    private static String token(int offset) {
        return Base64.getEncoder().encodeToString(("from:" + offset).getBytes(StandardCharsets.US_ASCII));
    }

    private static int offset(String token) {
        try {
            String text = new String(Base64.getDecoder().decode(token), StandardCharsets.US_ASCII);
            if (text.matches("from:\\d{1,9}")) {
                return Integer.parseInt(text.substring(5));
            }
        } catch (IllegalArgumentException e) {
            // Not one of our tokens.
        }
        throw invalid();
    }

    private static InvalidPaginationTokenException invalid() {
        return InvalidPaginationTokenException.builder()
                .message("Pagination token is not valid")
                .build();
    }
}
