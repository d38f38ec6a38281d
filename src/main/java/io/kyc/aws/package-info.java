/**
 * The adapters to AWS, one for each port: Textract, Rekognition and S3 here, DynamoDB in {@code io.kyc.aws.dynamodb}.
 * Only these two packages import the SDK. They turn the SDK's failures into outcomes or codes.
 */
package io.kyc.aws;
