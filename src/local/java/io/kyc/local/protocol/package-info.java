/**
 * AWS JSON 1.1 over HTTP: the server, the walk between JSON and the SDK's model classes, signatures, typed errors, and the faults
 * and counters that tests use. Knows no operation: those are given to it. May use the SDK, Jackson and Vert.x.
 */
package io.kyc.local.protocol;
