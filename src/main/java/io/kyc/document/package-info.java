/** Function 1: reads an identity document and cuts out its portrait. The port {@link io.kyc.document.DocumentReader}. */
package io.kyc.document;
