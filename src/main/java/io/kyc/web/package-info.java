/**
 * The HTTP layer: problem+json for every failure, request ids, the limit of bodies, and how JSON is read and written.
 */
package io.kyc.web;
