/**
 * The local AWS, for development and tests only: S3, DynamoDB, Textract and Rekognition on loopback ports, reached by the same
 * SDK clients through an endpoint override. Uses the SDK's model classes, {@code io.kyc.mrz}, {@code io.kyc.hash} and
 * nothing else of the project; nothing refers to it. It lies in {@code src/local} and is in no package, as its dependencies,
 * which have scope {@code provided}.
 */
package io.kyc.local;
