/** Function 3 and everything about faces: ports for detection and comparison, the portrait's crop, and similarity. */
package io.kyc.face;
