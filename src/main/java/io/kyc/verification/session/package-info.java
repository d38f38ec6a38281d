/** What is known of one verification, as values, and the ports behind which it is stored. */
package io.kyc.verification.session;
