/**
 * Rekognition's answers, as the SDK's own model classes, out of what {@code io.kyc.local.face} finds in pictures. No HTTP and
 * no S3 here. What the engine cannot estimate is refused or absent, never invented.
 */
package io.kyc.local.rekognition;
