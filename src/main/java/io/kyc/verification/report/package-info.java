/** A session's report as a page: markup only, made of the report and nothing else. */
package io.kyc.verification.report;
