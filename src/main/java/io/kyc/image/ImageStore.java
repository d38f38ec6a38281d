package io.kyc.image;

import java.util.Optional;

/**
 * Stores pictures in the bucket. Every method throws {@link io.kyc.problem.KycException} with {@code aws_throttled} or
 * {@code aws_unavailable} when S3 fails.
 */
public interface ImageStore {

    /** Writes an object and replaces any object under the key. */
    void put(String key, byte[] bytes, ImageFormat format);

    /**
     * Reads an object.
     *
     * @param maxBytes largest accepted size; of a larger object no more than this is read
     * @return its bytes; empty when there is no object
     * @throws io.kyc.problem.KycException {@code image_too_large}
     */
    Optional<byte[]> get(String key, int maxBytes);

    /**
     * Deletes objects whose keys begin with the prefix, at most a thousand.
     *
     * @param prefix ends in {@code /}
     * @return whether there may be more
     */
    boolean deleteSome(String prefix);

    /** Copies an object within the bucket. Its bytes do not pass through this service. */
    void copy(String from, String to);
}
