/** How this service says no: stable error codes and the one exception that carries them. A leaf: uses {@code java..} only. */
package io.kyc.problem;
