/** How right the whole chain is on drawn documents, from the photo over HTTP to what would be decided on them. */
package io.kyc.accuracy;
