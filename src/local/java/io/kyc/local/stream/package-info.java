/**
 * Rekognition's liveness stream, {@code StartFaceLivenessSession}: the WebSocket, AWS's event-stream frames with their
 * signatures, what the client says, and the life of one stream. What was filmed is judged by
 * {@code io.kyc.local.operation}. May use Vert.x, AWS's event-stream library and Jackson.
 */
package io.kyc.local.stream;
