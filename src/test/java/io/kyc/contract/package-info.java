/** The OpenAPI document as a contract: every answer that a test of the running service gets is held against it. */
package io.kyc.contract;
