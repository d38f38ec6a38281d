/**
 * Attacks from outside by a dishonest applicant, an operator's client or AWS's answers. Each attack is an entry in a
 * list. The test tries all of them, writes the table of {@code docs/threat-model.md}, and fails if one is approved.
 */
package io.kyc.redteam;
