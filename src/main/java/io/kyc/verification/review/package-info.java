/** Reviews: people's decisions on sessions that the checks could not decide. */
package io.kyc.verification.review;
