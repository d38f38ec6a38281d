/** Tests what the service does when AWS fails. */
package io.kyc.reliability;
