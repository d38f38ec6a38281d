package io.kyc.local.ocr;

/**
 * The places of the equally spaced characters of a line among the recogniser's steps, as fractions of the line's
 * length.
 *
 * @param offset centre of the first character
 * @param pitch distance from one character to the next
 * @param bend how far the middle is shifted against the ends, for perspective and curled pages, in characters times
 *     four divided by the number of characters
 */
record CharacterGrid(double offset, double pitch, double bend) {

    /** The character at a place, counted from 0, with fraction; {@code at} is a fraction of the line's length. */
    double cell(double at, int count) {
        double u = (at - offset) / pitch;
        return u + bend * u * (1 - u / (count - 1));
    }
}
