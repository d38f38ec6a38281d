/**
 * The operations of Textract and Rekognition that are served: what they check and refuse as AWS does, and the engines that they ask.
 * Requests and answers are the SDK's model classes; no HTTP here.
 */
package io.kyc.local.operation;
