/** What the service does when AWS does not do its part. */
package io.kyc.reliability;
