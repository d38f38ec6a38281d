package io.kyc.image;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A link to write one object by HTTP PUT.
 *
 * @param url contains its own permission, so anyone who has it can use it
 * @param headers the signed headers, which must be sent unchanged; length and host are left out, because every client
 *     sends them by itself
 * @param expiresAt when the bucket refuses the link
 */
public record UploadLink(URI url, Map<String, String> headers, Instant expiresAt) {
    public UploadLink {
        headers = Map.copyOf(headers);
    }
}
