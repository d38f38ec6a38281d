/**
 * Who calls: operators (tenant and actor) and applicants (client tokens). Features may use {@link io.kyc.access.Caller} and
 * {@link io.kyc.access.SessionId}.
 */
package io.kyc.access;
