/**
 * What is kept in the one table of DynamoDB: an adapter for each port. An adapter says what it writes, and under which
 * {@link io.kyc.aws.dynamodb.Condition}; the {@link io.kyc.aws.dynamodb.Table} alone calls DynamoDB. An item's attributes are named in
 * the class of that item.
 *
 * <p>Uses {@code io.kyc.aws} for the calls and their configuration, and what the ports are about; nothing refers to it.
 */
package io.kyc.aws.dynamodb;
