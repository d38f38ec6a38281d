/** Function 3 and what concerns faces: detection and comparison as ports, the portrait's crop, similarity. */
package io.kyc.face;
