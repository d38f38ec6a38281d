/** Runs independent calls in parallel, and limits how long a request may wait. */
package io.kyc.parallel;
