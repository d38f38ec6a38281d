package io.kyc.local.ocr;

import java.util.List;
import java.util.Optional;

/**
 * What was seen in a piece of text.
 *
 * @param quad where it lies
 * @param seen all of it
 * @param letters those that are of this piece, without spaces
 */
record Strip(Quad quad, Posteriors seen, List<ReadCharacter> letters) {
    Strip {
        letters = List.copyOf(letters);
    }

    static Strip of(Quad quad, Posteriors seen) {
        return new Strip(quad, seen, WordSplitter.letters(seen));
    }

    Strip with(List<ReadCharacter> kept) {
        return new Strip(quad, seen, kept);
    }

    /** Where the middle of a letter lies, as a part of the piece's length. */
    double place(ReadCharacter letter) {
        return (letter.position() + 0.5) / seen.length();
    }

    /** The words, or empty where there are none. */
    Optional<TextPage.Line> line() {
        return WordSplitter.line(seen, letters, quad);
    }
}
