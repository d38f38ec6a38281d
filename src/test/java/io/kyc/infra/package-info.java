/** The deployment's description against the code that it deploys. */
package io.kyc.infra;
