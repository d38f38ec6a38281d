/**
 * AWS JSON 1.1 and AWS Query over HTTP: the server, conversion between JSON and the SDK's model classes, signatures, typed errors,
 * and the faults and counters for tests. It receives the operations from its caller. May use the SDK, Jackson and
 * Vert.x.
 */
package io.kyc.local.protocol;
