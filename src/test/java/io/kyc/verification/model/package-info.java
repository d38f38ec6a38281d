/** Random sequences of calls against the real HTTP API, each answer and each row of the table compared with a plain model of the rules. */
package io.kyc.verification.model;
