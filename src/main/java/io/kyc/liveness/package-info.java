/** Function 2: starts liveness checks and reads their results. The port {@link io.kyc.liveness.LivenessChecks}. */
package io.kyc.liveness;
