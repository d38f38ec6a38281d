package io.kyc.image;

/** Where an AWS service takes a picture from: the bytes at hand, or the bucket. */
public sealed interface ImageSource permits Photo, ImageSource.Stored {

    /**
     * A picture in this service's bucket, read there by the AWS service itself.
     *
     * @param key its key
     */
    record Stored(String key) implements ImageSource {}
}
