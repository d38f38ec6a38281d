package io.kyc.image;

import java.net.URI;
import java.time.Duration;

/** Links to single objects of the bucket, which work without any other permission until they end. Making one calls nobody. */
public interface ImageLinks {

    /**
     * A link to write one object.
     *
     * @param key whose object, replaced by each use of the link
     * @param format the only content type that the bucket takes through the link
     * @param bytes the only length that it takes
     * @param life at least a second
     */
    UploadLink upload(String key, ImageFormat format, long bytes, Duration life);

    /**
     * A link to read one object, whether it exists or not.
     *
     * @param key whose object
     * @param life at least a second
     */
    URI view(String key, Duration life);
}
