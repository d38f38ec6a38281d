package io.kyc.local.event;

import java.net.URI;

/**
 * A table with a stream.
 *
 * @param dynamoDb where the tables are
 * @param accessKey of the clients
 * @param secretKey belongs to the access key
 * @param region of the tables
 * @param name of the table
 */
public record StreamedTable(URI dynamoDb, String accessKey, String secretKey, String region, String name) {}
