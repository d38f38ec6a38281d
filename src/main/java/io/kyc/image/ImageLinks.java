package io.kyc.image;

import java.net.URI;
import java.time.Duration;

/**
 * Makes links to single objects of the bucket. A link needs no other permission, and works until it expires. Making one
 * needs no call.
 */
public interface ImageLinks {

    /**
     * A link to write one object.
     *
     * @param key the key of the object; each use of the link replaces it
     * @param format the only content type that the bucket accepts through the link
     * @param bytes the only length that the bucket accepts through the link
     * @param life at least a second
     */
    UploadLink upload(String key, ImageFormat format, long bytes, Duration life);

    /**
     * A link to read one object, whether it exists or not.
     *
     * @param key the key of the object
     * @param life at least a second
     */
    URI view(String key, Duration life);
}
