/** Makes a report of a verification for people: as JSON and as a page. */
package io.kyc.verification.report;
