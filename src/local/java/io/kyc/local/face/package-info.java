/**
 * Finds faces in decoded pictures, measures them and compares them, with the three ONNX nets that
 * {@code models/README.md} describes. It takes pictures and returns faces. It uses no AWS types, no files except the
 * nets, and no network. Coordinates are pixels of the picture; left and right are as seen in the picture.
 */
package io.kyc.local.face;
