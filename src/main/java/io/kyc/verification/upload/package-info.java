/** Pictures that are too large for a request: a place to put them, offered by a URL. */
package io.kyc.verification.upload;
