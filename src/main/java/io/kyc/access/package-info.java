/**
 * Identifies callers: operators (tenant and actor) and applicants (client tokens). The HTTP layer and the flow use it;
 * of the features only {@code seen} uses {@link io.kyc.access.SessionId}.
 */
package io.kyc.access;
