/** Erases everything that is stored about a person. */
package io.kyc.verification.erasure;
