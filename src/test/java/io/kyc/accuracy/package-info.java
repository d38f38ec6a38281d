/** Measures how accurate everything together is on drawn documents, from the photo over HTTP to the decision. */
package io.kyc.accuracy;
