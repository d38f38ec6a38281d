/**
 * Makes Rekognition's answers, as the SDK's own model classes, from the faces that {@code io.kyc.local.face} finds in
 * pictures. No HTTP and no S3 here. An attribute that the engine cannot estimate is refused or absent, never invented.
 */
package io.kyc.local.rekognition;
