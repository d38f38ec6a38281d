package io.kyc.document.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Looks for the words of one name among those of another. Consecutive words may be joined on either side
 * ({@code MAC DONALD} and {@code MACDONALD}). Each word counts once.
 */
final class NameCover {
    /** The largest number of words that are joined: {@code VAN DE LA CRUZ}. */
    private static final int MOST_GLUED = 4;
    /** Names of many equal words have too many orders to try. After so many tries the names count as different. */
    private static final int MOST_TRIES = 10_000;

    /** The words {@code from} (inclusive) to {@code to} (exclusive), counted over all parts of a name, joined. */
    private record Piece(int from, int to, String bare, String icao, String folded) {
        boolean isSame(Piece other) {
            boolean oneWord = to - from == 1 || other.to - other.from == 1;
            return oneWord && (bare.equals(other.bare) || icao.equals(other.icao) || folded.equals(other.folded));
        }
    }

    private final List<Piece> there;
    private final List<Piece> wanted;
    private final int wantedWords;
    private final BitSet used = new BitSet();
    private int tries;

    private NameCover(List<NameWords> there, List<NameWords> wanted) {
        this.there = pieces(there);
        this.wanted = pieces(wanted);
        wantedWords = wanted.stream().mapToInt(NameWords::size).sum();
    }

    /**
     * Whether all wanted words are found.
     *
     * @param there parts of a name; words of different parts are not joined
     * @param wanted parts of a name; words of different parts are not joined
     */
    static boolean covers(List<NameWords> there, List<NameWords> wanted) {
        return new NameCover(there, wanted).coversFrom(0);
    }

    private static List<Piece> pieces(List<NameWords> parts) {
        List<Piece> pieces = new ArrayList<>();
        int before = 0;
        for (NameWords part : parts) {
            for (int from = 0; from < part.size(); from++) {
                for (int to = from + 1; to <= Math.min(from + MOST_GLUED, part.size()); to++) {
                    String icao = String.join("", part.icao().subList(from, to));
                    String bare = String.join("", part.bare().subList(from, to));
                    pieces.add(new Piece(before + from, before + to, bare, icao, NameWords.foldedWord(icao)));
                }
            }
            before += part.size();
        }
        return pieces;
    }

    private boolean coversFrom(int word) {
        if (word == wantedWords) {
            return true;
        }
        return wanted.stream()
                .filter(piece -> piece.from() == word)
                .anyMatch(piece -> there.stream()
                        .filter(candidate -> candidate.isSame(piece) && isFree(candidate))
                        .anyMatch(candidate -> coversFrom(piece, candidate)));
    }

    private boolean coversFrom(Piece piece, Piece candidate) {
        if (++tries > MOST_TRIES) {
            return false;
        }
        used.set(candidate.from(), candidate.to());
        boolean covers = coversFrom(piece.to());
        used.clear(candidate.from(), candidate.to());
        return covers;
    }

    private boolean isFree(Piece piece) {
        return used.get(piece.from(), piece.to()).isEmpty();
    }
}
