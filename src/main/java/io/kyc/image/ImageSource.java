package io.kyc.image;

/** A picture for an AWS service: its bytes, or its place in the bucket. */
public sealed interface ImageSource permits Photo, ImageSource.Stored {

    /**
     * A picture in this service's bucket, which the AWS service reads there itself.
     *
     * @param key the key of the object
     */
    record Stored(String key) implements ImageSource {}
}
