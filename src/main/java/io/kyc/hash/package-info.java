/** SHA-256, for everybody. A leaf: uses nothing of the project. Keyed hashes are in {@link io.kyc.access}, with their keys. */
package io.kyc.hash;
