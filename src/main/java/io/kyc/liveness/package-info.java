/**
 * Function 2: starts liveness checks and reads their results, through the port {@link io.kyc.liveness.LivenessChecks}.
 */
package io.kyc.liveness;
