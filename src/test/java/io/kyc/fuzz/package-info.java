/**
 * Inputs that nobody would write by hand, from seeds: requests out of the OpenAPI document, pictures, events, AWS's answers.
 * {@code -Dkyc.fuzz.inputs=…} sets how many of each; {@code -Dkyc.fuzz.seed=…} begins elsewhere.
 */
package io.kyc.fuzz;
