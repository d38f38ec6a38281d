/** What a person decides when the checks left it open. */
package io.kyc.verification.review;
