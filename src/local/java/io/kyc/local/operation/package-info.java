/**
 * The supported operations of Textract and Rekognition: they check requests and refuse them as AWS does, and call the
 * engines. Requests and answers are the SDK's model classes; no HTTP here.
 */
package io.kyc.local.operation;
