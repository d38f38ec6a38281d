/** The HTTP layer: every failure as problem+json, request ids, the size of bodies, how JSON is read and written. */
package io.kyc.web;
