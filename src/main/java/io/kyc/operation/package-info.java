/**
 * What runs the service rather than a verification: what is made and checked at the start, and whether the service works. It may use
 * every room but {@code web}, {@code aws} and {@code functions}; nothing may use it.
 */
package io.kyc.operation;
