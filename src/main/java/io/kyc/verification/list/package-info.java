/** Lists a tenant's sessions, page by page. */
package io.kyc.verification.list;
