/**
 * What the local AWS keeps, all of it in memory: S3 objects (s3proxy), DynamoDB tables (DynamoDB local), liveness sessions. The two
 * servers listen on loopback and meet the faults set for tests.
 */
package io.kyc.local.store;
