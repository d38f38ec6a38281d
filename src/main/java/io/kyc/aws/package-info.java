/**
 * The adapters to AWS, one for each port: Textract, Rekognition and S3 here, DynamoDB in {@code io.kyc.aws.dynamodb}. The only packages
 * that import the SDK. SDK failures end here, as outcomes or as codes.
 */
package io.kyc.aws;
