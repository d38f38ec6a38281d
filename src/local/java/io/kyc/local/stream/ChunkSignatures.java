package io.kyc.local.stream;

import io.kyc.hash.Sha256;
import io.kyc.local.protocol.SigningKey;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * The chain of a stream's signatures: each frame from the client is wrapped in another one with {@code :date} and
 * {@code :chunk-signature}, which covers the signature before it. So a frame can be neither changed, nor left out, nor
 * repeated. For one thread.
 */
final class ChunkSignatures {
    private static final String DATE = ":date";
    private static final String SIGNATURE = ":chunk-signature";

    private final SigningKey key;
    private final String scope;
    private String previous;

    ChunkSignatures(SigningKey key, String scope, String first) {
        this.key = key;
        this.scope = scope;
        this.previous = first;
    }

    /**
     * @param outer the wrapping frame
     * @return the bytes of the wrapped frame
     * @throws StreamException {@code InvalidSignatureException}; the chain does not go on after it
     */
    byte[] open(Message outer, Instant now) {
        Instant signed =
                EventFrames.value(outer, DATE, HeaderValue::getTimestamp).orElseThrow(ChunkSignatures::unsigned);
        byte[] signature =
                EventFrames.value(outer, SIGNATURE, HeaderValue::getByteArray).orElseThrow(ChunkSignatures::unsigned);
        if (Duration.between(signed, now).abs().compareTo(PresignedUrl.SKEW) > 0) {
            throw StreamException.badSignature("A frame's :date must be within five minutes of " + now + ".");
        }
        byte[] wrapped = outer.getPayload();
        byte[] header = Message.encodeHeaders(
                Map.of(DATE, HeaderValue.fromTimestamp(signed)).entrySet());
        String expected = key.sign(String.join(
                "\n",
                "AWS4-HMAC-SHA256-PAYLOAD",
                PresignedUrl.TIME.format(signed),
                scope,
                previous,
                Sha256.hex(header),
                Sha256.hex(wrapped)));
        if (!MessageDigest.isEqual(HexFormat.of().parseHex(expected), signature)) {
            throw StreamException.badSignature(
                    "The chunk signature we calculated does not match the signature you provided.");
        }
        previous = expected;
        return wrapped;
    }

    private static StreamException unsigned() {
        return StreamException.badSignature("Each frame must be signed, with :date and :chunk-signature.");
    }
}
