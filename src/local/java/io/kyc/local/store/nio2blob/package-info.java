/**
 * The store of objects under the local S3, in a package of its own for its name. s3proxy 4.1.0 tells what a store can do
 * by the name of its class: only stores in a package {@code nio2blob} may write on the condition that nothing is there
 * yet ({@code If-None-Match: *}). For others it answers 501.
 */
package io.kyc.local.store.nio2blob;
