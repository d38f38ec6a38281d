/** Compares the description of the deployment with the code that it deploys. */
package io.kyc.infra;
