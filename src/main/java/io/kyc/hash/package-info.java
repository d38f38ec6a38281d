/**
 * SHA-256 for all packages. A leaf: it uses no other package of the project. Keyed hashes are in {@link io.kyc.access},
 * with their keys.
 */
package io.kyc.hash;
