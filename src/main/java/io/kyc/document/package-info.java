/** Function 1: reads an identity document and cuts out its portrait. */
package io.kyc.document;
