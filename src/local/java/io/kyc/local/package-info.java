/**
 * The local AWS, for development and tests only: S3, DynamoDB, Textract and Rekognition on loopback ports. The same SDK
 * clients reach it through an endpoint override. Of the project it uses only {@code io.kyc.mrz} and {@code
 * io.kyc.hash}, besides the SDK's model classes; nothing else uses it. It lies in {@code src/local}, and neither it nor
 * its dependencies, which have scope {@code provided}, are in any package.
 */
package io.kyc.local;
