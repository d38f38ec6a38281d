/**
 * What a dishonest applicant, operator's client or AWS answer can try, from outside. Each attack is one entry in a list; the test tries
 * all of them, writes the table of {@code docs/threat-model.md} and fails when one is approved.
 */
package io.kyc.redteam;
