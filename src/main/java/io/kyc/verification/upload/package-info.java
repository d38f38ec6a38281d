/** Uploads of pictures that are too large for a request, through a URL. */
package io.kyc.verification.upload;
