/**
 * The data of the local AWS, all in memory: S3 objects (s3proxy), DynamoDB tables (DynamoDB local), liveness sessions
 * and face collections. The two servers listen on loopback and produce the faults that tests ask for.
 */
package io.kyc.local.store;
