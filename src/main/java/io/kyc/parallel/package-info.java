/** Independent calls at the same time, and until when a request may wait for them. */
package io.kyc.parallel;
