/** Taking away all that is stored of a person. */
package io.kyc.verification.erasure;
