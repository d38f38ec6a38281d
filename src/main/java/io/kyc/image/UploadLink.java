package io.kyc.image;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A link to write one object by HTTP PUT.
 *
 * @param url holds its own permission: whoever has it can use it
 * @param headers that are signed and must be sent as they are; length and host, which every client sends by itself, are left out
 * @param expiresAt when the bucket refuses it
 */
public record UploadLink(URI url, Map<String, String> headers, Instant expiresAt) {
    public UploadLink {
        headers = Map.copyOf(headers);
    }
}
