/**
 * Adapters that store data in the one table of DynamoDB, one for each port. An adapter says what it writes, and under
 * which {@link io.kyc.aws.dynamodb.Condition}; only {@link io.kyc.aws.dynamodb.Table} calls DynamoDB. The attributes of
 * an item are named in the class of that item.
 *
 * <p>Uses {@code io.kyc.aws} for the calls and their configuration, and the packages of the ports. No package uses this
 * one.
 */
package io.kyc.aws.dynamodb;
