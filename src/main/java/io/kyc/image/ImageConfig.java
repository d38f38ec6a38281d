package io.kyc.image;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Configures which pictures are accepted, checked before anything is decoded or paid for, and where pictures are
 * stored.
 */
@ConfigMapping(prefix = "kyc.image")
public interface ImageConfig {

    /** The bucket of all pictures (environment: {@code S3_BUCKET}). In dev mode and tests: {@code your-kyc-bucket}. */
    String bucket();

    /** Largest size of one picture in bytes; Rekognition's limit. Default: 5 MiB. */
    @WithDefault("5242880")
    int maxBytes();

    /** Largest number of pixels according to the header; a picture with more is not decoded. Default: 50 million. */
    @WithDefault("50000000")
    long maxPixels();

    /** Longest side in pixels; Textract's limit. Default: 10 000. */
    @WithDefault("10000")
    int maxSide();

    /** Shortest side in pixels; Rekognition's limit. Default: 80. */
    @WithDefault("80")
    int minSide();
}
