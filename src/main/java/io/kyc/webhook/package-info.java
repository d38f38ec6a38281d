/**
 * Posts events to the operator's receiver, signed by Standard Webhooks. The events come out of a queue, through {@code
 * web}'s entry. It knows an event's id, time and new state; the rest is passed on as it is. May use access for where
 * the process runs, and metrics.
 */
package io.kyc.webhook;
