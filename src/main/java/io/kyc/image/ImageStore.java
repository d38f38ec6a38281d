package io.kyc.image;

import java.util.Optional;

/**
 * The bucket. Every method throws {@link io.kyc.problem.KycException} with {@code aws_throttled} or {@code aws_unavailable}
 * when S3 fails.
 */
public interface ImageStore {

    /** Writes an object, replacing what was there. */
    void put(String key, byte[] bytes, ImageFormat format);

    /**
     * Reads an object once, in whole.
     *
     * @param maxBytes of a larger one not more than this is read before the refusal
     * @return its bytes, or empty when there is none
     * @throws io.kyc.problem.KycException {@code image_too_large}
     */
    Optional<byte[]> get(String key, int maxBytes);

    /**
     * Removes objects whose keys begin with the prefix, up to a thousand.
     *
     * @param prefix ends in {@code /}
     * @return whether there may be more
     */
    boolean deleteSome(String prefix);

    /** Copies within the bucket, without the bytes passing through here. */
    void copy(String from, String to);
}
