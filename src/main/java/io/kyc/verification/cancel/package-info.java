/** Ending a session that will not be finished. */
package io.kyc.verification.cancel;
