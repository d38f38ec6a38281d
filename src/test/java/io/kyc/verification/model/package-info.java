/**
 * Makes random sequences of calls to the real HTTP API, and compares each answer and each row of the table with a plain
 * model of the rules.
 */
package io.kyc.verification.model;
