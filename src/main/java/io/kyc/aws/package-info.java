/** The adapters to AWS, one for each port; the only package that imports the SDK. SDK failures end here, as outcomes or as codes. */
package io.kyc.aws;
