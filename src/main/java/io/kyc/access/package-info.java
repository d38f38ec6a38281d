/**
 * Who calls: operators (tenant and actor) and applicants (client tokens). The ways in and the flow use it; of the features only
 * {@code seen} knows {@link io.kyc.access.SessionId}.
 */
package io.kyc.access;
