/**
 * Random inputs that nobody would write by hand, made from seeds: requests from the OpenAPI document, pictures, events,
 * AWS's answers. {@code -Dkyc.fuzz.inputs=…} sets how many of each; {@code -Dkyc.fuzz.seed=…} sets the first seed.
 */
package io.kyc.fuzz;
