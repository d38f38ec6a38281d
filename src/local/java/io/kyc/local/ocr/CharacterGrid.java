package io.kyc.local.ocr;

/**
 * Where the equally spaced characters of a line lie among the recogniser's steps, as parts of the line's length.
 *
 * @param offset centre of the first character
 * @param pitch from one character to the next
 * @param bend by how much of a character the middle is shifted against the ends, times four divided by the count of
 *     characters: perspective and curled pages
 */
record CharacterGrid(double offset, double pitch, double bend) {

    /** The character that a place belongs to, counted from 0, with fraction; {@code at} is a part of the line's length. */
    double cell(double at, int count) {
        double u = (at - offset) / pitch;
        return u + bend * u * (1 - u / (count - 1));
    }
}
