/** Refusals: stable error codes and the one exception that carries them. A leaf: it uses {@code java..} only. */
package io.kyc.problem;
