package io.kyc.image;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What pictures are taken, checked before anything is decoded or paid for, and where they are kept. */
@ConfigMapping(prefix = "kyc.image")
public interface ImageConfig {

    /** The bucket of all pictures (environment: {@code S3_BUCKET}). In dev mode and tests {@code your-kyc-bucket}. */
    String bucket();

    /** Most bytes of one picture; Rekognition takes no more. Default: 5 MiB. */
    @WithDefault("5242880")
    int maxBytes();

    /** Most pixels as the header announces them; more is never decoded. Default: 50 million. */
    @WithDefault("50000000")
    long maxPixels();

    /** Longest side in pixels; Textract takes no more. Default: 10 000. */
    @WithDefault("10000")
    int maxSide();

    /** Shortest side in pixels; Rekognition takes no less. Default: 80. */
    @WithDefault("80")
    int minSide();
}
