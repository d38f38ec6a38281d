/**
 * The local AWS, for development and tests only: S3, DynamoDB, Textract and Rekognition on loopback ports, reached by the same
 * SDK clients through an endpoint override. Uses the SDK's model classes, {@code io.kyc.mrz} and
 * nothing else of the project; nothing refers to it. Its dependencies have scope {@code provided} and are in no package.
 */
package io.kyc.local;
