/**
 * The local AWS, for development and tests only: S3, DynamoDB, Textract and Rekognition on loopback ports. The same SDK
 * clients reach it through an endpoint override. It uses the SDK's model classes, and only {@code io.kyc.mrz} and
 * {@code io.kyc.hash} of the project; nothing else uses it. It lies in {@code src/local}, and neither it nor its
 * dependencies, which have scope {@code provided}, are in any package.
 */
package io.kyc.local;
