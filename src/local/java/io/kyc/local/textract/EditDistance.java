package io.kyc.local.textract;

/** Computes Levenshtein distances: the smallest number of letters to change, remove or insert. */
final class EditDistance {
    private EditDistance() {}

    /** The distance between two whole texts. */
    static int between(String a, String b) {
        return rows(a, b, 0, b.length())[b.length()];
    }

    /**
     * Finds the piece of {@code text} from {@code start} on with the smallest distance to {@code pattern}.
     *
     * @return {distance, end of the piece}; of pieces with the same distance, the one whose length is nearest to the
     *     pattern's
     */
    static int[] prefix(String pattern, String text, int start, int slack) {
        int room = Math.min(text.length() - start, pattern.length() + slack);
        int[] last = rows(pattern, text, start, room);
        int best = 0;
        for (int j = 1; j <= room; j++) {
            boolean nearerInLength = Math.abs(j - pattern.length()) < Math.abs(best - pattern.length());
            if (last[j] < last[best] || last[j] == last[best] && nearerInLength) {
                best = j;
            }
        }
        return new int[] {last[best], start + best};
    }

    private static int[] rows(String pattern, String text, int start, int room) {
        int[] row = new int[room + 1];
        for (int j = 0; j <= room; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= pattern.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= room; j++) {
                int above = row[j];
                int change = pattern.charAt(i - 1) == text.charAt(start + j - 1) ? 0 : 1;
                row[j] = Math.min(diagonal + change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row;
    }
}
