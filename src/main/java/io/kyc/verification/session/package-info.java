/** The facts about one verification, as values, and the ports through which they are stored. */
package io.kyc.verification.session;
