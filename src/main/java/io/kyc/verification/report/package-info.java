/** Everything about one verification, to be read by a person: as JSON and as a page. */
package io.kyc.verification.report;
