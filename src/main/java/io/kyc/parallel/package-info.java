/** Independent calls at the same time. */
package io.kyc.parallel;
